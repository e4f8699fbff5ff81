package vn.donghanh.ui.inside;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.FigureDifference;
import vn.donghanh.reporting.signed.PeriodDriftService;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.reporting.signed.PeriodSnapshotView;
import vn.donghanh.reporting.signed.SnapshotReturnReason;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.signin.session.RunAs;

/**
 * Both half-years of a year and the year are computed, checked and signed, days after the year's cutoff. Then something is entered late about cases of the
 * demonstration, each entry on a day of its own, and the periods are compared. All of it is one transaction that is rolled back, so that the demonstration stays
 * as it is.
 */
final class SignedYear {
    private static final Duration MONTH = Duration.ofDays(30);

    /** Of a year that has just begun there are too few cases: then it is the one before. */
    private static final int DAYS_WITH_CASES = 90;

    private final ApplicationClock time = bean(ApplicationClock.class);
    private final RunAs runAs = bean(RunAs.class);
    private final PeriodQueries periods = bean(PeriodQueries.class);
    private final PeriodSnapshotService snapshots = bean(PeriodSnapshotService.class);
    private final PeriodSnapshotQueries queries = bean(PeriodSnapshotQueries.class);
    private final PeriodDriftService comparison = bean(PeriodDriftService.class);

    private final UserTransaction transaction;
    private final DataSource database;
    private final List<String> lines = new ArrayList<>();
    private final Map<Period, String> refs = new LinkedHashMap<>();

    SignedYear(UserTransaction transaction, DataSource database) {
        this.transaction = transaction;
        this.database = database;
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** Returns what was found: the first word of a line says of what, a tab separates the others. */
    List<String> play() {
        RequestContextController request = bean(RequestContextController.class);
        boolean begun = request.activate();
        try {
            transaction.setTransactionTimeout(600);
            transaction.begin();
            try (Connection connection = database.getConnection()) {
                play(new StoredRecords(connection));
            } finally {
                transaction.rollback();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            if (begun) {
                request.deactivate();
            }
        }
        return lines;
    }

    private void play(StoredRecords records) {
        Instant now = bean(Clock.class).instant();
        Period year = periods.findBegun(
                        List.of(PeriodKind.YEAR), CentreTime.day(now).minusDays(DAYS_WITH_CASES))
                .get(0);
        List<Period> closed = new ArrayList<>(periods.findWithin(year, PeriodKind.HALF_YEAR));
        closed.add(year);
        Instant over = now.isAfter(year.cutoff()) ? now : year.cutoff();
        time.runAt(over.plus(Duration.ofDays(5)), () -> closed.forEach(period -> sign(period, records)));
        sayBytes("signed", records);
        Instant at = over.plus(Duration.ofDays(7));
        for (LateEntries.Entry entry : new LateEntries(records, closed.subList(0, 2)).all()) {
            at = at.plus(Duration.ofDays(1));
            time.runAt(at, () -> runAs.run(entry.username(), entry.work()));
            say(
                    "entered",
                    entry.kind().name(),
                    CentreTime.day(at).toString(),
                    entry.about().toString());
        }
        compare(over.plus(MONTH));
        sayBytes("stored", records);
    }

    private void sayBytes(String when, StoredRecords records) {
        refs.forEach((period, ref) -> records.bytes(ref, period).forEach(bytes -> say(when, name(period), bytes)));
    }

    /** A closing that waits in the demonstration is set back: what it releases was planned before other periods were released. A signed one stays. */
    private void sign(Period period, StoredRecords records) {
        Optional<StoredRecords.Snapshot> begun = records.snapshotInForce(period);
        String ref = begun.filter(StoredRecords.Snapshot::isSigned)
                .map(StoredRecords.Snapshot::ref)
                .orElseGet(() -> signed(period, begun));
        refs.put(period, ref);
        say("period", name(period), period.from().toString(), period.to().toString());
    }

    private String signed(Period period, Optional<StoredRecords.Snapshot> waiting) {
        waiting.ifPresent(before ->
                runAs.run("director1", () -> snapshots.sendBack(before.ref(), SnapshotReturnReason.ENTRIES_MISSING)));
        String ref = as("report1", () -> snapshots.compute(period.id()));
        runAs.run("lead1", () -> snapshots.check(ref));
        runAs.run("director1", () -> snapshots.sign(ref));
        return ref;
    }

    private void compare(Instant at) {
        time.runAt(at, () -> refs.values().forEach(comparison::compare));
        refs.forEach((period, ref) -> {
            PeriodSnapshotView view = as("director1", () -> queries.get(ref));
            say("signature", name(period), view.verification().result().name());
            view.trueFigures().drift().forEach(difference -> say("drift", name(period), cell(difference)));
        });
    }

    private <T> T as(String username, Supplier<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        runAs.run(username, () -> result.set(task.get()));
        return result.get();
    }

    private void say(String... words) {
        lines.add(String.join("\t", words));
    }

    private static String name(Period period) {
        return period.kind().name() + period.number();
    }

    private static String cell(FigureDifference difference) {
        return String.join(
                "\t",
                difference.table() + '|' + difference.row() + '|' + difference.column(),
                String.valueOf(difference.change()),
                difference.causes().stream()
                        .map(cause -> cause.kind() + "@" + cause.recordedOn())
                        .collect(Collectors.joining(",")));
    }
}
