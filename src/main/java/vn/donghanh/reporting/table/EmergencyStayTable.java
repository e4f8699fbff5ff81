package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineSnapshot;
import vn.donghanh.reporting.ReportData;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Mean;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayStatisticsQueries;
import vn.donghanh.stay.StayStatisticsQueries.StayFact;
import vn.donghanh.stay.exit.Destination;

/** Form 03: emergency reception and protection. Age is that of the last day of the period. */
@ApplicationScoped
class EmergencyStayTable implements ReportTableProvider {
    private static final int RULE_VERSION = 2;
    private static final List<String> COLUMNS = List.of("EVENTS", "PERSONS", "FEMALE", "UNDER_18");

    @Inject
    StayStatisticsQueries stays;

    @Override
    public String code() {
        return "B03";
    }

    @Override
    public Set<String> opened() {
        return Set.of(StayStatisticsQueries.OPENED);
    }

    @Override
    public ReportTable compute(ReportedPeriod period) {
        return table(period.data(), stays.findAsOf(period.data().asOf()));
    }

    static ReportTable table(ReportData data, List<StayFact> known) {
        List<Stayed> all = new ArrayList<>();
        known.stream()
                .filter(fact -> !data.isMistakenOn(fact.caseId(), CentreTime.day(fact.requestedAt())))
                .forEach(
                        fact -> data.counted(fact.caseId()).ifPresent(caseFact -> all.add(new Stayed(caseFact, fact))));
        Rows rows = new Rows(data, all);
        rows.add("REQUESTED", false, stay -> rows.isInPeriod(stay.requestedAt()));
        Predicate<StayFact> admitted = stay -> rows.isInPeriod(stay.admittedAt());
        rows.add("ADMITTED", false, admitted);
        rows.add("ADMITTED_DOMESTIC_VIOLENCE", true, admitted.and(of(StayGround.DOMESTIC_VIOLENCE)));
        rows.add("ADMITTED_SEXUAL_ABUSE", true, admitted.and(of(StayGround.SEXUAL_ABUSE)));
        rows.add("ADMITTED_TRAFFICKING", true, admitted.and(of(StayGround.TRAFFICKING)));
        rows.add("ADMITTED_FORCED_LABOUR", true, admitted.and(of(StayGround.FORCED_LABOUR)));
        rows.add("ADMITTED_OTHER", true, admitted.and(of(StayGround.CHILD).or(of(StayGround.PROVINCIAL_DECISION))));
        DeadlineSnapshot deadlines = data.deadlines();
        rows.add(
                "IN_TWO_HOURS",
                false,
                admitted.and(stay ->
                        isBy(stay.admittedAt(), deadlines.due(DeadlineCode.STAY_ADMISSION, stay.requestedAt()))));
        rows.add("DOSSIER_IN_TIME", false, stay -> {
            Instant admittedAt = stay.admittedAt();
            return rows.isInPeriod(stay.confirmedAt())
                    && admittedAt != null
                    && isBy(stay.confirmedAt(), deadlines.due(DeadlineCode.STAY_DOSSIER, admittedAt));
        });
        rows.add("RESIDENT_AT_END", false, stay -> stay.admittedAt() != null && stay.leftAt() == null);
        rows.addMean("MEAN_DAYS", stay -> rows.isInPeriod(stay.leftAt()));
        rows.add("BEYOND_THREE_MONTHS", false, stay -> {
            Instant admittedAt = stay.admittedAt();
            return stay.extendedAt() != null
                    && admittedAt != null
                    && rows.isBeyondThreeMonths(admittedAt, stay.leftAt());
        });
        Predicate<StayFact> left = stay -> rows.isInPeriod(stay.leftAt());
        Predicate<StayFact> planned = left.and(stay -> !stay.leftUnplanned());
        rows.add("LEFT", false, left);
        rows.add("LEFT_TO_FAMILY", true, planned.and(to(Destination.FAMILY)));
        rows.add("LEFT_TO_RESIDENCE", true, planned.and(to(Destination.RESIDENCE)));
        rows.add("LEFT_TO_RENTED_ROOM", true, planned.and(to(Destination.RENTED_ROOM)));
        rows.add("LEFT_TO_FACILITY", true, planned.and(to(Destination.OTHER_FACILITY)));
        rows.add("LEFT_UNPLANNED", true, left.and(StayFact::leftUnplanned));
        rows.add("REFUSED", false, stay -> rows.isInPeriod(stay.refusedAt()));
        return new ReportTable("B03", RULE_VERSION, COLUMNS, rows.rows);
    }

    private static Predicate<StayFact> of(StayGround ground) {
        return stay -> stay.ground() == ground;
    }

    private static Predicate<StayFact> to(Destination destination) {
        return stay -> stay.destination() == destination;
    }

    private static boolean isBy(@Nullable Instant at, Instant due) {
        return at != null && !at.isAfter(due);
    }

    private record Stayed(CaseFact caseFact, StayFact fact) {}

    private static final class Rows {
        private final ReportData data;
        private final List<Stayed> all;
        private final List<Row> rows = new ArrayList<>();

        Rows(ReportData data, List<Stayed> all) {
            this.data = data;
            this.all = all;
        }

        boolean isInPeriod(@Nullable Instant at) {
            return at != null && data.isInPeriod(CentreTime.day(at));
        }

        /** Whether the stay had lasted more than three months on a day of the period. */
        boolean isBeyondThreeMonths(Instant admittedAt, @Nullable Instant leftAt) {
            LocalDate beyond = CentreTime.day(admittedAt).plusMonths(3).plusDays(1);
            LocalDate last = leftAt == null ? data.asOf().day() : CentreTime.day(leftAt);
            return !last.isBefore(beyond) && !last.isBefore(data.from());
        }

        void add(String key, boolean part, Predicate<StayFact> condition) {
            List<Stayed> own =
                    all.stream().filter(stay -> condition.test(stay.fact())).toList();
            LocalDate last = data.asOf().day();
            rows.add(new Row(
                    key,
                    part,
                    List.of(
                            TableCell.events(entries(own, key, caseFact -> true)),
                            TableCell.clients(entries(own, key, caseFact -> true)),
                            TableCell.clients(entries(own, key, caseFact -> caseFact.sex() == CountedSex.FEMALE)),
                            TableCell.clients(entries(own, key, caseFact -> isMinor(caseFact, last))))));
        }

        void addMean(String key, Predicate<StayFact> condition) {
            List<StayFact> own =
                    all.stream().map(Stayed::fact).filter(condition).toList();
            long days = own.stream().mapToLong(Rows::days).sum();
            rows.add(new Row(
                    key,
                    false,
                    List.of(
                            new Mean(days, own.size()),
                            new NotApplicable(),
                            new NotApplicable(),
                            new NotApplicable())));
        }

        private static long days(StayFact stay) {
            Instant admittedAt = stay.admittedAt();
            Instant leftAt = stay.leftAt();
            return admittedAt == null || leftAt == null
                    ? 0
                    : ChronoUnit.DAYS.between(CentreTime.day(admittedAt), CentreTime.day(leftAt));
        }

        private static boolean isMinor(CaseFact caseFact, LocalDate last) {
            AgeBand band = caseFact.age().on(last);
            return band == AgeBand.UNDER_16 || band == AgeBand.FROM_16_TO_17;
        }

        private static List<LedgerEntry> entries(List<Stayed> own, String key, Predicate<CaseFact> condition) {
            return own.stream()
                    .filter(stay -> condition.test(stay.caseFact()))
                    .map(stay ->
                            new LedgerEntry(stay.caseFact().id(), stay.fact().ref(), key))
                    .toList();
        }
    }
}
