package vn.donghanh.report;

import static vn.donghanh.security.Permission.OUTCOMES_SEE;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFigures;
import vn.donghanh.casefile.CaseFigures.CaseFact;
import vn.donghanh.casefile.CaseId;
import vn.donghanh.casefile.ReferralFigureSource;
import vn.donghanh.casefile.ReferralFigureSource.SentReferral;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.closing.ClosingFigures;
import vn.donghanh.closing.ClosingFigures.ClosedCase;
import vn.donghanh.closing.ClosingFigures.Life;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.programme.Period;
import vn.donghanh.programme.PeriodKind;
import vn.donghanh.programme.Periods;
import vn.donghanh.report.OutcomeRecords.Records;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;

/** What came of the work, over the cases that the reader sees. Each figure leads to its cases. */
@UseCases
public class Outcomes {
    @Inject
    OutcomeRecords records;

    @Inject
    SevenTold seven;

    @Inject
    LateWork late;

    @Inject
    Periods periods;

    @Inject
    CaseFigures figures;

    @Inject
    ClosingFigures closings;

    @Inject
    @Any
    Instance<ReferralFigureSource> referrals;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * The cases behind one figure.
     *
     * @param times how often it was counted, where one client may be counted more than once; null where the figure counts clients
     */
    public record Cases(Period period, String key, List<CaseFigures.CaseLine> lines, @Nullable Long times)
            implements Serializable {}

    /** @param wanted null for the half-year that runs */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome.view")
    public Outcome.Page page(@Nullable Long wanted) {
        Period period = period(wanted);
        LocalDate until = until(period);
        Records read = records.until(until, CaseFigures.Scope.VISIBLE);
        List<CaseFact> open = open(read);
        ReintegrationRates asked = asked(read, period, until);
        return new Outcome.Page(
                period,
                periods.begun(List.of(PeriodKind.MONTH, PeriodKind.HALF_YEAR, PeriodKind.YEAR), today()),
                until,
                !today().isAfter(period.to()),
                seven.tell(read, period, until),
                Protection.counts(counted(open, OpenStage.values(), file -> OpenStage.of(file.status()))),
                Protection.counts(counted(open, levels(), file -> Optional.of(file.level()))),
                referrals(read, period, until),
                late.byWorker(read.files()),
                Protection.counts(closings(read, period)),
                Protection.ratios(asked.byOutcome()),
                Protection.alone(new Ratio(asked.unreached(), asked.persons())),
                LifeFigures.of(lives(read, period, until)));
    }

    /**
     * The cases behind one figure, those that the reader sees.
     *
     * @param key the figure and its row, e.g. {@code stage.PLAN}
     * @throws NotFound when there is no such figure
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome.list-cases")
    public Cases cases(long wanted, String key) {
        Period period = period(wanted);
        trail.about("figure", key, String.valueOf(period.id()));
        LocalDate until = until(period);
        Records read = records.until(until, CaseFigures.Scope.VISIBLE);
        FigureKey figure = FigureKey.parse(key);
        Long times = figure.figure().equals("referral")
                ? referralsOf(read, period, until, figure.part()).count()
                : null;
        return new Cases(period, key, figures.lines(behind(figure, read, period, until)), times);
    }

    private Stream<SentReferral> referralsOf(Records read, Period period, LocalDate until, String state) {
        return sent(read, period, until).stream().filter(one -> one.state().equals(state));
    }

    private Set<CaseId> behind(FigureKey key, Records read, Period period, LocalDate until) {
        return switch (key.figure()) {
            case "open" -> t7(read, period, until).open();
            case "reached" -> t7(read, period, until).reached();
            case "withdrawn" -> t7(read, period, until).withdrawnBy();
            case "ineligible" -> t7(read, period, until).ineligibleOf();
            case "service" -> part(t7(read, period, until).reachedByService(), key);
            case "age" -> part(t7(read, period, until).reachedByAge(), key);
            case "stage" -> files(open(read), file -> OpenStage.of(file.status())
                    .map(OpenStage::name)
                    .orElse("")
                    .equals(key.part()));
            case "level" -> files(open(read), file -> file.level().name().equals(key.part()));
            case "closing" -> closedIn(read, period).stream()
                    .filter(one -> one.reason().name().equals(key.part()))
                    .map(ClosedCase::file)
                    .collect(Collectors.toSet());
            case "measure" -> Arrays.stream(ReintegrationOutcome.values())
                    .filter(outcome -> outcome.name().equals(key.part()))
                    .findFirst()
                    .map(asked(read, period, until)::met)
                    .orElseThrow(NotFound::new);
            case "work" -> lived(
                    read, period, until, life -> LifeFigures.work(life).name().equals(key.part()));
            case "income" -> lived(
                    read, period, until, life -> LifeFigures.income(life).name().equals(key.part()));
            case "referral" -> referralsOf(read, period, until, key.part())
                    .map(SentReferral::file)
                    .collect(Collectors.toSet());
            default -> throw new NotFound();
        };
    }

    private static T7 t7(Records read, Period period, LocalDate until) {
        return read.t7(new T7.Span(period.from(), until));
    }

    private static Set<CaseId> part(Map<? extends Enum<?>, Set<CaseId>> byRow, FigureKey key) {
        return byRow.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(key.part()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    private Outcome.Referrals referrals(Records read, Period period, LocalDate until) {
        List<SentReferral> sent = sent(read, period, until);
        Map<String, Long> byState = new LinkedHashMap<>();
        sent.stream()
                .sorted(Comparator.comparingInt(SentReferral::order))
                .forEach(one -> byState.merge(one.state(), 1L, Long::sum));
        long persons = sent.stream().map(SentReferral::file).distinct().count();
        return new Outcome.Referrals(
                Protection.counts(byState),
                Protection.alone(persons),
                Medians.daysToComing(sent),
                Protection.alone(new Ratio(
                        sent.stream().filter(one -> one.attendedOn() != null).count(), sent.size())));
    }

    private List<SentReferral> sent(Records read, Period period, LocalDate until) {
        Set<CaseId> visible = read.files();
        return referrals.stream()
                .flatMap(source -> source.sentReferrals(period.from(), until).stream())
                .filter(one -> visible.contains(one.file()))
                .toList();
    }

    private static Map<ClosureReason, Long> closings(Records read, Period period) {
        Map<ClosureReason, Long> counts = new LinkedHashMap<>();
        closedIn(read, period).forEach(one -> counts.merge(one.reason(), 1L, Long::sum));
        return counts;
    }

    private static List<ClosedCase> closedIn(Records read, Period period) {
        Set<CaseId> visible = read.files();
        return read.closed().stream()
                .filter(one -> visible.contains(one.file()) && period.holds(one.on()))
                .sorted(Comparator.comparing(ClosedCase::reason))
                .toList();
    }

    private ReintegrationRates asked(Records read, Period period, LocalDate until) {
        Set<CaseId> visible = read.files();
        return ReintegrationRates.of(closings.asked(period.from(), until).stream()
                .filter(one -> visible.contains(one.file()))
                .toList());
    }

    private List<Life> lives(Records read, Period period, LocalDate until) {
        Set<CaseId> visible = read.files();
        return closings.lives(period.from(), until).stream()
                .filter(one -> visible.contains(one.file()))
                .toList();
    }

    private Set<CaseId> lived(Records read, Period period, LocalDate until, Predicate<Life> which) {
        return lives(read, period, until).stream().filter(which).map(Life::file).collect(Collectors.toSet());
    }

    private static List<CaseFact> open(Records read) {
        return read.cases().stream().filter(file -> file.status().isOpen()).toList();
    }

    private static Set<CaseId> files(Collection<CaseFact> of, Predicate<CaseFact> which) {
        return of.stream().filter(which).map(CaseFact::id).collect(Collectors.toSet());
    }

    private static <K> Map<K, Long> counted(List<CaseFact> cases, K[] rows, Function<CaseFact, Optional<K>> row) {
        Map<K, Long> counts = new LinkedHashMap<>();
        Arrays.stream(rows).forEach(key -> counts.put(key, 0L));
        cases.forEach(file -> row.apply(file).ifPresent(key -> counts.merge(key, 1L, Long::sum)));
        return counts;
    }

    /** The most urgent first. */
    private static TriageLevel[] levels() {
        return new TriageLevel[] {TriageLevel.CRITICAL, TriageLevel.HIGH, TriageLevel.MEDIUM, TriageLevel.LOW};
    }

    private Period period(@Nullable Long wanted) {
        return wanted == null
                ? periods.begun(List.of(PeriodKind.HALF_YEAR), today()).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new)
                : periods.byId(wanted)
                        .filter(one -> !one.from().isAfter(today()))
                        .orElseThrow(NotFound::new);
    }

    private LocalDate until(Period period) {
        return today().isBefore(period.to()) ? today() : period.to();
    }

    private LocalDate today() {
        return VietNam.day(clock.instant());
    }
}
