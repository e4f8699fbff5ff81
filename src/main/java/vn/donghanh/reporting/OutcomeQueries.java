package vn.donghanh.reporting;

import static vn.donghanh.security.Permission.OUTCOMES_SEE;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.CaseloadQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStage;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reporting.ReportData.ManagedEpisode;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.reporting.records.BulkReadRepository;
import vn.donghanh.reporting.records.CaseRecords;
import vn.donghanh.reporting.records.CountedSinceQueries;
import vn.donghanh.reporting.records.OutcomeDataLoader;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/**
 * Outcome figures at work: exact, over the cases that the reader may open anyway, each with its list of cases. They are not released, and there is no export.
 */
@UseCases(reads = true)
public class OutcomeQueries {
    @Inject
    OutcomeDataLoader loader;

    @Inject
    BulkReadRepository reading;

    @Inject
    Target7Assembler target7Assembler;

    @Inject
    OverdueWorkCounter overdueWork;

    @Inject
    CountedCaseQueries countedCases;

    @Inject
    CountedSinceQueries countedSince;

    @Inject
    PeriodQueries periods;

    @Inject
    CaseloadQueries caseload;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * The cases behind one figure.
     *
     * @param occurrences number of counted events, where a client may be counted more than once; null when the figure counts clients
     */
    public record FigureCasesView(
            Period period, String key, List<CaseloadQueries.CountedCaseRow> rows, @Nullable Long occurrences)
            implements Serializable {}

    /** @param wanted id of the period; null for the current half-year */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome.view")
    public OutcomeReport.ReportView page(@Nullable Long wanted) {
        Period period = period(wanted);
        LocalDate until = lastCountedDay(period);
        reading.begin();
        LocalDate since = countedSince.since(period);
        OutcomeRecords data = loader.loadVisible(period.asOf(CentreTime.today(clock)), since);
        Counts counts = data.once().get(period, Counts.class, () -> Counts.of(data, period));
        auditContext.about("figure", "outcomes", String.valueOf(period.id()));
        return new OutcomeReport.ReportView(
                countedCases.count(data, since),
                period,
                periods.findBegun(
                        List.of(PeriodKind.MONTH, PeriodKind.HALF_YEAR, PeriodKind.YEAR), CentreTime.today(clock)),
                until,
                !CentreTime.today(clock).isAfter(period.to()),
                target7Assembler.assemble(data, period, until),
                CountTable.of(counts.stages()),
                CountTable.of(counts.levels()),
                counts.referrals(),
                overdueWork.byWorker(data.caseIds()),
                CountTable.of(counts.endings()),
                RatioTable.of(counts.asked().byOutcome()),
                plainRates(counts.asked()),
                FigureRatio.of(new Ratio(
                        counts.asked().unreached().size(), counts.asked().persons())),
                counts.livelihoods(),
                RatioTable.of(counts.retention().rates()));
    }

    /** What is counted of the records alone. */
    private record Counts(
            Map<CaseStage, Long> stages,
            Map<TriageLevel, Long> levels,
            OutcomeReport.Referrals referrals,
            Map<EpisodeEnding, Long> endings,
            ReintegrationRates asked,
            LivelihoodStatistics livelihoods,
            WorkRetention retention) {
        static Counts of(OutcomeRecords data, Period period) {
            List<CaseFact> open = openCases(data);
            return new Counts(
                    countBy(open, CaseStage.open(), caseFact -> caseFact.status()
                            .stage()),
                    countBy(open, OutcomeQueries.levels(), CaseFact::level),
                    OutcomeQueries.referrals(data, period),
                    OutcomeQueries.endings(data, period),
                    reintegrationRates(data, period),
                    LivelihoodStatistics.of(OutcomeQueries.livelihoods(data, period)),
                    OutcomeQueries.retention(data, period));
        }
    }

    /**
     * Lists the cases behind one figure, as far as the reader sees them.
     *
     * @param key the figure and its row, e.g. {@code stage.PLAN}
     * @throws NotFoundException when there is no such figure
     */
    @Requires(OUTCOMES_SEE)
    @AuditAction("outcome.list-cases")
    public FigureCasesView cases(long wanted, String key) {
        Period period = period(wanted);
        auditContext.about("figure", key, String.valueOf(period.id()));
        LocalDate until = lastCountedDay(period);
        reading.begin();
        OutcomeRecords data = loader.loadVisible(period.asOf(CentreTime.today(clock)), countedSince.since(period));
        FigureKey figure = FigureKey.parse(key);
        Long times = figure.figure().equals("referral")
                ? referralsOf(data, period, figure.part()).count()
                : null;
        return new FigureCasesView(period, key, caseload.rows(casesBehind(figure, data, period, until)), times);
    }

    private static Stream<SentReferral> referralsOf(OutcomeRecords data, Period period, String state) {
        return sentReferrals(data, period).stream()
                .filter(sentReferral -> sentReferral.statusKey().equals(state));
    }

    private static Set<CaseId> casesBehind(FigureKey key, OutcomeRecords data, Period period, LocalDate until) {
        return switch (key.figure()) {
            case "open" -> target7(data, period, until).open();
            case "ticked" -> target7(data, period, until).tickedOnly();
            case "reached" -> target7(data, period, until).reached();
            case "withdrawn" -> target7(data, period, until).withdrawnCases();
            case "ineligible" -> target7(data, period, until).ineligibleCases();
            case "service" -> casesInRow(target7(data, period, until).reachedByService(), key);
            case "age" -> casesInRow(target7(data, period, until).reachedByAge(), key);
            case "sex" -> casesInRow(target7(data, period, until).reachedBySex(), key);
            case "education" -> casesInRow(target7(data, period, until).reachedByEducation(), key);
            case "stage" -> caseIds(
                    openCases(data),
                    caseFact -> caseFact.status().stage().name().equals(key.part()));
            case "level" -> caseIds(
                    openCases(data), caseFact -> caseFact.level().name().equals(key.part()));
            case "closing" -> endedEpisodes(data, period).stream()
                    .filter(episode -> EpisodeEnding.of(episode).name().equals(key.part()))
                    .map(episode -> episode.caseFact().id())
                    .collect(Collectors.toSet());
            case "unreached" -> reintegrationRates(data, period).unreached();
            case "measure" -> Arrays.stream(ReintegrationOutcome.values())
                    .filter(outcome -> outcome.name().equals(key.part()))
                    .findFirst()
                    .map(reintegrationRates(data, period)::met)
                    .orElseThrow(NotFoundException::new);
            case "work" -> casesByLivelihood(data, period, episode -> LivelihoodStatistics.work(episode)
                    .name()
                    .equals(key.part()));
            case "retention" -> Arrays.stream(CheckMilestone.values())
                    .filter(milestone -> milestone.name().equals(key.part()))
                    .findFirst()
                    .map(retention(data, period)::retainedAt)
                    .orElseThrow(NotFoundException::new);
            case "income" -> casesByLivelihood(data, period, episode -> LivelihoodStatistics.income(episode)
                    .name()
                    .equals(key.part()));
            case "referral" -> referralsOf(data, period, key.part())
                    .map(SentReferral::caseId)
                    .collect(Collectors.toSet());
            default -> throw new NotFoundException();
        };
    }

    private static Target7 target7(OutcomeRecords data, Period period, LocalDate until) {
        return Target7Counter.count(data, new Target7.Span(period.from(), until));
    }

    private static Set<CaseId> casesInRow(Map<? extends Enum<?>, Set<CaseId>> byRow, FigureKey key) {
        return byRow.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(key.part()))
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static OutcomeReport.Referrals referrals(OutcomeRecords data, Period period) {
        List<SentReferral> sent = sentReferrals(data, period);
        Map<String, Long> byState = new LinkedHashMap<>();
        sent.stream()
                .sorted(Comparator.comparingInt(SentReferral::order))
                .forEach(sentReferral -> byState.merge(sentReferral.statusKey(), 1L, Long::sum));
        long persons = sent.stream().map(SentReferral::caseId).distinct().count();
        return new OutcomeReport.Referrals(
                CountTable.of(byState),
                FigureCount.of(persons),
                Median.daysToAttendance(sent),
                FigureRatio.of(new Ratio(
                        sent.stream()
                                .filter(sentReferral -> sentReferral.attendedOn() != null)
                                .count(),
                        sent.size())));
    }

    private static List<SentReferral> sentReferrals(OutcomeRecords data, Period period) {
        return data.counted(CaseRecords::referrals, SentReferral::countedAs).stream()
                .filter(sentReferral -> !sentReferral.sentOn().isBefore(period.from()))
                .toList();
    }

    private static Map<EpisodeEnding, Long> endings(OutcomeRecords data, Period period) {
        Map<EpisodeEnding, Long> counts = new TreeMap<>();
        endedEpisodes(data, period).forEach(episode -> counts.merge(EpisodeEnding.of(episode), 1L, Long::sum));
        return counts;
    }

    /** Returns the episodes that ended in the period, as form 02 counts them. */
    private static List<ManagedEpisode> endedEpisodes(OutcomeRecords data, Period period) {
        Map<CaseId, CaseFact> cases =
                data.cases().stream().collect(Collectors.toMap(CaseFact::id, Function.identity()));
        return ReportData.managedEpisodes(cases, validTransitions(data), data.closedCases()).stream()
                .filter(episode -> episode.endedOn() != null && period.contains(episode.endedOn()))
                .toList();
    }

    private static List<TransitionFact> validTransitions(OutcomeRecords data) {
        return data.counted(CaseRecords::transitions).stream()
                .filter(step -> !data.mistakes().contains(step.caseId(), step.episode()))
                .toList();
    }

    private static ReintegrationRates reintegrationRates(OutcomeRecords data, Period period) {
        CheckedWork work = CheckedWork.of(
                data.counted(CaseRecords::retention, MilestoneResult::countedAs), validTransitions(data));
        return ReintegrationRates.of(data.counted(CaseRecords::outcomes, OutcomeResponse::countedAs).stream()
                .filter(response -> !response.on().isBefore(period.from()))
                .sorted(Comparator.comparing(OutcomeResponse::on))
                .map(work::apply)
                .toList());
    }

    private static WorkRetention retention(OutcomeRecords data, Period period) {
        return WorkRetention.of(data.counted(CaseRecords::retention, MilestoneResult::countedAs).stream()
                .filter(result -> !result.on().isBefore(period.from()))
                .toList());
    }

    /** Returns the rates among those reached. */
    private static Map<ReintegrationOutcome, FigureRatio> plainRates(ReintegrationRates rates) {
        Map<ReintegrationOutcome, FigureRatio> plain = new LinkedHashMap<>();
        rates.plainByOutcome().forEach((outcome, ratio) -> plain.put(outcome, FigureRatio.of(ratio)));
        return plain;
    }

    private static List<LivelihoodAtEnd> livelihoods(OutcomeRecords data, Period period) {
        return data.counted(CaseRecords::livelihoods).stream()
                .filter(livelihoodAtEnd -> !livelihoodAtEnd.on().isBefore(period.from())
                        && !data.mistakes().contains(livelihoodAtEnd.caseId(), livelihoodAtEnd.episode()))
                .toList();
    }

    private static Set<CaseId> casesByLivelihood(
            OutcomeRecords data, Period period, Predicate<LivelihoodAtEnd> condition) {
        return livelihoods(data, period).stream()
                .filter(condition)
                .map(LivelihoodAtEnd::caseId)
                .collect(Collectors.toSet());
    }

    private static List<CaseFact> openCases(OutcomeRecords data) {
        return data.cases().stream()
                .filter(caseFact -> caseFact.status().isOpen())
                .toList();
    }

    private static Set<CaseId> caseIds(Collection<CaseFact> cases, Predicate<CaseFact> condition) {
        return cases.stream().filter(condition).map(CaseFact::id).collect(Collectors.toSet());
    }

    private static <K> Map<K, Long> countBy(List<CaseFact> cases, Collection<K> rows, Function<CaseFact, K> row) {
        Map<K, Long> counts = new LinkedHashMap<>();
        rows.forEach(key -> counts.put(key, 0L));
        cases.forEach(caseFact -> counts.merge(row.apply(caseFact), 1L, Long::sum));
        return counts;
    }

    /** Returns the triage levels, the most urgent first. */
    private static List<TriageLevel> levels() {
        return List.of(TriageLevel.CRITICAL, TriageLevel.HIGH, TriageLevel.MEDIUM, TriageLevel.LOW);
    }

    private Period period(@Nullable Long wanted) {
        return wanted == null
                ? periods.findBegun(List.of(PeriodKind.HALF_YEAR), CentreTime.today(clock)).stream()
                        .findFirst()
                        .orElseThrow(NotFoundException::new)
                : periods.findById(wanted)
                        .filter(period -> !period.from().isAfter(CentreTime.today(clock)))
                        .orElseThrow(NotFoundException::new);
    }

    private LocalDate lastCountedDay(Period period) {
        return CentreTime.today(clock).isBefore(period.to()) ? CentreTime.today(clock) : period.to();
    }
}
