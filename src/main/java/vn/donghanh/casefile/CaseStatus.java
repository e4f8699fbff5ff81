package vn.donghanh.casefile;

import static vn.donghanh.casefile.CaseStep.*;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. The one table of moves: a new status does not compile until its steps are stated. */
public enum CaseStatus {
    DRAFT,
    SCREENING,
    DECLINED,
    ACCEPTED,
    ASSESSING,
    PLANNING,
    PLAN_PENDING,
    ACTIVE,
    REVIEW,
    PAUSED,
    CLOSING,
    FOLLOW_UP,
    CLOSED,
    REOPENED,
    /** It rests in another case of the same client ({@link CaseMerge}). */
    MERGED;

    /** The steps that may be taken from here. Guards that need data stand in the features that take them. */
    public Set<CaseStep> steps() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SCREEN, GIVE_UP, MERGE);
            case SCREENING -> EnumSet.of(ACCEPT, DECLINE, WITHDRAW, GIVE_UP, MERGE);
            case ACCEPTED -> EnumSet.of(BEGIN_ASSESSMENT, WITHDRAW, GIVE_UP, MERGE);
            case ASSESSING -> EnumSet.of(COMPLETE_ASSESSMENT, WITHDRAW, GIVE_UP, MERGE);
            case PLANNING -> EnumSet.of(SUBMIT_PLAN, WITHDRAW, GIVE_UP, MERGE);
            case PLAN_PENDING -> EnumSet.of(APPROVE_PLAN, RETURN_PLAN, WITHDRAW, GIVE_UP, MERGE);
            case ACTIVE -> EnumSet.of(BEGIN_REVIEW, PAUSE, REQUEST_CLOSING, WITHDRAW, GIVE_UP, MERGE);
            case REVIEW -> EnumSet.of(
                    FINISH_REVIEW, FINISH_REVIEW_CHANGED, PAUSE, REQUEST_CLOSING, WITHDRAW, GIVE_UP, MERGE);
            case PAUSED -> EnumSet.of(RESUME, REQUEST_CLOSING, WITHDRAW, GIVE_UP, MERGE);
            case CLOSING -> EnumSet.of(RETURN_CLOSING, CLOSE, CLOSE_WITH_FOLLOW_UP, WITHDRAW, GIVE_UP, MERGE);
            case FOLLOW_UP -> EnumSet.of(END_FOLLOW_UP, REOPEN, WITHDRAW, GIVE_UP, MERGE);
            case CLOSED -> EnumSet.of(REOPEN, MERGE);
            case REOPENED -> EnumSet.of(RESTART, WITHDRAW, GIVE_UP, MERGE);
            case DECLINED -> EnumSet.of(MERGE);
            case MERGED -> EnumSet.of(SPLIT);
        };
    }

    /** The episode still runs: someone at the Centre has something to do. */
    public boolean isOpen() {
        return switch (this) {
            case DECLINED, CLOSED, MERGED -> false;
            case DRAFT,
                    SCREENING,
                    ACCEPTED,
                    ASSESSING,
                    PLANNING,
                    PLAN_PENDING,
                    ACTIVE,
                    REVIEW,
                    PAUSED,
                    CLOSING,
                    FOLLOW_UP,
                    REOPENED -> true;
        };
    }

    /** The Centre works with the client: it needs her consent to that, or another ground. What follows a closing stands on a consent of its own. */
    public boolean needsGround() {
        return isOpen() && this != FOLLOW_UP;
    }

    /** The plan is approved and work goes on, or rests for a while. */
    public boolean isUnderWay() {
        return this == PAUSED || isWorkedOn();
    }

    /** The plan is approved and work goes on: the next note is due. */
    public boolean isWorkedOn() {
        return switch (this) {
            case ACTIVE, REVIEW -> true;
            case DRAFT,
                    SCREENING,
                    DECLINED,
                    ACCEPTED,
                    ASSESSING,
                    PLANNING,
                    PLAN_PENDING,
                    PAUSED,
                    CLOSING,
                    FOLLOW_UP,
                    CLOSED,
                    REOPENED,
                    MERGED -> false;
        };
    }
}
