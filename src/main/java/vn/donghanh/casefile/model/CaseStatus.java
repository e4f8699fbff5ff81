package vn.donghanh.casefile.model;

import static vn.donghanh.casefile.model.CaseStatus.Trait.*;
import static vn.donghanh.casefile.model.CaseStep.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Status of a case, with the transition table. What depends on the status alone is stated here, so that a new status does not
 * compile until its stage, icon, traits and steps are given.
 */
public enum CaseStatus {
    DRAFT(CaseStage.RECEPTION, "ring", OPEN, NEEDS_GROUND, RUNNING),
    SCREENING(CaseStage.RECEPTION, "ring", OPEN, NEEDS_GROUND, RUNNING),
    DECLINED(CaseStage.RECEPTION, "no", ENDS_EPISODE, ENDS_INTAKE_ACCESS, ENDS_TEAM_ACCESS),
    ACCEPTED(CaseStage.RECEPTION, "ring", OPEN, NEEDS_GROUND, RUNNING, ENDS_INTAKE_ACCESS),
    ASSESSING(CaseStage.ASSESSMENT, "half", OPEN, NEEDS_GROUND, RUNNING),
    PLANNING(CaseStage.PLAN, "half", OPEN, NEEDS_GROUND, RUNNING, PLAN_EDITABLE, REASSESSABLE),
    PLAN_PENDING(CaseStage.PLAN, "clock", OPEN, NEEDS_GROUND, RUNNING),
    ACTIVE(CaseStage.WORK, "half", OPEN, NEEDS_GROUND, RUNNING, UNDER_WAY, WORKED_ON, REASSESSABLE),
    REVIEW(CaseStage.WORK, "clock", OPEN, NEEDS_GROUND, RUNNING, UNDER_WAY, WORKED_ON, PLAN_EDITABLE, REASSESSABLE),
    PAUSED(CaseStage.WORK, "pause", OPEN, NEEDS_GROUND, RUNNING, UNDER_WAY, REASSESSABLE),
    CLOSING(CaseStage.CLOSING, "clock", OPEN, NEEDS_GROUND, RUNNING),
    FOLLOW_UP(CaseStage.FOLLOW_UP, "half", OPEN, RUNNING, ENDS_EPISODE),
    CLOSED(CaseStage.ENDED, "done", ENDS_EPISODE, ENDS_TEAM_ACCESS),
    REOPENED(CaseStage.ASSESSMENT, "half", OPEN, NEEDS_GROUND, RUNNING),
    /** Merged into another case of the same client ({@link CaseMerge}). */
    MERGED(CaseStage.ENDED, "link", RUNNING);

    enum Trait {
        OPEN,
        NEEDS_GROUND,
        RUNNING,
        UNDER_WAY,
        WORKED_ON,
        PLAN_EDITABLE,
        REASSESSABLE,
        ENDS_EPISODE,
        ENDS_INTAKE_ACCESS,
        ENDS_TEAM_ACCESS
    }

    private final CaseStage stage;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Trait> traits;

    CaseStatus(CaseStage stage, String icon, Trait... traits) {
        this.stage = stage;
        this.icon = icon;
        this.traits = Set.copyOf(EnumSet.copyOf(Arrays.asList(traits)));
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

    public CaseStage stage() {
        return stage;
    }

    /** Returns the name of the icon that stands before the status. */
    public String icon() {
        return icon;
    }

    /** Returns the statuses of open cases. */
    public static Set<CaseStatus> open() {
        return with(OPEN);
    }

    /** Returns the statuses of cases that are open or were merged. */
    public static Set<CaseStatus> running() {
        return with(RUNNING);
    }

    private static Set<CaseStatus> with(Trait trait) {
        return Arrays.stream(values())
                .filter(status -> status.traits.contains(trait))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the episode is open, also in its follow-up, so that something new may be begun. */
    public boolean isOpen() {
        return traits.contains(OPEN);
    }

    /** Whether the Centre's work requires the client's consent or another legal ground. Follow-up after closing requires a separate consent. */
    public boolean needsGround() {
        return traits.contains(NEEDS_GROUND);
    }

    /**
     * Whether what was begun goes on, so that tasks may be open and somebody is responsible: in an open case, and in a merged one as to what runs with a
     * partner, a lender or an employer, or was given. The others are over: nobody gets in touch with the client first. Whether the Centre still works with
     * the client of a merged case is said by the case that continues it ({@link CaseStatusQueries#findContinuing}).
     */
    public boolean isRunning() {
        return traits.contains(RUNNING);
    }

    /** Whether the plan is approved and work is in progress or paused. */
    public boolean isUnderWay() {
        return traits.contains(UNDER_WAY);
    }

    /** Whether the plan is approved and work is in progress, so that progress notes are due. */
    public boolean isWorkedOn() {
        return traits.contains(WORKED_ON);
    }

    /** Whether a version of the plan may be edited: during planning and during a review. */
    public boolean isPlanEditable() {
        return traits.contains(PLAN_EDITABLE);
    }

    /** Whether a further assessment may be begun. */
    public boolean mayReassess() {
        return traits.contains(REASSESSABLE);
    }

    /** Whether a transition into this status ends the episode, if the previous status did not. An episode ends before its follow-up, during which the case is still open. */
    public boolean endsEpisode() {
        return traits.contains(ENDS_EPISODE);
    }

    /** Whether a transition into this status ends the access of those who received the client. */
    public boolean endsIntakeAccess() {
        return traits.contains(ENDS_INTAKE_ACCESS);
    }

    /** Whether a transition into this status ends the access of team members and substitutes. */
    public boolean endsTeamAccess() {
        return traits.contains(ENDS_TEAM_ACCESS);
    }
}
