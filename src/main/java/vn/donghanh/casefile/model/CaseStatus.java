package vn.donghanh.casefile.model;

import static vn.donghanh.casefile.model.CaseStatus.Trait.*;
import static vn.donghanh.casefile.model.CaseStep.*;

import java.util.EnumSet;
import java.util.Set;

/** Status of a case, with the transition table. A new status does not compile until its steps and traits are stated. */
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
    /** Merged into another case of the same client ({@link CaseMerge}). */
    MERGED;

    enum Trait {
        OPEN,
        NEEDS_GROUND,
        HAS_TASKS,
        UNDER_WAY,
        WORKED_ON,
        PLAN_EDITABLE,
        REASSESSABLE,
        ENDS_EPISODE
    }

    /** Returns the steps possible from this status. Conditions that need further data are checked by the features. */
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

    /** Returns the traits of this status. */
    private Set<Trait> traits() {
        return switch (this) {
            case DRAFT, SCREENING, ACCEPTED, ASSESSING, PLAN_PENDING, CLOSING, REOPENED -> EnumSet.of(
                    OPEN, NEEDS_GROUND, HAS_TASKS);
            case PLANNING -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, PLAN_EDITABLE, REASSESSABLE);
            case ACTIVE -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, UNDER_WAY, WORKED_ON, REASSESSABLE);
            case REVIEW -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, UNDER_WAY, WORKED_ON, PLAN_EDITABLE, REASSESSABLE);
            case PAUSED -> EnumSet.of(OPEN, NEEDS_GROUND, HAS_TASKS, UNDER_WAY, REASSESSABLE);
            case FOLLOW_UP -> EnumSet.of(OPEN, HAS_TASKS, ENDS_EPISODE);
            case CLOSED, DECLINED -> EnumSet.of(ENDS_EPISODE);
            case MERGED -> EnumSet.of(HAS_TASKS);
        };
    }

    /** Whether the episode is open and the Centre has work to do. */
    public boolean isOpen() {
        return traits().contains(OPEN);
    }

    /** Whether the Centre's work requires the client's consent or another legal ground. Follow-up after closing requires a separate consent. */
    public boolean needsGround() {
        return traits().contains(NEEDS_GROUND);
    }

    /** Whether tasks may be open; on a merged case, tasks about ongoing work with partners. */
    public boolean hasTasks() {
        return traits().contains(HAS_TASKS);
    }

    /** Whether the plan is approved and work is in progress or paused. */
    public boolean isUnderWay() {
        return traits().contains(UNDER_WAY);
    }

    /** Whether the plan is approved and work is in progress, so that progress notes are due. */
    public boolean isWorkedOn() {
        return traits().contains(WORKED_ON);
    }

    /** Whether a version of the plan may be edited: during planning and during a review. */
    public boolean isPlanEditable() {
        return traits().contains(PLAN_EDITABLE);
    }

    /** Whether a further assessment may be begun. */
    public boolean mayReassess() {
        return traits().contains(REASSESSABLE);
    }

    /** Whether a transition into this status ends the episode, if the previous status did not. */
    public boolean endsEpisode() {
        return traits().contains(ENDS_EPISODE);
    }
}
