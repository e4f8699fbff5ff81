package vn.donghanh.incident.value;

/** The kinds of violence, by the core types of the international case records. */
public enum ViolenceType {
    RAPE,
    SEXUAL_ASSAULT,
    PHYSICAL,
    FORCED_MARRIAGE,
    DENIAL,
    PSYCHOLOGICAL;

    /** Whether urgent specialist care may prevent further harm. */
    public boolean isSexual() {
        return this == RAPE || this == SEXUAL_ASSAULT;
    }
}
