package vn.donghanh.reporting.signed;

import static vn.donghanh.security.Permission.PERIOD_CHECK;
import static vn.donghanh.security.Permission.PERIOD_COMPUTE;
import static vn.donghanh.security.Permission.PERIOD_SIGN;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.encryption.InstallationSigner;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.PeriodCounter.CountedPeriod;
import vn.donghanh.reporting.signed.PeriodLedger.CodedCase;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffQueries;

/** Closes periods: the report officer computes, a supervisor checks, the director signs, or who holds the director's delegation. */
@UseCases
public class PeriodSnapshotService {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    PeriodCounter counter;

    @Inject
    PeriodComparer comparer;

    @Inject
    Instance<PeriodReleaseProvider> release;

    @Inject
    PeriodQueries periods;

    @Inject
    CaseStatisticsQueries cases;

    @Inject
    KeyManager keys;

    @Inject
    InstallationSigner signer;

    @Inject
    PeriodSigningPolicy signing;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Computes a period that is over, with what was recorded by its cutoff, and stores figures and ledger.
     *
     * @return the reference of the snapshot
     * @throws NotFoundException when there is no such period
     * @throws RuleViolationException when the cutoff has not passed, or the period was computed and not set back
     */
    @Requires(PERIOD_COMPUTE)
    @AuditAction("period-snapshot.compute")
    public String compute(long periodId) {
        Period period = periods.findById(periodId).orElseThrow(NotFoundException::new);
        String ref = RandomReference.random();
        auditContext.about("periodSnapshot", ref, String.valueOf(periodId));
        PeriodSnapshot snapshot = PeriodSnapshot.computed(ref, period, user.id(), clock.instant());
        if (snapshots.findInForce(periodId).isPresent()) {
            throw new RuleViolationException(PeriodSnapshotRule.COMPUTED_ALREADY);
        }
        CountedPeriod counted = counter.count(period);
        Map<CaseId, CodedCase> codes = PeriodLedger.codes(counted.tables(), RANDOM);
        String salt = RandomReference.random();
        snapshots.add(snapshot);
        snapshots.add(snapshot.recordComputing());
        snapshots.add(new PeriodSnapshotContent(
                ref,
                cipher.sealFigures(
                        ref,
                        SnapshotJson.figures(
                                PeriodFigures.of(counted.reported(), counted.tables(), adjustments(period)), salt)),
                cipher.sealLedger(ref, PeriodLedger.of(counted.tables(), codes).json(salt)),
                release.isResolvable()
                        ? SnapshotJson.released(release.get().release(counted.tables(), counted.reported()))
                        : null));
        storeCodes(ref, period, codes);
        return ref;
    }

    /** Returns what this report corrects of the signed ones of earlier periods of the same kind. */
    private List<FigureAdjustment> adjustments(Period period) {
        List<FigureAdjustment> reported = new ArrayList<>();
        List<FigureAdjustment> adjustments = new ArrayList<>();
        List<PeriodSnapshotContent> earlier = snapshots.findSigned(period.kind()).stream()
                .map(snapshot -> snapshots.getContent(snapshot.ref()))
                .filter(content -> figures(content).period().to().isBefore(period.from()))
                .toList();
        earlier.forEach(content -> reported.addAll(figures(content).adjustments()));
        for (PeriodSnapshotContent content : earlier) {
            adjustments.addAll(AdjustmentCalculator.adjustments(
                    figures(content), comparer.compare(content, period.cutoff()), reported));
        }
        return adjustments;
    }

    private PeriodFigures figures(PeriodSnapshotContent content) {
        return SnapshotJson.readFigures(cipher.openFigures(content));
    }

    private void storeCodes(String ref, Period period, Map<CaseId, CodedCase> codes) {
        Map<CaseId, PersonRef> people = cases.clients(period.to(), CaseStatisticsQueries.Scope.CENTRE);
        Set<PersonRef> erased = keys.erasedPersons();
        codes.forEach((caseId, coded) -> {
            PersonRef person = Objects.requireNonNull(people.get(caseId));
            if (!erased.contains(person)) {
                String codeRef = RandomReference.random();
                snapshots.add(new PeriodLedgerCase(codeRef, ref, caseId, cipher.sealCodes(person, codeRef, coded)));
            }
        });
    }

    /**
     * Checks a snapshot as a second person; the figures are counted again first.
     *
     * @throws RuleViolationException when the user computed it, or the records give other figures as of the same cutoff
     */
    @Requires(PERIOD_CHECK)
    @AuditAction("period-snapshot.check")
    public void check(String ref) {
        PeriodSnapshot snapshot = get(ref);
        snapshot.requirePossible(PeriodSnapshotStep.CHECK, user.id());
        requireCountedAlike(ref);
        snapshots.add(snapshot.check(user.id(), clock.instant()));
    }

    private void requireCountedAlike(String ref) {
        if (!comparer.isCountedAlike(snapshots.getContent(ref))) {
            throw new RuleViolationException(PeriodSnapshotRule.COUNTED_DIFFERENTLY);
        }
    }

    /**
     * Signs a checked snapshot as a third person, with the key of the installation.
     *
     * @throws RuleViolationException when the user computed or checked it, or is neither the director nor holds a delegation
     */
    @StepUp
    @Requires(PERIOD_SIGN)
    @AuditAction("period-snapshot.sign")
    public void sign(String ref) {
        PeriodSnapshot snapshot = get(ref);
        Instant now = clock.instant();
        snapshot.requirePossible(PeriodSnapshotStep.SIGN, user.id());
        snapshots.add(snapshot.sign(user.id(), signing.signer(now), now));
        String statement = statement(snapshot, snapshots.getContent(ref));
        snapshots.add(new PeriodSignature(ref, statement, signer.sign(CanonicalJson.bytes(statement)), now));
        if (release.isResolvable()) {
            release.get().signed(periods.findById(snapshot.periodId()).orElseThrow());
        }
    }

    /** Sets a snapshot back, so that the period is computed anew. */
    @Requires({PERIOD_CHECK, PERIOD_SIGN})
    @AuditAction("period-snapshot.send-back")
    public void sendBack(String ref, @Nullable SnapshotReturnReason reason) {
        PeriodSnapshot snapshot = get(ref);
        snapshots.add(snapshot.sendBack(reason, user.id(), clock.instant()));
    }

    private PeriodSnapshot get(String ref) {
        PeriodSnapshot snapshot = snapshots.getForUpdate(ref);
        auditContext.about("periodSnapshot", snapshot.ref(), String.valueOf(snapshot.periodId()));
        return snapshot;
    }

    /** Returns what is signed: the hashes of all parts, and who took each step. */
    private String statement(PeriodSnapshot snapshot, PeriodSnapshotContent content) {
        StaffId checker = Objects.requireNonNull(snapshot.checkedBy());
        StaffId signatory = Objects.requireNonNull(snapshot.signedBy());
        Map<StaffId, String> names = staff.names(List.of(snapshot.computedBy(), checker, signatory));
        Map<String, Object> statement = new HashMap<>();
        statement.put("format", 2);
        statement.put("snapshot", snapshot.ref());
        statement.put(
                "period",
                SnapshotJson.period(periods.findById(snapshot.periodId()).orElseThrow()));
        statement.put("figures", content.figuresHash());
        statement.put("ledger", content.ledgerHash());
        if (content.releasedHash() != null) {
            statement.put("released", content.releasedHash());
        }
        statement.put("computed", step(names, snapshot.computedBy(), snapshot.computedAt()));
        statement.put("checked", step(names, checker, snapshot.checkedAt()));
        PeriodSigner as = Objects.requireNonNull(snapshot.signer());
        Map<String, Object> signed = new HashMap<>(step(names, signatory, snapshot.signedAt()));
        signed.put("as", as.capacity().name());
        signed.put("office", as.office());
        statement.put("signed", signed);
        return CanonicalJson.write(statement);
    }

    private static Map<String, Object> step(Map<StaffId, String> names, StaffId staffId, @Nullable Instant at) {
        return Map.of(
                "by",
                names.getOrDefault(staffId, ""),
                "at",
                Objects.requireNonNull(at).toString());
    }
}
