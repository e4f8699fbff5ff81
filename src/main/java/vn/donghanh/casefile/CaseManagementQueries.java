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

/** What the pages about a case's level and about its readers show. */
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
     * @param pendingRequest why a worker asked for a lower level that nobody has decided on; null when there is none
     * @param lastDecision what was decided last, with its reason; null before anything was
     * @param mayRequestLowering the reader may ask for a lower level, and nobody has
     * @param mayDecide the reader decides on what was asked
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
        boolean waits = open && requests.hasPending(caseView);
        return new LevelView(
                header,
                header.actions().mayRaise() ? levels(level -> level.compareTo(caseView.level()) > 0) : List.of(),
                header.actions().mayLower() ? levels(level -> level.compareTo(caseView.level()) < 0) : List.of(),
                waits ? requests.findPending(caseView).orElse(null) : null,
                requests.findLastDecision(caseView).orElse(null),
                open && !waits && user.may(Permission.CASE_WORK) && caseView.level() != TriageLevel.LOW,
                waits && user.may(Permission.LEVEL_LOWER));
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
