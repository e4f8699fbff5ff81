package vn.donghanh.casefile.model;

/** The groups of services by which figures are broken down. None of them tells of an illness or of a client's group. */
public enum ServiceGroup {
    PROTECTION,
    HEALTH,
    COUNSELLING_LEGAL,
    TRAINING,
    JOB,
    LOAN,
    PAPERS_SOCIAL,
    OTHER
}
