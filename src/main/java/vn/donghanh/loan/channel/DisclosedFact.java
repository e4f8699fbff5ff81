package vn.donghanh.loan.channel;

/** What a channel tells about the client. */
public enum DisclosedFact {
    /** Name, papers and residence, as every lender asks for them. */
    IDENTITY,
    /** That the client borrows, what for and how much. */
    LOAN,
    /** That the household counts as poor. */
    HARDSHIP,
    /** To which group of people the client belongs. */
    CLIENT_GROUP;

    /** Returns whether it says what must never become known without the client's express wish. */
    boolean isRevealing() {
        return this == CLIENT_GROUP;
    }
}
