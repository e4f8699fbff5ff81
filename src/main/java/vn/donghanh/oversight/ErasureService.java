package vn.donghanh.oversight;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseFrames;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ErasableCases;
import vn.donghanh.person.Erasure;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

/**
 * A client's wish that who she is be forgotten: recorded by someone who works with her, decided by the data protection officer, who sees
 * number and dates and nothing else. Granted, her keys are destroyed and the case stays for the figures alone.
 */
@UseCases
public class ErasureService {
    private static final int SHOWN = 100;
    private static final int SHORTEST_REASON = 10;

    private static final String SELECT =
            """
            select new vn.donghanh.oversight.ErasureRow(r.ref, c.number, c.status, r.ground, r.identified, r.askedOn, r.recordedBy,
                r.dueAt, r.decision, r.decidedAt) from ErasureRequest r join CaseFile c on c.id = r.caseId where\s""";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseFiles files;

    @Inject
    CaseFrames frames;

    @Inject
    ErasableCases cases;

    @Inject
    Erasure erasure;

    @Inject
    Deadlines deadlines;

    @Inject
    StaffDirectory staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param names of those who recorded the requests */
    public record Page(List<ErasureRow> waiting, List<ErasureRow> decided, Map<StaffId, String> names)
            implements Serializable {}

    /** The head of the page on which a request is recorded. */
    @Requires(Permission.CASE_WORK)
    @AuditAction("erasure.open-form")
    public CaseHeader header(String number) {
        return frames.frame(files.see(number));
    }

    /** @throws RuleViolation when one waits already, or the day lies ahead */
    @Requires(Permission.CASE_WORK)
    @AuditAction("erasure.request")
    public void record(String number, @Valid RecordErasure command) {
        CaseView file = files.see(number);
        Instant now = clock.instant();
        if (command.askedOn().isAfter(VietNam.day(now))) {
            throw RuleViolation.at("askedOn", ErasureRule.DAY_IN_FUTURE);
        }
        if (waits(file)) {
            throw new RuleViolation(ErasureRule.REQUEST_WAITS_ALREADY);
        }
        Instant due = deadlines.due(DeadlineCode.ERASURE, VietNam.endOf(command.askedOn()));
        em.persist(new ErasureRequest(file.id(), command, user.id(), now, due));
    }

    /** What waits, the most urgent first, and what was decided last. */
    @Requires(Permission.ERASURE_DECIDE)
    @AuditAction("erasure.list")
    public Page page() {
        List<ErasureRow> waiting = rows("r.decidedAt is null order by r.dueAt, r.id");
        List<ErasureRow> decided = rows("r.decidedAt is not null order by r.decidedAt desc, r.id desc");
        waiting.forEach(row -> trail.about("case", row.number().value()));
        decided.forEach(row -> trail.about("case", row.number().value()));
        return new Page(
                waiting,
                decided,
                staff.names(
                        waiting.stream().map(ErasureRow::recordedBy).distinct().toList()));
    }

    /**
     * Decides. Granted, it cannot be undone by anybody.
     *
     * @param reason at least ten signs: the ground in law, or why not; stands sealed in the log
     * @throws RuleViolation when it is decided already, she recorded it herself, or the case is still open
     */
    @Requires(Permission.ERASURE_DECIDE)
    @AuditAction("erasure.decide")
    @StepUp
    public void decide(String ref, ErasureDecision decision, String reason) {
        ErasureRequest request = em
                .createQuery("select r from ErasureRequest r where r.ref = :ref", ErasureRequest.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        CaseView file = cases.of(request.caseId());
        trail.about("case", file.number().value(), decision.name());
        if (reason.strip().length() < SHORTEST_REASON) {
            throw RuleViolation.at("reason", ErasureRule.REASON_MISSING);
        }
        trail.reason(reason.strip());
        request.decide(decision, user.id(), clock.instant());
        if (decision == ErasureDecision.GRANTED) {
            List<CaseView> hers = cases.ofOneClient(file.id());
            if (hers.stream().anyMatch(each -> each.status().isOpen())) {
                throw new RuleViolation(ErasureRule.CASE_STILL_OPEN);
            }
            em.flush();
            hers.forEach(each -> erasure.erase(each.person()));
        }
    }

    private boolean waits(CaseView file) {
        return !em.createQuery(
                        "select r.id from ErasureRequest r where r.caseId = :file and r.decidedAt is null", Long.class)
                .setParameter("file", file.id().value())
                .getResultList()
                .isEmpty();
    }

    private List<ErasureRow> rows(String which) {
        return em.createQuery(SELECT + which, ErasureRow.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }
}
