package vn.donghanh.intake;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseAssignmentRepository;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.LegalGroundQueries;
import vn.donghanh.intake.screening.ScreeningRepository;
import vn.donghanh.person.contact.SafeContactQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Ends the intake of a case: accepts it and assigns a case manager, or declines it with advice and a signpost to
 * another service.
 */
@UseCases
public class AcceptanceService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseAccess access;

    @Inject
    CaseAssignmentRepository assignments;

    @Inject
    ReceptionRepository receptions;

    @Inject
    ScreeningRepository screenings;

    @Inject
    SafeContactQueries safeContacts;

    @Inject
    LegalGroundQueries legalGrounds;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * Accepts the case and assigns the case manager; the shift that received the client hands over.
     *
     * @param manager username of the case manager
     * @param conflictAsked whether the case manager was asked about a conflict of interest (knowing the client)
     * @return whether the user who accepted the case still has access to it
     */
    @Requires({Permission.CASE_ACCEPT, Permission.CASE_ACCEPT_HIGH})
    @AuditAction("intake.accept")
    public boolean accept(String number, int version, @Nullable String manager, boolean conflictAsked) {
        CaseView caseView = requireScreening(number, version);
        Reception reception = receptions.get(caseView.id());
        AcceptanceChecklist checklist = checklist(caseView);
        if (!checklist.mayBeAcceptedBy(user)) {
            throw new RuleViolationException(IntakeRule.SUPERVISOR_ACCEPTS);
        }
        boolean contactRecorded = safeContacts.findView(caseView.person()).isPresent();
        List<Precondition> preconditions = new ArrayList<>();
        checklist
                .missing(contactRecorded, legalGrounds.getGround(caseView.id()))
                .forEach(rule -> preconditions.add(Precondition.unmet(rule)));
        Optional<StaffId> newManager = findCandidate(caseView, manager);
        preconditions.add(Precondition.of(
                        manager == null ? IntakeRule.MANAGER_MISSING : IntakeRule.MANAGER_NOT_SUITED,
                        newManager.isPresent())
                .at("manager"));
        preconditions.add(
                Precondition.of(IntakeRule.CONFLICT_NOT_ASKED, conflictAsked).at("conflict"));
        Precondition.requireAll(preconditions);
        StaffId managerId = newManager.orElseThrow();
        reception.recordConflictCheck(user.id(), clock.instant());
        caseFiles.assign(caseView.number(), managerId);
        assignments.reassignTasks(caseView, caseView.receivedBy(), managerId);
        caseFiles.transition(caseView.number(), CaseStep.ACCEPT, null);
        return managerId.equals(user.id()) || user.may(Permission.CASE_ASSIGN);
    }

    /**
     * Declines the case with a reason and a signpost to a better-suited service. Refused while a critical flag stands.
     *
     * @return whether the user who declined the case still has access to it, which who stands in for a supervisor does not
     */
    @Requires(Permission.CASE_DECLINE)
    @AuditAction("intake.decline")
    public boolean decline(
            String number,
            int version,
            @Nullable @Size(max = 1000) String reason,
            @Nullable @Size(max = 1000) String signpost) {
        CaseView caseView = requireScreening(number, version);
        Reception reception = receptions.get(caseView.id());
        if (!checklist(caseView).mayBeDeclined()) {
            throw new RuleViolationException(IntakeRule.CRITICAL_NEVER_DECLINED);
        }
        if (reason == null || reason.isBlank()) {
            throw RuleViolationException.at("reason", IntakeRule.REASON_MISSING);
        }
        byte[] sealedSignpost = receptions.seal(caseView, "signposted", reception.ref(), signpost);
        if (sealedSignpost == null || signpost == null || signpost.isBlank()) {
            throw RuleViolationException.at("signpost", IntakeRule.SIGNPOST_MISSING);
        }
        reception.recordSignpost(sealedSignpost);
        caseFiles.transition(caseView.number(), CaseStep.DECLINE, reason);
        return access.isFullyVisible(caseView.number());
    }

    private AcceptanceChecklist checklist(CaseView caseView) {
        return new AcceptanceChecklist(caseView, screenings.series(caseView).current());
    }

    private CaseView requireScreening(String number, int version) {
        CaseView caseView = caseFiles.getAtVersion(caseFiles.get(number).number(), version);
        if (caseView.status() != CaseStatus.SCREENING) {
            throw new RuleViolationException(IntakeRule.NOT_SCREENING);
        }
        return caseView;
    }

    private Optional<StaffId> findCandidate(CaseView caseView, @Nullable String username) {
        return assignments.candidates(caseView).stream()
                .filter(candidate -> candidate.member().username().equals(username))
                .findFirst()
                .map(candidate -> candidate.member().id());
    }
}
