package vn.donghanh.staff;

/** What one can prove oneself with beside the passphrase. */
public enum FactorKind {
    APP,
    PASSKEY
}
