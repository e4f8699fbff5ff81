package vn.donghanh.staff;

/**
 * What was typed to prove who one is, already looked at. Consumed in the use case that follows, in which a code counts only once.
 *
 * @param id of the app, the passkey, the recovery code or the loss; 0 otherwise
 * @param step the half minute of an app's code, or how often a passkey has signed; 0 otherwise
 */
record Proof(Kind kind, Check check, AttemptKey key, long id, long step) {
    enum Kind {
        PASSPHRASE,
        APP,
        RECOVERY,
        PASSKEY,
        LOSS
    }

    static Proof passphrase(Check check, AttemptKey key) {
        return new Proof(Kind.PASSPHRASE, check, key, 0, 0);
    }

    /** Something beside the passphrase. */
    boolean second() {
        return kind != Kind.PASSPHRASE;
    }
}
