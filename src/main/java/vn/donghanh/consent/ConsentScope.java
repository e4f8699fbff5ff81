package vn.donghanh.consent;

import java.util.Arrays;
import java.util.List;
import vn.donghanh.crypto.Purpose;

/** What a client says yes or no to, one by one. What she was not asked, or was silent about, is not consented to. */
public enum ConsentScope {
    CASE_MGMT(Asked.BY_THE_CENTRE),
    CONTACT(Asked.BY_THE_CENTRE),
    SHARE_HEALTH_MIN(Asked.WITH_A_REFERRAL),
    SHARE_HEALTH_ID(Asked.WITH_A_REFERRAL),
    RECEIVE_HEALTH_STATUS(Asked.WITH_A_REFERRAL),
    /** Stays unused: nothing in the product takes in a result. */
    RECEIVE_HEALTH_RESULT(Asked.NEVER),
    SHARE_TRAINING(Asked.WITH_A_REFERRAL),
    SHARE_EMPLOYER(Asked.WITH_A_REFERRAL),
    SHARE_BANK(Asked.WITH_A_REFERRAL),
    SHARE_LEGAL(Asked.WITH_A_REFERRAL),
    SHARE_COMMUNE(Asked.WITH_A_REFERRAL),
    /** Names the one person of the family whom it is about. */
    SHARE_FAMILY(Asked.BY_THE_CENTRE),
    SHARE_PROTECTION(Asked.BY_THE_CENTRE),
    PHOTO_AUDIO(Asked.BY_THE_CENTRE),
    STATISTICS(Asked.BY_THE_CENTRE),
    FOLLOW_UP_AFTER(Asked.BY_THE_CENTRE),
    /** Names the interpreter. */
    INTERPRETER(Asked.BY_THE_CENTRE);

    private enum Asked {
        BY_THE_CENTRE,
        /** Together with the partner it is for. */
        WITH_A_REFERRAL,
        NEVER
    }

    private final Asked asked;

    ConsentScope(Asked asked) {
        this.asked = asked;
    }

    /** Whether the Centre asks for it by itself, outside any referral. */
    public boolean askedByTheCentre() {
        return asked == Asked.BY_THE_CENTRE;
    }

    /** Whether it is asked together with the one partner that it is for. */
    public boolean askedForAPartner() {
        return asked == Asked.WITH_A_REFERRAL;
    }

    /** Under which keys lies what is shared on it. */
    Purpose purpose() {
        return switch (this) {
            case SHARE_HEALTH_MIN, SHARE_HEALTH_ID, RECEIVE_HEALTH_STATUS, RECEIVE_HEALTH_RESULT -> Purpose.HEALTH;
            case SHARE_LEGAL -> Purpose.LEGAL;
            default -> Purpose.DOCUMENTS;
        };
    }

    /** Whether it names a person: consent to "family" or "an interpreter" in general would be none. */
    public boolean namesSomeone() {
        return this == SHARE_FAMILY || this == INTERPRETER;
    }

    /** Those that the Centre asks for by itself, in the order in which they are asked. */
    public static List<ConsentScope> askable() {
        return Arrays.stream(values()).filter(ConsentScope::askedByTheCentre).toList();
    }
}
