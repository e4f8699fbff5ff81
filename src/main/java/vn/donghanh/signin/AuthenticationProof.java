package vn.donghanh.signin;

import vn.donghanh.signin.throttle.CredentialCheck;
import vn.donghanh.signin.throttle.SignInAttemptKey;

/**
 * A credential that was entered and verified. It is consumed in the use case that follows, which ensures that a code is used only once.
 * @param id of the app, the passkey, the recovery code or the account recovery; 0 otherwise
 * @param step time step of an app's code, or signature count of a passkey; 0 otherwise
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

    /** Whether the credential is a second factor. */
    boolean isSecondFactor() {
        return kind != Kind.PASSPHRASE;
    }
}
