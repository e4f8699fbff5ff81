package vn.donghanh.reporting.supervision;

/** Why a need did not get to the next stage. Some still wait, so that nobody is lost yet. */
public enum LossReason {
    NOT_JUDGED(true),
    JUDGEMENT_PENDING(true),
    /** A service is recorded although nobody has judged the eligibility. */
    SERVED_UNJUDGED(true),
    INELIGIBLE(false),
    NOTHING_ARRANGED(true),
    UNANSWERED(true),
    ACCEPTED(true),
    APPOINTED(true),
    ONGOING(true),
    DECLINED(false),
    EXPIRED(false),
    MISSED(false),
    CANCELLED(false),
    BROKEN_OFF(false),
    /** The client no longer wanted it. */
    WITHDRAWN(false),
    /** The case was closed, or a later assessment no longer names the need. */
    ENDED(false);

    private final boolean waiting;

    LossReason(boolean waiting) {
        this.waiting = waiting;
    }

    /** Whether the need may still get to the next stage by itself. */
    public boolean isWaiting() {
        return waiting;
    }
}
