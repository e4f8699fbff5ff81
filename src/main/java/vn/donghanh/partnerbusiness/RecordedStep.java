package vn.donghanh.partnerbusiness;

/** A step recorded in the history of a business, as {@link StepHistory} reads it. */
public interface RecordedStep {
    BusinessSource source();

    /** Whether it reverts the last entry. */
    boolean isReversal();
}
