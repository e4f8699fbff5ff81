package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.PartnerRequestProvider;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider.SentReferral;
import vn.donghanh.closing.ClosingStatisticsQueries;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.closing.ClosingStatisticsQueries.LivelihoodAtEnd;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.FollowUpStatisticsQueries;
import vn.donghanh.closing.FollowUpStatisticsQueries.MilestoneResponse;
import vn.donghanh.closing.FollowedEpisodeQueries;
import vn.donghanh.closing.FollowedEpisodeQueries.FollowedEpisode;
import vn.donghanh.placement.WorkRetentionQueries;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.plan.GoalStatisticsQueries;
import vn.donghanh.plan.GoalStatisticsQueries.ReachedGoal;
import vn.donghanh.reporting.GeneratedCases;
import vn.donghanh.reporting.Target7.Span;
import vn.donghanh.reporting.Target7Counter;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.PeriodQueries;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.staff.StaffFixture;

/**
 * The copy by which figures at work are counted equals a reading of all tables, for hundreds of generated cases with records of all kinds, of which some were
 * merged, erased, opened again, closed by mistake, recorded late or refuse statistics. They are written and read in one transaction, which is taken back.
 */
@ExtendWith(ArquillianExtension.class)
class GeneratedCasesIT {
    private static final int CASES = 500;
    private static final long FIRST_ID = 70_000_000;

    @Inject
    StaffFixture staff;

    @Inject
    GeneratedCases cases;

    @Inject
    OutcomeDataLoader tables;

    @Inject
    LoaderInTransaction copies;

    @Inject
    ClosingStatisticsQueries closings;

    @Inject
    FollowedEpisodeQueries episodes;

    @Inject
    FollowUpStatisticsQueries followUps;

    @Inject
    WorkRetentionQueries retentions;

    @Inject
    GoalStatisticsQueries goals;

    @Inject
    @Any
    Instance<PartnerRequestProvider> requests;

    @Inject
    @Any
    Instance<ReferralStatisticsProvider> referrals;

    @Inject
    PeriodQueries periods;

    @Inject
    UserTransaction transaction;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Test
    void copyEqualsTheTables() throws Exception {
        staff.ensureStaff();
        LocalDate today = CentreTime.today(clock);
        Period last = periods.findBegun(List.of(PeriodKind.HALF_YEAR), today).get(1);
        transaction.begin();
        try {
            cases.write(FIRST_ID, CASES, 0);
            staff.as("director1", () -> {
                Instant ahead = clock.instant().plus(Duration.ofDays(365));
                List<CaseRecords> now = compare(new AsOf(today, ahead), last.from());
                List<CaseRecords> before = compare(last.asOf(last.to()), last.from());
                assertThat(keptOnce(now, before)).isGreaterThan(CASES / 20);
            });
        } finally {
            transaction.rollback();
        }
    }

    /** Returns of how many cases that are known on two days the records are the very same, since they are equal. */
    private static long keptOnce(List<CaseRecords> now, List<CaseRecords> before) {
        Map<CaseId, CaseRecords> earlier =
                before.stream().collect(Collectors.toMap(CaseRecords::id, Function.identity()));
        List<CaseRecords> equal = now.stream()
                .filter(records -> records.fact() != null && records.equals(earlier.get(records.id())))
                .toList();
        assertThat(equal).allSatisfy(records -> assertThat(records).isSameAs(earlier.get(records.id())));
        return equal.size();
    }

    private List<CaseRecords> compare(AsOf asOf, LocalDate from) {
        OutcomeRecords found = copies.loadVisible(asOf, LocalDate.EPOCH);
        Set<CaseId> ids = found.caseIds();
        OutcomeRecords copied = inOrder(found, ids);
        OutcomeRecords read = inOrder(tables.loadCentre(asOf), ids);
        assertThat(ids.stream().filter(id -> id.value() >= FIRST_ID)).hasSizeGreaterThan(CASES / 2);
        assertThat(facts(copied)).isEqualTo(facts(read));
        for (LocalDate day = asOf.day(); day.isAfter(from); day = day.minusDays(17)) {
            Span span = new Span(from, day);
            assertThat(copied.clients(day)).isEqualTo(read.clients(day));
            assertThat(Target7Counter.count(copied, span)).isEqualTo(Target7Counter.count(read, span));
            assertThat(Target7Counter.clients(copied, span))
                    .isEqualTo(Target7Counter.count(read, span).clients());
        }
        assertThat(counts(ids, copied.closedCases(), ClosedCase::caseId))
                .isEqualTo(counts(ids, read.closedCases(), ClosedCase::caseId));
        same(found, CaseRecords::transitions, read.transitions(), TransitionFact::caseId);
        same(
                found,
                CaseRecords::requests,
                requests.stream()
                        .flatMap(source -> source.partnerRequests(asOf).stream())
                        .toList(),
                PartnerRequest::caseId);
        same(
                found,
                CaseRecords::referrals,
                referrals.stream()
                        .flatMap(source -> source.sentReferrals(LocalDate.EPOCH, asOf).stream())
                        .toList(),
                SentReferral::caseId);
        same(found, CaseRecords::goals, goals.findReached(asOf), ReachedGoal::caseId);
        same(found, CaseRecords::followed, episodes.findFollowed(asOf), FollowedEpisode::caseId);
        same(found, CaseRecords::followUps, followUps.findResponses(LocalDate.EPOCH, asOf), MilestoneResponse::caseId);
        same(found, CaseRecords::retention, retentions.findSettled(LocalDate.EPOCH, asOf), MilestoneResult::caseId);
        same(
                found,
                CaseRecords::outcomes,
                closings.findOutcomeResponses(LocalDate.EPOCH, asOf),
                OutcomeResponse::caseId);
        same(found, CaseRecords::livelihoods, closings.findLivelihoods(LocalDate.EPOCH, asOf), LivelihoodAtEnd::caseId);
        return found.visible();
    }

    private static <T> void same(
            OutcomeRecords copied, Function<CaseRecords, List<T>> part, List<T> read, Function<T, CaseId> caseId) {
        Set<CaseId> ids = copied.caseIds();
        assertThat(counts(ids, copied.counted(part), caseId)).isNotEmpty().isEqualTo(counts(ids, read, caseId));
    }

    private static <T> Map<T, Long> counts(Set<CaseId> ids, List<T> entries, Function<T, CaseId> caseId) {
        return entries.stream()
                .filter(entry -> ids.contains(caseId.apply(entry)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Returns these cases alone, by id. Figures at work count those, too, who refuse to be counted in reports. */
    private static OutcomeRecords inOrder(OutcomeRecords all, Set<CaseId> ids) {
        return new OutcomeRecords(
                all.asOf(),
                all.cases().stream()
                        .filter(known -> ids.contains(known.id()))
                        .sorted(Comparator.comparing(known -> known.id().value()))
                        .toList(),
                ids,
                all.allClosedCases(),
                all.transitions(),
                all.mistakes(),
                all.merged(),
                all.kindKeys(),
                all.histories(),
                all.events(),
                all.ticked(),
                StatisticsRefusals.NONE,
                all.deadlines(),
                List.of(),
                Map.of(),
                new OutcomeRecords.CountedOnce());
    }

    private static List<Object> facts(OutcomeRecords records) {
        LocalDate day = records.asOf().day();
        return records.cases().stream()
                .<Object>map(known -> List.of(
                        known.id(),
                        known.source(),
                        known.age().on(day),
                        known.sex(),
                        known.education(),
                        known.status(),
                        known.level(),
                        known.levels().on(day.minusDays(90))))
                .toList();
    }
}
