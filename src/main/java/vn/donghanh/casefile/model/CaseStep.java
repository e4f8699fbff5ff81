package vn.donghanh.casefile.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** A step in the transition table: target status, effect, and required permissions, any one of which is sufficient. */
public enum CaseStep {
    SCREEN(CaseStatus.SCREENING, Ending.NONE, "arrow", Permission.INTAKE_RECEIVE),
    DECLINE(CaseStatus.DECLINED, Ending.DECLINED, "back", Permission.CASE_DECLINE),
    ACCEPT(CaseStatus.ACCEPTED, Ending.NONE, "check", Permission.CASE_ACCEPT, Permission.CASE_ACCEPT_HIGH),
    BEGIN_ASSESSMENT(CaseStatus.ASSESSING, Ending.NONE, "phone", Permission.CASE_WORK),
    COMPLETE_ASSESSMENT(CaseStatus.PLANNING, Ending.NONE, "check", Permission.ASSESS),
    SUBMIT_PLAN(CaseStatus.PLAN_PENDING, Ending.NONE, "send", Permission.PLAN_WRITE),
    RETURN_PLAN(CaseStatus.PLANNING, Ending.NONE, "back", Permission.PLAN_PROPOSE, Permission.PLAN_APPROVE),
    APPROVE_PLAN(CaseStatus.ACTIVE, Ending.NONE, "check", Permission.PLAN_APPROVE),
    BEGIN_REVIEW(CaseStatus.REVIEW, Ending.NONE, "calendar", Permission.CASE_WORK),
    FINISH_REVIEW(CaseStatus.ACTIVE, Ending.NONE, "check", Permission.CASE_WORK),
    FINISH_REVIEW_CHANGED(CaseStatus.ACTIVE, Ending.NONE, "check", Permission.PLAN_PROPOSE),
    PAUSE(CaseStatus.PAUSED, Ending.NONE, "pause", Permission.CASE_PAUSE),
    RESUME(CaseStatus.ACTIVE, Ending.NONE, "arrow", Permission.CASE_WORK),
    REQUEST_CLOSING(CaseStatus.CLOSING, Ending.NONE, "send", Permission.CLOSING_REQUEST),
    RETURN_CLOSING(CaseStatus.ACTIVE, Ending.NONE, "back", Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE),
    CLOSE(CaseStatus.CLOSED, Ending.CONCLUDED, "done", Permission.CLOSING_APPROVE),
    CLOSE_WITH_FOLLOW_UP(CaseStatus.FOLLOW_UP, Ending.CONCLUDED, "done", Permission.CLOSING_APPROVE),
    END_FOLLOW_UP(CaseStatus.CLOSED, Ending.NONE, "done", Permission.CASE_WORK),
    REOPEN(CaseStatus.REOPENED, Ending.NONE, "folder", Permission.CASE_REOPEN),
    RESTART(CaseStatus.ASSESSING, Ending.NONE, "arrow", Permission.CASE_WORK),
    WITHDRAW(CaseStatus.CLOSED, Ending.WITHDRAWN, "done", Permission.CONSENT_WITHDRAW),
    /** Ends a case that can no longer be decrypted, since the client's keys were declared lost. */
    GIVE_UP(CaseStatus.CLOSED, Ending.GIVEN_UP, "done", Permission.CLOSING_APPROVE),
    /** Merges this case into another one of the same client. */
    MERGE(CaseStatus.MERGED, Ending.NONE, "link", Permission.DUPLICATE_REVIEW),
    /** Undoes a merge. The previous status is stored in the merge, so the step is taken through {@link CaseMerge} alone. */
    SPLIT(CaseStatus.MERGED, Ending.NONE, "folder", Permission.DUPLICATE_REVIEW);

    /** How a step ends the work with the client. Ending a follow-up and merging end none: the work ended before, or goes on. */
    public enum Ending {
        NONE,
        DECLINED,
        CONCLUDED,
        WITHDRAWN,
        GIVEN_UP
    }

    private final CaseStatus target;
    private final Ending ending;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Permission> permissions;

    CaseStep(CaseStatus target, Ending ending, String icon, Permission... permissions) {
        this.target = target;
        this.ending = ending;
        this.icon = icon;
        this.permissions = Set.copyOf(EnumSet.copyOf(Arrays.asList(permissions)));
    }

    public CaseStatus target() {
        return target;
    }

    public Ending ending() {
        return ending;
    }

    /** Whether the Centre manages the case from this step on: when it is accepted, and when it is reopened. */
    public boolean beginsManagement() {
        return this == ACCEPT || this == REOPEN;
    }

    /** Returns the name of the icon of the step on the timeline. */
    public String icon() {
        return icon;
    }

    public boolean isOpenTo(CurrentUser user) {
        return permissions.stream().anyMatch(user::may);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
