package vn.donghanh.casefile;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.access.SectionAccessPolicy;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/** Reads the models of the triage-level page and the access page. */
@UseCases(reads = true)
public class CaseManagementQueries {
    private static final Set<Role> ROLES_OF_ALL_UNITS = EnumSet.of(Role.DIRECTOR, Role.DATA_PROTECTION_OFFICER);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    TriageLevelRequestRepository requests;

    @Inject
    TriageLevelHistoryQueries histories;

    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    SectionAccessPolicy sections;

    @Inject
    CaseAccess access;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    /**
     * @param levels the levels that the reader may choose; the present one is among them while a request may be refused
     * @param mayDecide the reader decides on the level: lower, higher or, when a lower one was requested, the same
     * @param mayRaise the reader may raise the level without a decision of somebody else
     * @param mayRequestLowering the reader may request a lower level, and no request is pending
     */
    public record LevelView(
            CaseHeader header,
            List<TriageLevel> levels,
            TriageLevelHistory history,
            boolean mayDecide,
            boolean mayRaise,
            boolean mayRequestLowering)
            implements Serializable {
        public boolean mayChange() {
            return mayDecide || mayRaise || mayRequestLowering;
        }
    }

    public record AccessView(
            CaseHeader header,
            List<CaseAssignmentRepository.AssignmentCandidate> candidates,
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
        boolean open = caseView.isOpen();
        boolean pending = open && requests.hasPending(caseView);
        boolean decides = open && user.may(Permission.LEVEL_LOWER);
        boolean asks = open && !pending && user.may(Permission.CASE_WORK) && caseView.level() != TriageLevel.LOW;
        boolean raises = header.actions().mayRaise();
        Predicate<TriageLevel> offered = level -> {
            int difference = level.compareTo(caseView.level());
            return decides ? difference != 0 || pending : difference > 0 ? raises : difference < 0 && asks;
        };
        return new LevelView(
                header, levels(offered), histories.history(caseView), decides, raises && !decides, asks && !decides);
    }

    @Requires(Permission.CASE_READ)
    @AuditAction("case-access.view")
    public AccessView access(String number) {
        CaseView caseView = caseFiles.getWithAnyAccess(number);
        CaseHeader header = caseHeaders.header(caseView);
        boolean lasting = access.isLasting(caseView.number());
        boolean mayBlock = lasting && user.may(Permission.BLOCK_MANAGE);
        return new AccessView(
                header,
                header.actions().mayReassign() ? assignments.candidates(caseView) : List.of(),
                mayBlock ? blockable(caseView) : List.of(),
                sections.page(caseView, lasting),
                header.scope().whole() && caseFiles.mayTransition(caseView, CaseStep.PAUSE),
                mayBlock);
    }

    /** The people of the unit, and those who decide about the cases of every unit. */
    private List<StaffMember> blockable(CaseView caseView) {
        return staff.active().stream()
                .filter(member -> member.unitId() == caseView.unitId()
                        || !Collections.disjoint(member.roles(), ROLES_OF_ALL_UNITS))
                .filter(member -> !member.id().equals(user.id()))
                .toList();
    }

    private static List<TriageLevel> levels(Predicate<TriageLevel> wanted) {
        return Arrays.stream(TriageLevel.values()).filter(wanted).toList();
    }
}
