package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.access.SectionAccessPolicy;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Reads the models of the triage-level page and the access page. */
@UseCases
public class CaseManagementQueries {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    TriageLevelRequestRepository requests;

    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    SectionAccessPolicy sections;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    /**
     * @param pendingRequest an undecided request for a lower level; null when there is none
     * @param lastDecision the last manual change or refusal, with its reason; null when there is none
     * @param mayRequestLowering the reader may request a lower level, and no request is pending
     * @param mayDecide a request is pending and the reader may decide on it
     */
    public record LevelView(
            CaseHeader header,
            List<TriageLevel> higher,
            List<TriageLevel> lower,
            TriageLevelRequestRepository.@Nullable PendingRequest pendingRequest,
            TriageLevelRequestRepository.@Nullable LastDecision lastDecision,
            boolean mayRequestLowering,
            boolean mayDecide)
            implements Serializable {}

    public record AccessView(
            CaseHeader header,
            List<CaseAssignmentRepository.Candidate> candidates,
            List<StaffMember> blockable,
            SectionAccessPolicy.PageView sections,
            boolean mayPause,
            boolean mayBlock)
            implements Serializable {}

    @Requires(Permission.CASE_READ)
    @AuditAction("case-level.view")
    public LevelView level(String number) {
        CaseView caseView = caseFiles.get(number);
        CaseHeader header = caseHeaders.header(caseView);
        boolean open = caseView.status().isOpen();
        boolean pending = open && requests.hasPending(caseView);
        return new LevelView(
                header,
                header.actions().mayRaise() ? levels(level -> level.compareTo(caseView.level()) > 0) : List.of(),
                header.actions().mayLower() ? levels(level -> level.compareTo(caseView.level()) < 0) : List.of(),
                pending ? requests.findPending(caseView).orElse(null) : null,
                requests.findLastDecision(caseView).orElse(null),
                open && !pending && user.may(Permission.CASE_WORK) && caseView.level() != TriageLevel.LOW,
                pending && user.may(Permission.LEVEL_LOWER));
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("case-access.view")
    public AccessView access(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseHeader header = caseHeaders.header(caseView);
        boolean mayBlock = header.scope().whole() && caseView.status().isOpen() && user.may(Permission.BLOCK_MANAGE);
        return new AccessView(
                header,
                header.actions().mayReassign() ? assignments.candidates(caseView) : List.of(),
                mayBlock
                        ? staff.inUnit(caseView.unitId()).stream()
                                .filter(member -> !member.id().equals(user.id()))
                                .toList()
                        : List.of(),
                sections.page(caseView, header.scope()),
                header.scope().whole() && caseFiles.mayTransition(caseView, CaseStep.PAUSE),
                mayBlock);
    }

    private static List<TriageLevel> levels(Predicate<TriageLevel> wanted) {
        return Arrays.stream(TriageLevel.values()).filter(wanted).toList();
    }
}
