package vn.donghanh.person.contact;

/** What must be kept in mind when reaching her. */
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

    /** What a flag tells whoever is about to make contact. */
    public enum Tone {
        /** What to do. */
        ADVICE,
        /** A fact of the client's surroundings that makes contact dangerous. */
        WARNING,
        /** What must not be done. */
        BAN
    }

    public Tone tone() {
        return switch (this) {
            case NO_VOICEMAIL, NO_NAME, NO_HOME_VISIT, NO_LETTER -> Tone.BAN;
            case SHARED_PHONE, MONITORED_PHONE -> Tone.WARNING;
            case CODE_WORD, ONLY_FEMALE, DEAF_TEXT, SAFE_NOW -> Tone.ADVICE;
        };
    }
}
