package vn.donghanh.staff;

/** Vietnamese form of address used for an account owner: chị, anh, or the neutral bạn. */
public enum Salutation {
    CHI,
    ANH,
    BAN
}
