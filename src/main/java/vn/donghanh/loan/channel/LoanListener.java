package vn.donghanh.loan.channel;

/** Who learns something when a client borrows through a channel. */
public enum LoanListener {
    LENDER,
    COMMUNE,
    /** The leader of the savings and loan group. */
    GROUP_LEADER,
    /** The members of the savings and loan group. */
    GROUP_MEMBERS,
    HAMLET_HEAD,
    UNION_BRANCH
}
