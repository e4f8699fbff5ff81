package vn.donghanh.signin;

import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;

/**
 * What was typed to prove who one is, already looked at. Consumed in the use case that follows, in which a code counts only once.
 *
 * @param id of the app, the passkey, the recovery code or the loss; 0 otherwise
 * @param step the half minute of an app's code, or how often a passkey has signed; 0 otherwise
 */
record AuthenticationProof(Kind kind, CredentialCheck check, SignInAttemptKey key, long id, long step) {
    enum Kind {
        PASSPHRASE,
        APP,
        RECOVERY,
        PASSKEY,
        LOSS
    }

    static AuthenticationProof passphrase(CredentialCheck check, SignInAttemptKey key) {
        return new AuthenticationProof(Kind.PASSPHRASE, check, key, 0, 0);
    }

    /** Something beside the passphrase. */
    boolean isSecondFactor() {
        return kind != Kind.PASSPHRASE;
    }
}
