package vn.donghanh.consent;

import java.util.Arrays;
import java.util.List;
import vn.donghanh.encryption.KeyPurpose;

/** A scope of consent; each is requested separately. A scope that was not requested or not answered is not consented to. */
public enum ConsentScope {
    CASE_MGMT(Occasion.BY_THE_CENTRE),
    CONTACT(Occasion.BY_THE_CENTRE),
    /** Includes that the partner says whether the client came; a result is never asked for. */
    SHARE_HEALTH_MIN(Occasion.FOR_A_PARTNER),
    SHARE_HEALTH_ID(Occasion.FOR_A_PARTNER),
    SHARE_TRAINING(Occasion.FOR_A_PARTNER),
    SHARE_EMPLOYER(Occasion.FOR_A_PARTNER),
    SHARE_BANK(Occasion.FOR_A_PARTNER),
    SHARE_LEGAL(Occasion.FOR_A_PARTNER),
    SHARE_COMMUNE(Occasion.FOR_A_PARTNER),
    /** Conferences on the case with people of this body; each person is agreed on apart. */
    SHARE_CONFERENCE(Occasion.FOR_A_PARTNER),
    /** Names the relative whom it concerns. */
    SHARE_FAMILY(Occasion.BY_THE_CENTRE),
    /** Requested in general for an emergency, and for a shelter or facility to which the client wants to go. */
    SHARE_PROTECTION(Occasion.EITHER),
    PHOTO_AUDIO(Occasion.BY_THE_CENTRE),
    STATISTICS(Occasion.BY_THE_CENTRE),
    FOLLOW_UP_AFTER(Occasion.BY_THE_CENTRE),
    /** Names the interpreter. */
    INTERPRETER(Occasion.BY_THE_CENTRE);

    private enum Occasion {
        BY_THE_CENTRE,
        /** Requested when something is to be shared with the partner. */
        FOR_A_PARTNER,
        EITHER
    }

    private final Occasion occasion;

    ConsentScope(Occasion occasion) {
        this.occasion = occasion;
    }

    /** Returns whether the Centre requests this scope by itself, outside any referral. */
    public boolean isAskedByCentre() {
        return occasion == Occasion.BY_THE_CENTRE || occasion == Occasion.EITHER;
    }

    /** Returns whether this scope is requested for one partner, when something is to be shared with it. */
    public boolean isAskedForPartner() {
        return occasion == Occasion.FOR_A_PARTNER || occasion == Occasion.EITHER;
    }

    /**
     * Returns whether what the client agrees to ends with the last day of the consent. Figures count a client who was not asked as well, and until a no: a
     * no to them waits for no day.
     */
    boolean runsOut() {
        return this != STATISTICS;
    }

    /** Returns the key purpose under which disclosures of this scope are encrypted. */
    KeyPurpose purpose() {
        return switch (this) {
            case SHARE_HEALTH_MIN, SHARE_HEALTH_ID -> KeyPurpose.HEALTH;
            case SHARE_LEGAL -> KeyPurpose.LEGAL;
            default -> KeyPurpose.DOCUMENTS;
        };
    }

    /** Returns whether the consent names a person: consent for "family" or "an interpreter" in general is not valid. */
    public boolean namesPerson() {
        return this == SHARE_FAMILY || this == INTERPRETER;
    }

    /** Returns the scopes that the Centre requests by itself, in the order of asking. */
    public static List<ConsentScope> askable() {
        return Arrays.stream(values()).filter(ConsentScope::isAskedByCentre).toList();
    }
}
