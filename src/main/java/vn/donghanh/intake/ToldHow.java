package vn.donghanh.intake;

/** By which way someone was told. */
public enum ToldHow {
    CALLED,
    PRESENT,
    MESSAGE
}
