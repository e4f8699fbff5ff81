package vn.donghanh.handover;

/** Why cases go to another case manager. */
public enum HandoverReason {
    LEAVES,
    /** Is away for long, for a reason that is nobody's concern. */
    AWAY,
    REORGANISATION,
    WORKLOAD
}
