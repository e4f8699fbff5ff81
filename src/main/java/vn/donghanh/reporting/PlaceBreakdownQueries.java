package vn.donghanh.reporting;

import static vn.donghanh.security.Permission.OUTCOMES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.ResidenceQueries.DatedResidence;
import vn.donghanh.person.ResidenceQueries.Residence;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reference.place.AdminUnitLevel;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.records.BulkReadRepository;
import vn.donghanh.reporting.records.CaseRecords;
import vn.donghanh.reporting.records.CountedSinceQueries;
import vn.donghanh.reporting.records.OutcomeDataLoader;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * Target 7 and open cases by place of residence, over the cases that the reader may open anyway. Who may not see addresses gets districts, and those where
 * few clients live as one row; only for completed half-years, because subtracting the tables of overlapping periods would reveal where somebody lives.
 */
@UseCases(reads = true)
public class PlaceBreakdownQueries {
    /** Places with fewer clients are named to those only who may see addresses. */
    private static final int FEW = 5;

    @Inject
    OutcomeDataLoader loader;

    @Inject
    BulkReadRepository reading;

    @Inject
    CaseloadQueries caseload;

    @Inject
    PlaceQueries places;

    @Inject
    CountedCaseQueries countedCases;

    @Inject
    CountedSinceQueries countedSince;

    @Inject
    PeriodQueries periods;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * The view of one half-year.
     *
     * @param districtsOn the day whose districts are the rows of T7; T7 is never broken down by commune
     * @param openLevel level of the rows of open cases: districts while they existed, then communes for readers who may see addresses
     * @param clients T7 of all clients, as on the outcomes page
     * @param counted whose cases are counted
     * @param mayOpenCases whether the reader may see addresses, so that figures link to their cases
     */
    public record PageView(
            CountedCases counted,
            Period period,
            List<Period> periods,
            LocalDate districtsOn,
            AdminUnitLevel openLevel,
            FigureRatio clients,
            RatioTable<PlaceRow> target7,
            FigureCount cases,
            CountTable<PlaceRow> open,
            boolean mayOpenCases)
            implements Serializable {}

    /** @param wanted id of the period; null for the last completed half-year */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome-by-place.view")
    public PageView page(@Nullable Long wanted) {
        List<Period> over = completedPeriods();
        CountedPlaces counted = count(period(over, wanted));
        auditContext.about("figure", "places", String.valueOf(counted.period().id()));
        return new PageView(
                countedCases.count(counted.data(), counted.since()),
                counted.period(),
                over,
                counted.districts().day(),
                counted.units().level(),
                FigureRatio.of(counted.target7().clients()),
                counted.target7Table(),
                FigureCount.of(counted.open().size()),
                counted.openTable(),
                user.may(Permission.IDENTITY_OPEN));
    }

    /**
     * Lists the cases behind one figure, as far as the reader sees them. The list reveals where clients live, so it requires the permission to open
     * identities, and the audit event records access to each address.
     *
     * @param key {@code placed} for reached clients or {@code lives} for open cases, and the row: {@code lives.97}, {@code placed.REFUSED}
     * @throws NotFoundException when there is no such figure
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome-by-place.list-cases")
    public OutcomeQueries.FigureCasesView cases(long wanted, String key) {
        if (!user.may(Permission.IDENTITY_OPEN)) {
            throw new NotFoundException();
        }
        CountedPlaces counted = count(period(completedPeriods(), wanted));
        FigureKey figure = FigureKey.parse(key);
        auditContext.about("figure", key, String.valueOf(counted.period().id()));
        Set<CaseId> files =
                switch (figure.figure()) {
                    case "placed" -> counted.casesBehindTarget7(figure.part());
                    case "lives" -> counted.casesBehindOpen(figure.part());
                    default -> throw new NotFoundException();
                };
        List<CaseloadQueries.CountedCaseRow> lines = caseload.rows(files);
        lines.forEach(line -> auditContext.about("case", line.number(), IdentityField.ADDRESS.name()));
        return new OutcomeQueries.FigureCasesView(counted.period(), key, lines, null);
    }

    private List<Period> completedPeriods() {
        LocalDate today = CentreTime.today(clock);
        return periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(period -> period.to().isBefore(today))
                .toList();
    }

    private static Period period(List<Period> over, @Nullable Long wanted) {
        return over.stream()
                .filter(period -> wanted == null || period.id() == wanted)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private CountedPlaces count(Period period) {
        reading.begin();
        LocalDate since = countedSince.since(period);
        OutcomeRecords data = loader.loadVisible(period.asOf(period.to()), since);
        auditContext.about("counted", IdentityField.ADDRESS.name());
        Living living = data.once().get(new LivingKey(period), Living.class, () -> Living.of(data, period));
        AdminUnitHistory history = places.history();
        LocalDate districts = history.lastDayWithUnits(AdminUnitLevel.DISTRICT, period.to());
        boolean seesAddresses = user.may(Permission.IDENTITY_OPEN);
        AdminUnitLevel level =
                districts.equals(period.to()) || !seesAddresses ? AdminUnitLevel.DISTRICT : AdminUnitLevel.COMMUNE;
        return new CountedPlaces(
                period,
                since,
                data,
                Target7Counter.count(data, new Target7.Span(period.from(), period.to())),
                living.open(),
                living.residences(),
                new PlaceBreakdown(history, AdminUnitLevel.DISTRICT, districts),
                new PlaceBreakdown(history, level, level == AdminUnitLevel.DISTRICT ? districts : period.to()),
                seesAddresses ? 0 : FEW);
    }

    private record LivingKey(Period period) {}

    /**
     * @param open the cases that are open
     * @param residences where the clients of all cases lived in the period
     */
    private record Living(Set<CaseId> open, Map<CaseId, List<Residence>> residences) {
        static Living of(OutcomeRecords data, Period period) {
            return new Living(
                    data.cases().stream()
                            .filter(caseFact -> caseFact.status().isOpen())
                            .map(CaseStatisticsQueries.CaseFact::id)
                            .collect(Collectors.toSet()),
                    data.countedCases().stream()
                            .collect(Collectors.toMap(CaseRecords::id, known -> known.residences().stream()
                                    .filter(dated -> dated.isAfter(period.from()))
                                    .map(DatedResidence::residence)
                                    .toList())));
        }
    }

    private record CountedPlaces(
            Period period,
            LocalDate since,
            OutcomeRecords data,
            Target7 target7,
            Set<CaseId> open,
            Map<CaseId, List<Residence>> residences,
            PlaceBreakdown districts,
            PlaceBreakdown units,
            int few) {
        RatioTable<PlaceRow> target7Table() {
            return districts.ratios(target7.reached(), inNeed(), residences, few);
        }

        CountTable<PlaceRow> openTable() {
            return units.counts(open, residences, few);
        }

        Set<CaseId> casesBehindTarget7(String code) {
            Set<CaseId> files = new HashSet<>(casesBehind(districts.casesByRow(inNeed(), residences), code));
            files.retainAll(target7.reached());
            return files;
        }

        Set<CaseId> casesBehindOpen(String code) {
            return casesBehind(units.casesByRow(open, residences), code);
        }

        private static Set<CaseId> casesBehind(Map<PlaceRow, Set<CaseId>> rows, String code) {
            return rows.entrySet().stream()
                    .filter(row -> row.getKey().code().equals(code))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        }

        private Set<CaseId> inNeed() {
            Set<CaseId> all = new HashSet<>(target7.reached());
            all.addAll(target7.open());
            return all;
        }
    }
}
