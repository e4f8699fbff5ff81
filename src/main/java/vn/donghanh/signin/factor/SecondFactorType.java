package vn.donghanh.signin.factor;

/** What one can prove oneself with beside the passphrase. */
public enum SecondFactorType {
    APP,
    PASSKEY
}
