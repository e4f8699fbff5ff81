package vn.donghanh.casefile.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casemerge.CaseMergeService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** A step that someone takes on a case: where it leads, and which permission it asks for (any one of several). */
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
    /** What was written in it can never be read again, since the client's keys were lost and given up ({@link CaseManagementService#giveUp}). */
    GIVE_UP(CaseStatus.CLOSED, Permission.CLOSING_APPROVE),
    /** Two cases are one client's: this one rests in the other ({@link CaseMergeService}). */
    MERGE(CaseStatus.MERGED, Permission.DUPLICATE_REVIEW),
    /** A merge is undone: back to where the case stood before, which only the merge knows; so it is taken through it alone. */
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
