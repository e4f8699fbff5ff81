package vn.donghanh.casefile.model;

/**
 * Client group for programme statistics. Only the assessment shows its meaning; everywhere else it is "Nhóm 1", "Nhóm 2", ….
 * It must not appear in a case number, title, URL or notification.
 */
public enum ClientGroup {
    SEX_WORKER(1),
    FORMER_SEX_WORKER(2),
    HIGH_RISK(3),
    SEXUAL_VIOLENCE_SURVIVOR(4),
    TRAFFICKING_VICTIM(5),
    TRAFFICKING_PENDING(6),
    DV_SURVIVOR(7),
    VENUE_WORKER(8),
    CHILD_EXPLOITED(9),
    MINOR_16_17(10),
    DRUG_USER(11),
    FAMILY_MEMBER(12),
    OTHER(13);

    private final int number;

    ClientGroup(int number) {
        this.number = number;
    }

    /** Returns the number that stands for the group outside the assessment. */
    public int number() {
        return number;
    }
}
