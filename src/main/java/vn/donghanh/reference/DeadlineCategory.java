package vn.donghanh.reference;

import java.util.Arrays;

/** The parts of the work that deadlines are told by, each from its first deadline to its last. */
public enum DeadlineCategory {
    RECEIVING(DeadlineCode.TELL_DIRECTOR, DeadlineCode.FIRST_CONTACT_LOW),
    SUPPORT(DeadlineCode.ASSESSMENT_EMERGENCY, DeadlineCode.PAUSE_LONGEST),
    CLOSING(DeadlineCode.CLOSING_DECISION, DeadlineCode.REOPEN_START),
    CONSENT(DeadlineCode.VITAL_INTEREST_CONFIRM, DeadlineCode.ERASURE),
    REFERRAL(DeadlineCode.DISCLOSURE_GONE, DeadlineCode.REFERRAL_RETAINED),
    TRAINING(DeadlineCode.TRAINING_REPLY, DeadlineCode.TRAINING_SUSPENDED_LONGEST),
    SHELTER(DeadlineCode.STAY_ADMISSION, DeadlineCode.STAY_LEFT),
    OVERSIGHT(DeadlineCode.BREAK_GLASS_LONGEST, DeadlineCode.LAWFUL_TELL);

    private final DeadlineCode first;
    private final DeadlineCode last;

    DeadlineCategory(DeadlineCode first, DeadlineCode last) {
        this.first = first;
        this.last = last;
    }

    /** @throws IllegalStateException when no part holds it */
    public static DeadlineCategory of(DeadlineCode code) {
        return Arrays.stream(values())
                .filter(part -> code.compareTo(part.first) >= 0 && code.compareTo(part.last) <= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(code.name()));
    }
}
