package vn.donghanh.signin.factor;

/** Type of a second factor. */
public enum SecondFactorType {
    APP,
    PASSKEY
}
