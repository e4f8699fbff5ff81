package vn.donghanh.reporting.report;

/** The events that are reported at once. */
public enum ReportOccasion {
    DEATH_OR_INJURY_IN_STAY,
    SEXUAL_VIOLENCE_TO_MINOR,
    TRAFFICKING_GROUP,
    STAFF_MISCONDUCT,
    DATA_BREACH,
    EPIDEMIC,
    DISASTER,
    REQUEST_OF_DEPARTMENT
}
