package vn.donghanh.consent;

import java.util.Arrays;
import java.util.List;
import vn.donghanh.encryption.KeyPurpose;

/** What a client says yes or no to, one by one. What she was not asked, or was silent about, is not consented to. */
public enum ConsentScope {
    CASE_MGMT(Occasion.BY_THE_CENTRE),
    CONTACT(Occasion.BY_THE_CENTRE),
    SHARE_HEALTH_MIN(Occasion.WITH_A_REFERRAL),
    SHARE_HEALTH_ID(Occasion.WITH_A_REFERRAL),
    RECEIVE_HEALTH_STATUS(Occasion.WITH_A_REFERRAL),
    /** Stays unused: nothing in the product takes in a result. */
    RECEIVE_HEALTH_RESULT(Occasion.NEVER),
    SHARE_TRAINING(Occasion.WITH_A_REFERRAL),
    SHARE_EMPLOYER(Occasion.WITH_A_REFERRAL),
    SHARE_BANK(Occasion.WITH_A_REFERRAL),
    SHARE_LEGAL(Occasion.WITH_A_REFERRAL),
    SHARE_COMMUNE(Occasion.WITH_A_REFERRAL),
    /** Names the one person of the family whom it is about. */
    SHARE_FAMILY(Occasion.BY_THE_CENTRE),
    SHARE_PROTECTION(Occasion.BY_THE_CENTRE),
    PHOTO_AUDIO(Occasion.BY_THE_CENTRE),
    STATISTICS(Occasion.BY_THE_CENTRE),
    FOLLOW_UP_AFTER(Occasion.BY_THE_CENTRE),
    /** Names the interpreter. */
    INTERPRETER(Occasion.BY_THE_CENTRE);

    private enum Occasion {
        BY_THE_CENTRE,
        /** Together with the partner it is for. */
        WITH_A_REFERRAL,
        NEVER
    }

    private final Occasion asked;

    ConsentScope(Occasion asked) {
        this.asked = asked;
    }

    /** Whether the Centre asks for it by itself, outside any referral. */
    public boolean isAskedByCentre() {
        return asked == Occasion.BY_THE_CENTRE;
    }

    /** Whether it is asked together with the one partner that it is for. */
    public boolean isAskedForPartner() {
        return asked == Occasion.WITH_A_REFERRAL;
    }

    /** Under which keys lies what is shared on it. */
    KeyPurpose purpose() {
        return switch (this) {
            case SHARE_HEALTH_MIN, SHARE_HEALTH_ID, RECEIVE_HEALTH_STATUS, RECEIVE_HEALTH_RESULT -> KeyPurpose.HEALTH;
            case SHARE_LEGAL -> KeyPurpose.LEGAL;
            default -> KeyPurpose.DOCUMENTS;
        };
    }

    /** Whether it names a person: consent to "family" or "an interpreter" in general would be none. */
    public boolean namesPerson() {
        return this == SHARE_FAMILY || this == INTERPRETER;
    }

    /** Those that the Centre asks for by itself, in the order in which they are asked. */
    public static List<ConsentScope> askable() {
        return Arrays.stream(values()).filter(ConsentScope::isAskedByCentre).toList();
    }
}
