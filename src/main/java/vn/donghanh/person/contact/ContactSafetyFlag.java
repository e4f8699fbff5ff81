package vn.donghanh.person.contact;

/** A precaution when contacting the client. */
public enum ContactSafetyFlag {
    NO_VOICEMAIL,
    NO_NAME,
    CODE_WORD,
    SHARED_PHONE,
    MONITORED_PHONE,
    NO_HOME_VISIT,
    NO_LETTER,
    ONLY_FEMALE,
    DEAF_TEXT,
    SAFE_NOW;

    /** The kind of precaution. */
    public enum Tone {
        /** An instruction. */
        ADVICE,
        /** A circumstance that makes contact dangerous. */
        WARNING,
        /** A prohibition. */
        BAN
    }

    /** Returns whether others see what arrives on the client's phone. */
    public boolean isPhoneSeenByOthers() {
        return this == SHARED_PHONE || this == MONITORED_PHONE;
    }

    public Tone tone() {
        return switch (this) {
            case NO_VOICEMAIL, NO_NAME, NO_HOME_VISIT, NO_LETTER -> Tone.BAN;
            case SHARED_PHONE, MONITORED_PHONE -> Tone.WARNING;
            case CODE_WORD, ONLY_FEMALE, DEAF_TEXT, SAFE_NOW -> Tone.ADVICE;
        };
    }
}
