package vn.donghanh.closing.value;

/** Whether a client keeps in touch with health care; never for what. */
public enum HealthContact {
    REGULAR,
    NOW_AND_THEN,
    NONE
}
