package vn.donghanh.casefile.model;

import static vn.donghanh.casefile.model.CaseStatus.Trait.*;
import static vn.donghanh.casefile.model.CaseStep.*;

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

    enum Trait {
        OPEN,
        NEEDS_GROUND,
        HAS_TASKS,
        UNDER_WAY,
        WORKED_ON,
        PLAN_WRITTEN,
        ASSESSED_AGAIN,
        ENDS_EPISODE
    }

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

    /** What holds in this state. The one table of it: a new state does not compile until it has its line. */
    private Set<Trait> traits() {
        return switch (this) {
            case DRAFT, SCREENING, ACCEPTED, ASSESSING, PLAN_PENDING, CLOSING, REOPENED -> EnumSet.of(
                    OPEN, NEEDS_GROUND, HAS_TASKS);
            case PLANNING -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, PLAN_WRITTEN, ASSESSED_AGAIN);
            case ACTIVE -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, UNDER_WAY, WORKED_ON, ASSESSED_AGAIN);
            case REVIEW -> EnumSet.of(
                    OPEN, NEEDS_GROUND, HAS_TASKS, UNDER_WAY, WORKED_ON, PLAN_WRITTEN, ASSESSED_AGAIN);
            case PAUSED -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, UNDER_WAY, ASSESSED_AGAIN);
            case FOLLOW_UP -> EnumSet.of(OPEN, HAS_TASKS, ENDS_EPISODE);
            case CLOSED, DECLINED -> EnumSet.of(ENDS_EPISODE);
            case MERGED -> EnumSet.of(HAS_TASKS);
        };
    }

    /** The episode still runs: someone at the Centre has something to do. */
    public boolean isOpen() {
        return traits().contains(OPEN);
    }

    /** The Centre works with the client: it needs the client's consent to that, or another ground. What follows a closing stands on a consent of its own. */
    public boolean needsGround() {
        return traits().contains(NEEDS_GROUND);
    }

    /** Something may be due on it: on a case that rests in another, what was sent out goes on. */
    public boolean hasTasks() {
        return traits().contains(HAS_TASKS);
    }

    /** The plan is approved and work goes on, or rests for a while. */
    public boolean isUnderWay() {
        return traits().contains(UNDER_WAY);
    }

    /** The plan is approved and work goes on: the next note is due. */
    public boolean isWorkedOn() {
        return traits().contains(WORKED_ON);
    }

    /** A version of the plan may be written: while it is made, and while a review may change it. */
    public boolean isPlanEditable() {
        return traits().contains(PLAN_WRITTEN);
    }

    /** A later assessment may be begun. */
    public boolean mayReassess() {
        return traits().contains(ASSESSED_AGAIN);
    }

    /** An episode ends where it comes to such a state from one that is none. */
    public boolean endsEpisode() {
        return traits().contains(ENDS_EPISODE);
    }
}
