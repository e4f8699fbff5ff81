package vn.donghanh.reporting.signed;

import static vn.donghanh.security.Permission.FIGURES_SEE;
import static vn.donghanh.security.Permission.PERIOD_CHECK;
import static vn.donghanh.security.Permission.PERIOD_COMPUTE;
import static vn.donghanh.security.Permission.PERIOD_SIGN;
import static vn.donghanh.security.Permission.REPORT_TABLES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.InstallationSigner;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotView.DriftSummary;
import vn.donghanh.reporting.signed.PeriodSnapshotView.StepTaken;
import vn.donghanh.reporting.signed.PeriodSnapshotView.TrueFigures;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.staff.StaffQueries;

/** The periods that are closed or can be, and one closing. True figures are shown to those who may open every counted case. */
@UseCases(reads = true)
public class PeriodSnapshotQueries {
    @Inject
    PeriodSnapshotRepository snapshots;

    @Inject
    PeriodSnapshotCipher cipher;

    @Inject
    PeriodQueries periods;

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
     * @param ref of the newest snapshot; null when the period was never computed
     * @param status null when the period was never computed
     * @param by who took the last step
     * @param over whether the cutoff has passed
     * @param computable whether the reader may compute the period now
     * @param next the step that the reader may take; null when there is none
     * @param differs whether the records say something else today
     */
    public record Row(
            Period period,
            @Nullable String ref,
            @Nullable PeriodSnapshotStatus status,
            @Nullable String by,
            @Nullable Instant at,
            boolean over,
            boolean computable,
            @Nullable PeriodSnapshotStep next,
            boolean differs)
            implements Serializable {}

    public record PageView(List<Row> rows) implements Serializable {
        public PageView {
            rows = List.copyOf(rows);
        }
    }

    /** Returns the half-years and years that have begun and are closed or can be, newest first. */
    @Requires({FIGURES_SEE, PERIOD_CHECK, PERIOD_SIGN})
    @AuditAction("period-snapshot.list")
    public PageView page() {
        Instant now = clock.instant();
        List<Period> begun = periods.findBegun(List.of(PeriodKind.HALF_YEAR, PeriodKind.YEAR), CentreTime.day(now));
        Map<Long, PeriodSnapshot> newest = snapshots
                .findOf(begun.stream().map(Period::id).toList())
                .stream()
                .collect(Collectors.toMap(PeriodSnapshot::periodId, Function.identity(), (newer, older) -> newer));
        Map<StaffId, String> names =
                staff.names(newest.values().stream().map(this::lastActor).collect(Collectors.toSet()));
        Map<String, PeriodDrift> drifts =
                snapshots
                        .findDrifts(newest.values().stream()
                                .map(PeriodSnapshot::ref)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PeriodDrift::snapshotRef, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (Period period : begun) {
            PeriodSnapshot snapshot = newest.get(period.id());
            boolean over = now.isAfter(period.cutoff());
            boolean computable = over && user.may(PERIOD_COMPUTE) && (snapshot == null || !snapshot.isInForce());
            rows.add(
                    snapshot == null
                            ? new Row(period, null, null, null, null, over, computable, null, false)
                            : row(period, snapshot, names, computable, drifts.get(snapshot.ref())));
        }
        return new PageView(rows);
    }

    private Row row(
            Period period,
            PeriodSnapshot snapshot,
            Map<StaffId, String> names,
            boolean computable,
            @Nullable PeriodDrift drift) {
        return new Row(
                period,
                snapshot.ref(),
                snapshot.status(),
                names.get(lastActor(snapshot)),
                lastAt(snapshot),
                true,
                computable,
                possible(snapshot).stream()
                        .filter(step -> step != PeriodSnapshotStep.RETURN)
                        .findFirst()
                        .orElse(null),
                drift != null && drift.differing() > 0);
    }

    private StaffId lastActor(PeriodSnapshot snapshot) {
        return Stream.of(
                        Optional.ofNullable(snapshot.returnedBy()),
                        Optional.ofNullable(snapshot.signedBy()),
                        Optional.ofNullable(snapshot.checkedBy()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(snapshot.computedBy());
    }

    private static Instant lastAt(PeriodSnapshot snapshot) {
        return Stream.of(
                        Optional.ofNullable(snapshot.returnedAt()),
                        Optional.ofNullable(snapshot.signedAt()),
                        Optional.ofNullable(snapshot.checkedAt()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(snapshot.computedAt());
    }

    /** @throws NotFoundException when there is no such snapshot */
    @Requires({FIGURES_SEE, PERIOD_CHECK, PERIOD_SIGN})
    @AuditAction("period-snapshot.view")
    public PeriodSnapshotView get(@Nullable String ref) {
        PeriodSnapshot snapshot = snapshots.get(ref);
        auditContext.about("periodSnapshot", snapshot.ref(), String.valueOf(snapshot.periodId()));
        PeriodSnapshotContent content = snapshots.getContent(snapshot.ref());
        String figuresText = cipher.openFigures(content);
        PeriodFigures figures = SnapshotJson.readFigures(figuresText);
        PeriodSignature signature = snapshots.findSignature(snapshot.ref()).orElse(null);
        PeriodDrift drift = snapshots.findDrift(snapshot.ref()).orElse(null);
        boolean all = user.may(REPORT_TABLES_SEE);
        Set<PeriodSnapshotStep> possible = possible(snapshot);
        boolean visible =
                all || snapshot.status() == PeriodSnapshotStatus.SIGNED || possible.contains(PeriodSnapshotStep.SIGN);
        String released = visible ? content.released() : null;
        return new PeriodSnapshotView(
                snapshot.ref(),
                figures.period(),
                figures.plan(),
                snapshot.status(),
                steps(snapshot),
                snapshot.returnReason(),
                SnapshotVerification.of(
                        content,
                        content.isUnchanged(figuresText, cipher.openLedger(content)),
                        signature,
                        signature != null && signer.isOwn(signature.signature())),
                released == null ? null : SnapshotJson.readReleased(released),
                all
                        ? new TrueFigures(
                                figures.tables(),
                                figures.adjustments(),
                                drift == null ? List.of() : SnapshotJson.readDifferences(cipher.openDifferences(drift)))
                        : null,
                drift == null
                        ? null
                        : new DriftSummary(drift.comparedAt(), drift.differing() > 0, drift.unexplained() > 0),
                snapshot.isInForce()
                        ? null
                        : snapshots
                                .findInForce(snapshot.periodId())
                                .map(PeriodSnapshot::ref)
                                .orElse(null),
                possible);
    }

    private List<StepTaken> steps(PeriodSnapshot snapshot) {
        Map<StaffId, String> names = staff.names(
                Stream.of(snapshot.computedBy(), snapshot.checkedBy(), snapshot.signedBy(), snapshot.returnedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        List<StepTaken> steps = new ArrayList<>();
        add(steps, PeriodSnapshotStep.COMPUTE, names.get(snapshot.computedBy()), snapshot.computedAt(), null);
        add(steps, PeriodSnapshotStep.CHECK, name(names, snapshot.checkedBy()), snapshot.checkedAt(), null);
        add(steps, PeriodSnapshotStep.SIGN, name(names, snapshot.signedBy()), snapshot.signedAt(), snapshot.signer());
        add(steps, PeriodSnapshotStep.RETURN, name(names, snapshot.returnedBy()), snapshot.returnedAt(), null);
        return steps;
    }

    private static @Nullable String name(Map<StaffId, String> names, @Nullable StaffId staffId) {
        return staffId == null ? null : names.get(staffId);
    }

    private static void add(
            List<StepTaken> steps,
            PeriodSnapshotStep step,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable PeriodSigner signer) {
        if (at != null) {
            steps.add(new StepTaken(step, by, at, signer));
        }
    }

    /** Returns the steps that follow from the status, need a permission that the reader has, and are not for somebody else. */
    private Set<PeriodSnapshotStep> possible(PeriodSnapshot snapshot) {
        Set<PeriodSnapshotStep> possible = EnumSet.noneOf(PeriodSnapshotStep.class);
        for (PeriodSnapshotStep step : snapshot.status().steps()) {
            if (isPermitted(step) && snapshot.may(step, user.id())) {
                possible.add(step);
            }
        }
        return possible;
    }

    private boolean isPermitted(PeriodSnapshotStep step) {
        return switch (step) {
            case COMPUTE -> user.may(PERIOD_COMPUTE);
            case CHECK -> user.may(PERIOD_CHECK);
            case SIGN -> signing.maySign();
            case RETURN -> user.may(PERIOD_CHECK) || signing.maySign();
        };
    }
}
