package vn.donghanh.partnerbusiness.loop;

/** A step of a business with a partner, implemented by the enum of a feature's steps. {@link BusinessStatus#transitions} says when it may be taken. */
public interface BusinessStep<S> {
    /**
     * Returns the status to which it leads.
     *
     * @throws NullPointerException for steps whose status follows from what was recorded before
     */
    S target();

    /** Returns whether the step reverts another one. */
    boolean isReversal();

    /** Returns whether the partner may revert this step. A step that is followed by its opposite instead is none. */
    default boolean isReversible() {
        return !isReversal();
    }

    /** Returns whether the time for which the business has its status begins anew. */
    default boolean beginsStatus() {
        return true;
    }
}
