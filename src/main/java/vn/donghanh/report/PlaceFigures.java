package vn.donghanh.report;

import static vn.donghanh.security.Permission.OUTCOMES_SEE;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFigures;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.person.IdentityField;
import vn.donghanh.person.Residences;
import vn.donghanh.person.Residences.Residence;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.PeriodKind;
import vn.donghanh.programme.Periods;
import vn.donghanh.reference.Places;
import vn.donghanh.reference.UnitHistory;
import vn.donghanh.reference.UnitLevel;
import vn.donghanh.report.OutcomeRecords.Records;
import vn.donghanh.report.Protection.CountTable;
import vn.donghanh.report.Protection.RatioTable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.VietNam;

/**
 * Target 7 and the open cases by where the clients live, over the cases that the reader sees. Of half-years that are over and of nothing shorter,
 * longer or later: whoever could subtract one such table from another would read single people out of what is left.
 */
@UseCases
public class PlaceFigures {
    @Inject
    OutcomeRecords records;

    @Inject
    CaseFigures figures;

    @Inject
    Residences residences;

    @Inject
    Places places;

    @Inject
    Periods periods;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * A page of one half-year.
     *
     * @param sevenOn the day whose districts are the rows of T7, which no commune is ever a row of
     * @param openLevel of what the rows of the open cases are: districts while there were any, then communes
     * @param clients T7 of all, as on the page of outcomes
     * @param seven null where it would tell of single people whatever is hidden; so {@code open}
     * @param leads whether the reader may know where somebody lives, so that figures lead to their cases
     */
    public record Page(
            Period period,
            List<Period> periods,
            LocalDate sevenOn,
            UnitLevel openLevel,
            ShownRatio clients,
            @Nullable RatioTable<PlaceRow> seven,
            Shown cases,
            @Nullable CountTable<PlaceRow> open,
            boolean leads)
            implements Serializable {}

    /** @param wanted null for the last half-year that is over */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome-by-place.view")
    public Page page(@Nullable Long wanted) {
        List<Period> over = over();
        Counted counted = count(period(over, wanted));
        return new Page(
                counted.period(),
                over,
                counted.districts().day(),
                counted.units().level(),
                Protection.alone(counted.t7().clients()),
                counted.seven().orElse(null),
                Protection.alone(counted.open().size()),
                counted.cases().orElse(null),
                user.may(Permission.IDENTITY_OPEN));
    }

    /**
     * The cases behind one figure, those that the reader sees. That they are behind it says where the clients live: so it is for who may know that, and
     * the event names the address of each.
     *
     * @param key {@code placed} for who was reached, {@code lives} for open cases, and the row: {@code lives.97}, {@code placed.REFUSED}
     * @throws NotFound when there is no such figure, or it is hidden
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome-by-place.list-cases")
    public Outcomes.Cases cases(long wanted, String key) {
        if (!user.may(Permission.IDENTITY_OPEN)) {
            throw new NotFound();
        }
        Counted counted = count(period(over(), wanted));
        FigureKey figure = FigureKey.parse(key);
        trail.about("figure", key, String.valueOf(counted.period().id()));
        Set<CaseId> files =
                switch (figure.figure()) {
                    case "placed" -> counted.behindSeven(figure.part());
                    case "lives" -> counted.behindCases(figure.part());
                    default -> throw new NotFound();
                };
        List<CaseFigures.CaseLine> lines = figures.lines(files);
        lines.forEach(line -> trail.about("case", line.number(), IdentityField.ADDRESS.name()));
        return new Outcomes.Cases(counted.period(), key, lines, null);
    }

    private List<Period> over() {
        LocalDate today = VietNam.day(clock.instant());
        return periods.begun(List.of(PeriodKind.HALF_YEAR), today).stream()
                .filter(one -> one.to().isBefore(today))
                .toList();
    }

    private static Period period(List<Period> over, @Nullable Long wanted) {
        return over.stream()
                .filter(one -> wanted == null || one.id() == wanted)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Counted count(Period period) {
        Records read = records.until(period.to(), CaseFigures.Scope.VISIBLE);
        Map<CaseId, PersonRef> people = figures.people(period.to(), CaseFigures.Scope.VISIBLE);
        Map<PersonRef, List<Residence>> lived = residences.between(period.from(), period.to(), people.values());
        Map<CaseId, List<Residence>> byCase = new HashMap<>();
        people.forEach((file, person) -> byCase.put(file, lived.getOrDefault(person, List.of())));
        UnitHistory history = places.history();
        LocalDate districts = history.lastDayOf(UnitLevel.DISTRICT, period.to());
        UnitLevel level = districts.equals(period.to()) ? UnitLevel.DISTRICT : UnitLevel.COMMUNE;
        return new Counted(
                period,
                read.t7(new T7.Span(period.from(), period.to())),
                read.cases().stream()
                        .filter(file -> file.status().isOpen())
                        .map(CaseFigures.CaseFact::id)
                        .collect(Collectors.toSet()),
                byCase,
                new PlaceCut(history, UnitLevel.DISTRICT, districts),
                new PlaceCut(history, level, period.to()));
    }

    private record Counted(
            Period period,
            T7 t7,
            Set<CaseId> open,
            Map<CaseId, List<Residence>> lived,
            PlaceCut districts,
            PlaceCut units) {
        Optional<RatioTable<PlaceRow>> seven() {
            return districts.ratios(t7.reached(), inNeed(), lived);
        }

        Optional<CountTable<PlaceRow>> cases() {
            return units.counts(open, lived);
        }

        Set<CaseId> behindSeven(String code) {
            PlaceRow shown = seven().stream()
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.key().code().equals(code) && row.ratio().isShown())
                    .map(Protection.RatioRow::key)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            Set<CaseId> files = new HashSet<>(districts.table(inNeed(), lived).getOrDefault(shown, Set.of()));
            files.retainAll(t7.reached());
            return files;
        }

        Set<CaseId> behindCases(String code) {
            PlaceRow shown = cases().stream()
                    .flatMap(table -> table.rows().stream())
                    .filter(row -> row.key().code().equals(code) && row.count().isShown())
                    .map(Protection.CountRow::key)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return units.table(open, lived).getOrDefault(shown, Set.of());
        }

        private Set<CaseId> inNeed() {
            Set<CaseId> all = new HashSet<>(t7.reached());
            all.addAll(t7.open());
            return all;
        }
    }
}
