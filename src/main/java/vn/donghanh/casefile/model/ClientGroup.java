package vn.donghanh.casefile.model;

/**
 * The group by which programmes count. What a group means is shown in the assessment alone; everywhere else it is "Nhóm 1", "Nhóm 2", ….
 * It is in no number, title, address or notice.
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

    /** The number by which it is called outside the assessment. */
    public int number() {
        return number;
    }
}
