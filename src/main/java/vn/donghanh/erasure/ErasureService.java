package vn.donghanh.erasure;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseHeaderQueries;
import vn.donghanh.casefile.ErasureCaseQueries;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.person.PersonErasureService;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.staff.StaffQueries;

/**
 * Service for erasure requests: recorded by a social worker of the client, decided by the data protection officer, who sees only
 * case number and dates. Granting a request destroys the client's keys; the case remains for statistics only.
 */
@UseCases
public class ErasureService {
    private static final int LIMIT = 100;
    private static final int MINIMUM_REASON_LENGTH = 10;

    @Inject
    ErasureRequestRepository requests;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseHeaderQueries caseHeaders;

    @Inject
    ErasureCaseQueries cases;

    @Inject
    CaseAccess access;

    @Inject
    PersonErasureService erasure;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param names the names of the persons who recorded the requests */
    public record PageView(List<ErasureRow> waiting, List<ErasureRow> decided, Map<StaffId, String> names)
            implements Serializable {}

    /** @param decidable whether a data protection officer could decide on a request that the reader records */
    public record FormView(CaseHeader header, boolean decidable) implements Serializable {}

    @Requires(Permission.CASE_WORK)
    @AuditAction("erasure.open-form")
    public FormView getForm(String number) {
        CaseView caseView = caseFiles.get(number);
        Set<StaffId> blocked = access.blockedStaff(caseView.id());
        return new FormView(
                caseHeaders.header(caseView),
                staff.withRole(Role.DATA_PROTECTION_OFFICER, null).stream()
                        .map(StaffMember::id)
                        .anyMatch(officer -> !officer.equals(user.id()) && !blocked.contains(officer)));
    }

    /** @throws RuleViolationException if a request is pending already, or the date lies in the future */
    @Requires(Permission.CASE_WORK)
    @AuditAction("erasure.request")
    public void record(String number, @Valid RecordErasureCommand command) {
        CaseView caseView = caseFiles.get(number);
        Instant now = clock.instant();
        if (command.askedOn().isAfter(CentreTime.day(now))) {
            throw RuleViolationException.at("askedOn", ErasureRule.DAY_IN_FUTURE);
        }
        if (requests.hasWaiting(caseView)) {
            throw new RuleViolationException(ErasureRule.REQUEST_WAITS_ALREADY);
        }
        Instant due = deadlines.due(DeadlineCode.ERASURE, CentreTime.endOf(command.askedOn()));
        requests.add(new ErasureRequest(caseView.id(), command, user.id(), now, due));
    }

    /** Returns the pending requests, most urgent first, and the latest decisions. */
    @Requires(Permission.ERASURE_DECIDE)
    @AuditAction("erasure.list")
    public PageView page() {
        List<ErasureRow> waiting = requests.findWaiting(LIMIT);
        List<ErasureRow> decided = requests.findDecided(LIMIT);
        waiting.forEach(row -> auditContext.about("case", row.number().value()));
        decided.forEach(row -> auditContext.about("case", row.number().value()));
        return new PageView(
                waiting,
                decided,
                staff.names(
                        waiting.stream().map(ErasureRow::recordedBy).distinct().toList()));
    }

    /**
     * Decides a request. A granted erasure is irreversible.
     *
     * @param reason at least ten characters: the legal ground, or the reason of the refusal; stored encrypted in the audit log
     * @throws vn.donghanh.shared.NotFoundException if there is no such request or the user is blocked from its case
     * @throws RuleViolationException if the request is decided already, the user recorded it, or the case is still open
     */
    @Requires(Permission.ERASURE_DECIDE)
    @AuditAction("erasure.decide")
    @StepUp
    public void decide(String ref, ErasureDecision decision, String reason) {
        ErasureRequest request = requests.get(ref);
        CaseView caseView = cases.get(request.caseId());
        auditContext.about("case", caseView.number().value(), decision.name());
        if (reason.strip().length() < MINIMUM_REASON_LENGTH) {
            throw RuleViolationException.at("reason", ErasureRule.REASON_MISSING);
        }
        auditContext.setReason(reason.strip());
        request.decide(decision, user.id(), clock.instant());
        if (decision == ErasureDecision.GRANTED) {
            List<CaseView> clientCases = cases.casesOfSameClient(caseView.id());
            if (clientCases.stream().anyMatch(clientCase -> clientCase.status().isOpen())) {
                throw RuleViolationException.at("decision", ErasureRule.CASE_STILL_OPEN);
            }
            requests.flush();
            clientCases.forEach(clientCase -> erasure.erase(clientCase.person()));
        }
    }
}
