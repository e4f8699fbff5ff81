package vn.donghanh.reporting.report;

import static vn.donghanh.security.Permission.REPORT_CHECK;
import static vn.donghanh.security.Permission.REPORT_SIGN;
import static vn.donghanh.security.Permission.REPORT_WRITE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.signed.SignedPeriodQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StaffId;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffQueries;

/** The reports, with the step of each that waits for the reader, and the periods of which one can be begun. */
@UseCases(reads = true)
public class ReportListQueries {
    private static final int MOST = 100;

    /** Of each kind of period, those that ended last are offered. */
    private static final int MOST_PERIODS = 10;

    /** Of each kind of period whose reports have no figures. */
    private static final int MOST_WITHOUT_FIGURES = 2;

    @Inject
    ReportRepository reports;

    @Inject
    PeriodQueries periods;

    @Inject
    SignedPeriodQueries signed;

    @Inject
    ReportStepPolicy policy;

    @Inject
    StaffQueries staff;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /**
     * @param period null for a report about a single event
     * @param next the step that waits for the reader; null when there is none
     * @param correction whether it corrects another report
     */
    public record Row(
            String ref,
            ReportKind kind,
            @Nullable Period period,
            @Nullable ReportOccasion occasion,
            ReportStatus status,
            @Nullable String by,
            Instant at,
            @Nullable ReportStep next,
            boolean correction)
            implements Serializable {}

    /** @param signed whether the figures that its report prints are signed; true when it prints none */
    public record OpenPeriod(Period period, boolean signed) implements Serializable {}

    /** @param open periods that are over and have no report; empty for a reader who does not write */
    public record PageView(List<Row> rows, List<OpenPeriod> open, boolean mayWrite) implements Serializable {
        public PageView {
            rows = List.copyOf(rows);
            open = List.copyOf(open);
        }
    }

    /** Returns the newest reports. */
    @Requires({REPORT_WRITE, REPORT_CHECK, REPORT_SIGN})
    @AuditAction("report.list")
    public PageView page() {
        List<Report> found = reports.findNewest(MOST);
        Map<Long, Period> named = periods
                .findByIds(found.stream()
                        .map(Report::periodId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Period::id, Function.identity()));
        Map<StaffId, String> names =
                staff.names(found.stream().map(ReportListQueries::lastActor).collect(Collectors.toSet()));
        Set<String> own = new HashSet<>(reports.findWrittenBy(
                user.id(),
                found.stream()
                        .filter(report ->
                                report.status() == ReportStatus.SUBMITTED || report.status() == ReportStatus.CHECKED)
                        .map(Report::ref)
                        .toList()));
        Set<String> corrected =
                found.stream().map(Report::corrects).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        for (Report report : found) {
            Long period = report.periodId();
            rows.add(new Row(
                    report.ref(),
                    report.kind(),
                    period == null ? null : named.get(period),
                    report.occasion(),
                    report.status(),
                    names.get(lastActor(report)),
                    report.changedAt(),
                    policy.next(report, own.contains(report.ref())),
                    report.corrects() != null));
        }
        return new PageView(rows, user.may(REPORT_WRITE) ? open() : List.of(), user.may(REPORT_WRITE));
    }

    private List<OpenPeriod> open() {
        LocalDate today = CentreTime.today(clock);
        Map<PeriodKind, List<Period>> over = periods.findBegun(List.of(PeriodKind.values()), today).stream()
                .filter(period -> period.to().isBefore(today))
                .collect(Collectors.groupingBy(Period::kind));
        List<Period> offered = new ArrayList<>();
        for (PeriodKind kind : List.of(PeriodKind.YEAR, PeriodKind.HALF_YEAR, PeriodKind.QUARTER, PeriodKind.MONTH)) {
            over.getOrDefault(kind, List.of()).stream()
                    .limit(ReportKind.of(kind).withFigures() ? MOST_PERIODS : MOST_WITHOUT_FIGURES)
                    .forEach(offered::add);
        }
        List<Long> ids = offered.stream().map(Period::id).toList();
        Set<Long> begun = new HashSet<>(reports.findBegun(ids));
        Set<Long> closed = signed.findSigned(ids);
        Set<PeriodKind> unsigned = EnumSet.noneOf(PeriodKind.class);
        List<OpenPeriod> open = new ArrayList<>();
        for (Period period : offered) {
            boolean ready = !ReportKind.of(period.kind()).withFigures() || closed.contains(period.id());
            // of those that are not signed, the newest says where it is signed
            if (!begun.contains(period.id()) && (ready || unsigned.add(period.kind()))) {
                open.add(new OpenPeriod(period, ready));
            }
        }
        return open;
    }

    private static StaffId lastActor(Report report) {
        return Stream.of(report.sentBy(), report.signedBy(), report.checkedBy(), report.submittedBy())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(report.begunBy());
    }
}
