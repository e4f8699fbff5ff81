package vn.donghanh.person;

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

    /** A warning or a ban, shown on the right; the others say what to do. */
    public boolean forbids() {
        return switch (this) {
            case NO_VOICEMAIL, NO_NAME, SHARED_PHONE, MONITORED_PHONE, NO_HOME_VISIT, NO_LETTER -> true;
            case CODE_WORD, ONLY_FEMALE, DEAF_TEXT, SAFE_NOW -> false;
        };
    }
}
