package vn.donghanh.staff;

/** How the screens speak to a member of staff: chị, anh, or the neutral bạn. */
public enum Salutation {
    CHI,
    ANH,
    BAN
}
