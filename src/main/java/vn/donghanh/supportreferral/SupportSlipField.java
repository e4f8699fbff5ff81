package vn.donghanh.supportreferral;

/** A line of the slip that is told only if the client wants it told. The name under which the client comes is always on it. */
public enum SupportSlipField {
    /** What the partner is asked for. */
    HELP,
    /** The day on which the client comes. */
    DAY,
    /** How many children come along. */
    CHILDREN,
    /** That somebody of the programme comes along. */
    ACCOMPANIED
}
