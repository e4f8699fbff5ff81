package vn.donghanh.casefile.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casemerge.CaseMergeService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** A step in the transition table: target status and required permissions, any one of which is sufficient. */
public enum CaseStep {
    SCREEN(CaseStatus.SCREENING, Permission.INTAKE_RECEIVE),
    DECLINE(CaseStatus.DECLINED, Permission.CASE_DECLINE),
    ACCEPT(CaseStatus.ACCEPTED, Permission.CASE_ACCEPT, Permission.CASE_ACCEPT_HIGH),
    BEGIN_ASSESSMENT(CaseStatus.ASSESSING, Permission.CASE_WORK),
    COMPLETE_ASSESSMENT(CaseStatus.PLANNING, Permission.ASSESS),
    SUBMIT_PLAN(CaseStatus.PLAN_PENDING, Permission.PLAN_WRITE),
    RETURN_PLAN(CaseStatus.PLANNING, Permission.PLAN_PROPOSE, Permission.PLAN_APPROVE),
    APPROVE_PLAN(CaseStatus.ACTIVE, Permission.PLAN_APPROVE),
    BEGIN_REVIEW(CaseStatus.REVIEW, Permission.CASE_WORK),
    FINISH_REVIEW(CaseStatus.ACTIVE, Permission.CASE_WORK),
    FINISH_REVIEW_CHANGED(CaseStatus.ACTIVE, Permission.PLAN_PROPOSE),
    PAUSE(CaseStatus.PAUSED, Permission.CASE_PAUSE),
    RESUME(CaseStatus.ACTIVE, Permission.CASE_WORK),
    REQUEST_CLOSING(CaseStatus.CLOSING, Permission.CLOSING_REQUEST),
    RETURN_CLOSING(CaseStatus.ACTIVE, Permission.CLOSING_PROPOSE, Permission.CLOSING_APPROVE),
    CLOSE(CaseStatus.CLOSED, Permission.CLOSING_APPROVE),
    CLOSE_WITH_FOLLOW_UP(CaseStatus.FOLLOW_UP, Permission.CLOSING_APPROVE),
    END_FOLLOW_UP(CaseStatus.CLOSED, Permission.CASE_WORK),
    REOPEN(CaseStatus.REOPENED, Permission.CASE_REOPEN),
    RESTART(CaseStatus.ASSESSING, Permission.CASE_WORK),
    WITHDRAW(CaseStatus.CLOSED, Permission.CONSENT_WITHDRAW),
    /** Ends a case that can no longer be decrypted, since the client's keys were declared lost ({@link CaseManagementService#giveUp}). */
    GIVE_UP(CaseStatus.CLOSED, Permission.CLOSING_APPROVE),
    /** Merges this case into another one of the same client ({@link CaseMergeService}). */
    MERGE(CaseStatus.MERGED, Permission.DUPLICATE_REVIEW),
    /** Undoes a merge. The previous status is stored in the merge, so the step is taken through {@link CaseMerge} alone. */
    SPLIT(CaseStatus.MERGED, Permission.DUPLICATE_REVIEW);

    private final CaseStatus target;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Permission> permissions;

    CaseStep(CaseStatus target, Permission... permissions) {
        this.target = target;
        this.permissions = Set.copyOf(EnumSet.copyOf(Arrays.asList(permissions)));
    }

    public CaseStatus target() {
        return target;
    }

    public boolean isOpenTo(CurrentUser user) {
        return permissions.stream().anyMatch(user::may);
    }

    public Set<Permission> permissions() {
        return permissions;
    }
}
