package vn.donghanh.reference;

import java.util.Arrays;

/** The categories of deadlines on the settings page, each a range of {@link DeadlineCode}. */
public enum DeadlineCategory {
    RECEIVING(DeadlineCode.TELL_DIRECTOR, DeadlineCode.FIRST_CONTACT_LOW),
    SUPPORT(DeadlineCode.ASSESSMENT_EMERGENCY, DeadlineCode.PAUSE_LONGEST),
    CLOSING(DeadlineCode.CLOSING_DECISION, DeadlineCode.REOPEN_START),
    CONSENT(DeadlineCode.VITAL_INTEREST_CONFIRM, DeadlineCode.ERASURE),
    REFERRAL(DeadlineCode.DISCLOSURE_GONE, DeadlineCode.REFERRAL_RETAINED),
    TRAINING(DeadlineCode.TRAINING_REPLY, DeadlineCode.TRAINING_SUSPENDED_LONGEST),
    PARTNERS(DeadlineCode.LEGAL_AID_REPLY, DeadlineCode.PARTNER_CONTACT),
    PLACEMENT(DeadlineCode.PLACEMENT_CONTACT, DeadlineCode.PLACEMENT_CHECK_MARGIN),
    LOANS(DeadlineCode.LOAN_CONTACT, DeadlineCode.LOAN_LATE_AFTER),
    SHELTER(DeadlineCode.STAY_ADMISSION, DeadlineCode.STAY_LEFT),
    OVERSIGHT(DeadlineCode.BREAK_GLASS_LONGEST, DeadlineCode.LAWFUL_TELL);

    private final DeadlineCode first;
    private final DeadlineCode last;

    DeadlineCategory(DeadlineCode first, DeadlineCode last) {
        this.first = first;
        this.last = last;
    }

    /** @throws IllegalStateException when the code belongs to no category */
    public static DeadlineCategory of(DeadlineCode code) {
        return Arrays.stream(values())
                .filter(category -> code.compareTo(category.first) >= 0 && code.compareTo(category.last) <= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code.name()));
    }
}
