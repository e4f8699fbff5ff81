package vn.donghanh.reporting;

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
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.reporting.OutcomeDataLoader.Records;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** What came of the work, over the cases that the reader sees. Each figure leads to its cases. */
@UseCases
public class OutcomeQueries {
    @Inject
    OutcomeDataLoader records;

    @Inject
    Target7Assembler seven;

    @Inject
    OverdueWorkCounter late;

    @Inject
    PeriodQueries periods;

    @Inject
    CaseStatisticsQueries figures;

    @Inject
    ClosingStatisticsQueries closings;

    @Inject
    @Any
    Instance<ReferralStatisticsProvider> referrals;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /**
     * The cases behind one figure.
     *
     * @param times how often it was counted, where one client may be counted more than once; null where the figure counts clients
     */
    public record FigureCasesView(
            Period period, String key, List<CaseStatisticsQueries.CountedCaseRow> lines, @Nullable Long times)
            implements Serializable {}

    /** @param wanted null for the half-year that runs */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome.view")
    public OutcomeReport.ReportView page(@Nullable Long wanted) {
        Period period = period(wanted);
        LocalDate until = until(period);
        Records read = records.until(until, CaseStatisticsQueries.Scope.VISIBLE);
        List<CaseFact> open = open(read);
        ReintegrationRates asked = asked(read, period, until);
        return new OutcomeReport.ReportView(
                period,
                periods.begun(List.of(PeriodKind.MONTH, PeriodKind.HALF_YEAR, PeriodKind.YEAR), today()),
                until,
                !today().isAfter(period.to()),
                seven.assemble(read, period, until),
                SmallCountSuppression.counts(
                        counted(open, OpenStage.values(), caseFact -> OpenStage.of(caseFact.status()))),
                SmallCountSuppression.counts(counted(open, levels(), caseFact -> Optional.of(caseFact.level()))),
                referrals(read, period, until),
                late.byWorker(read.files()),
                SmallCountSuppression.counts(closings(read, period)),
                SmallCountSuppression.ratios(asked.byOutcome()),
                SmallCountSuppression.alone(new Ratio(asked.unreached(), asked.persons())),
                LivelihoodStatistics.of(lives(read, period, until)));
    }

    /**
     * The cases behind one figure, those that the reader sees.
     *
     * @param key the figure and its row, e.g. {@code stage.PLAN}
     * @throws NotFoundException when there is no such figure
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome.list-cases")
    public FigureCasesView cases(long wanted, String key) {
        Period period = period(wanted);
        trail.about("figure", key, String.valueOf(period.id()));
        LocalDate until = until(period);
        Records read = records.until(until, CaseStatisticsQueries.Scope.VISIBLE);
        FigureKey figure = FigureKey.parse(key);
        Long times = figure.figure().equals("referral")
                ? referralsOf(read, period, until, figure.part()).count()
                : null;
        return new FigureCasesView(period, key, figures.rows(behind(figure, read, period, until)), times);
    }

    private Stream<SentReferral> referralsOf(Records read, Period period, LocalDate until, String state) {
        return sent(read, period, until).stream()
                .filter(sentReferral -> sentReferral.statusKey().equals(state));
    }

    private Set<CaseId> behind(FigureKey key, Records read, Period period, LocalDate until) {
        return switch (key.figure()) {
            case "open" -> t7(read, period, until).open();
            case "reached" -> t7(read, period, until).reached();
            case "withdrawn" -> t7(read, period, until).withdrawnBy();
            case "ineligible" -> t7(read, period, until).ineligibleOf();
            case "service" -> part(t7(read, period, until).reachedByService(), key);
            case "age" -> part(t7(read, period, until).reachedByAge(), key);
            case "stage" -> files(open(read), caseFact -> OpenStage.of(caseFact.status())
                    .map(OpenStage::name)
                    .orElse("")
                    .equals(key.part()));
            case "level" -> files(
                    open(read), caseFact -> caseFact.level().name().equals(key.part()));
            case "closing" -> closedIn(read, period).stream()
                    .filter(closedCase -> closedCase.reason().name().equals(key.part()))
                    .map(ClosedCase::caseId)
                    .collect(Collectors.toSet());
            case "measure" -> Arrays.stream(ReintegrationOutcome.values())
                    .filter(outcome -> outcome.name().equals(key.part()))
                    .findFirst()
                    .map(asked(read, period, until)::met)
                    .orElseThrow(NotFoundException::new);
            case "work" -> lived(read, period, until, life -> LivelihoodStatistics.work(life)
                    .name()
                    .equals(key.part()));
            case "income" -> lived(read, period, until, life -> LivelihoodStatistics.income(life)
                    .name()
                    .equals(key.part()));
            case "referral" -> referralsOf(read, period, until, key.part())
                    .map(SentReferral::caseId)
                    .collect(Collectors.toSet());
            default -> throw new NotFoundException();
        };
    }

    private static Target7 t7(Records read, Period period, LocalDate until) {
        return read.t7(new Target7.Span(period.from(), until));
    }

    private static Set<CaseId> part(Map<? extends Enum<?>, Set<CaseId>> byRow, FigureKey key) {
        return byRow.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(key.part()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    private OutcomeReport.Referrals referrals(Records read, Period period, LocalDate until) {
        List<SentReferral> sent = sent(read, period, until);
        Map<String, Long> byState = new LinkedHashMap<>();
        sent.stream()
                .sorted(Comparator.comparingInt(SentReferral::order))
                .forEach(sentReferral -> byState.merge(sentReferral.statusKey(), 1L, Long::sum));
        long persons = sent.stream().map(SentReferral::caseId).distinct().count();
        return new OutcomeReport.Referrals(
                SmallCountSuppression.counts(byState),
                SmallCountSuppression.alone(persons),
                ProtectedMedian.daysToComing(sent),
                SmallCountSuppression.alone(new Ratio(
                        sent.stream()
                                .filter(sentReferral -> sentReferral.attendedOn() != null)
                                .count(),
                        sent.size())));
    }

    private List<SentReferral> sent(Records read, Period period, LocalDate until) {
        Set<CaseId> visible = read.files();
        return referrals.stream()
                .flatMap(source -> source.sentReferrals(period.from(), until).stream())
                .filter(sentReferral -> visible.contains(sentReferral.caseId()))
                .toList();
    }

    private static Map<CaseClosingReason, Long> closings(Records read, Period period) {
        Map<CaseClosingReason, Long> counts = new LinkedHashMap<>();
        closedIn(read, period).forEach(closedCase -> counts.merge(closedCase.reason(), 1L, Long::sum));
        return counts;
    }

    private static List<ClosedCase> closedIn(Records read, Period period) {
        Set<CaseId> visible = read.files();
        return read.closed().stream()
                .filter(closedCase -> visible.contains(closedCase.caseId()) && period.holds(closedCase.on()))
                .sorted(Comparator.comparing(ClosedCase::reason))
                .toList();
    }

    private ReintegrationRates asked(Records read, Period period, LocalDate until) {
        Set<CaseId> visible = read.files();
        return ReintegrationRates.of(closings.asked(period.from(), until).stream()
                .filter(outcomeResponse -> visible.contains(outcomeResponse.caseId()))
                .toList());
    }

    private List<LivelihoodAtEnd> lives(Records read, Period period, LocalDate until) {
        Set<CaseId> visible = read.files();
        return closings.lives(period.from(), until).stream()
                .filter(livelihoodAtEnd -> visible.contains(livelihoodAtEnd.caseId()))
                .toList();
    }

    private Set<CaseId> lived(Records read, Period period, LocalDate until, Predicate<LivelihoodAtEnd> which) {
        return lives(read, period, until).stream()
                .filter(which)
                .map(LivelihoodAtEnd::caseId)
                .collect(Collectors.toSet());
    }

    private static List<CaseFact> open(Records read) {
        return read.cases().stream()
                .filter(caseFact -> caseFact.status().isOpen())
                .toList();
    }

    private static Set<CaseId> files(Collection<CaseFact> of, Predicate<CaseFact> which) {
        return of.stream().filter(which).map(CaseFact::id).collect(Collectors.toSet());
    }

    private static <K> Map<K, Long> counted(List<CaseFact> cases, K[] rows, Function<CaseFact, Optional<K>> row) {
        Map<K, Long> counts = new LinkedHashMap<>();
        Arrays.stream(rows).forEach(key -> counts.put(key, 0L));
        cases.forEach(caseFact -> row.apply(caseFact).ifPresent(key -> counts.merge(key, 1L, Long::sum)));
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
                        .orElseThrow(NotFoundException::new)
                : periods.byId(wanted)
                        .filter(period -> !period.from().isAfter(today()))
                        .orElseThrow(NotFoundException::new);
    }

    private LocalDate until(Period period) {
        return today().isBefore(period.to()) ? today() : period.to();
    }

    private LocalDate today() {
        return CentreTime.day(clock.instant());
    }
}
