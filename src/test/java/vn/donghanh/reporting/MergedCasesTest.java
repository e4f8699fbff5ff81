package vn.donghanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.LevelHistory;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.PartnerRequestProvider.PartnerRequest;
import vn.donghanh.closing.ClosingStatisticsQueries.OutcomeResponse;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.placement.CheckResult;
import vn.donghanh.placement.WorkRetentionQueries.MilestoneResult;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.reporting.records.CaseRecords;
import vn.donghanh.reporting.records.ClientHistory;
import vn.donghanh.reporting.records.MistakenEpisodes;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.reporting.records.OutcomeRecords.KindKeys;
import vn.donghanh.reporting.records.StatisticsRefusals;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.AsOf;

/** What was recorded of a merged case counts for the one that continues. */
class MergedCasesTest {
    private static final CaseId KEPT = new CaseId(1);
    private static final CaseId MERGED = new CaseId(2);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final MilestoneResult CHECK =
            new MilestoneResult(MERGED, CheckMilestone.MONTH_3, CheckResult.STILL_THERE, DAY);

    /** The check was recorded in one of the two cases, the answer about work in one of them. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "2, 2"})
    void checkOfWorkCountsForTheOneThatContinues(long checked, long asked) {
        Collection<OutcomeResponse> last = ReportDataQueries.lastResponses(
                new ReportData(DAY, records(List.of())),
                List.of(response(new CaseId(asked))),
                List.of(CHECK.countedAs(new CaseId(checked))));
        assertThat(last)
                .containsExactly(new OutcomeResponse(
                        KEPT, DAY, true, Map.of(ReintegrationOutcome.EMPLOYED_3M, OutcomeAnswer.MET)));
    }

    /** At work, an entry counts once, with the case that continues; what belongs to an episode of the other counts for nobody. */
    @Test
    void figuresAtWorkCountItAsWell() {
        OutcomeRecords records = records(List.of(known(KEPT, List.of()), known(MERGED, List.of(CHECK), request())));
        assertThat(records.counted(CaseRecords::retention, MilestoneResult::countedAs))
                .containsExactly(CHECK.countedAs(KEPT));
        assertThat(records.counted(CaseRecords::retention)).isEmpty();
        assertThat(records.countedCases()).extracting(CaseRecords::id).containsExactly(KEPT);
        assertThat(records.requests()).containsExactly(request().countedAs(KEPT, Set.of("of kept")));
    }

    private static PartnerRequest request() {
        return new PartnerRequest(
                MERGED, ServiceGroup.JOB, "need", Set.of("of merged"), new OrganisationId(3), true, DAY, List.of());
    }

    private static OutcomeResponse response(CaseId caseId) {
        return new OutcomeResponse(caseId, DAY, true, Map.of(ReintegrationOutcome.EMPLOYED_3M, OutcomeAnswer.NOT_MET));
    }

    private static OutcomeRecords records(List<CaseRecords> visible) {
        return new OutcomeRecords(
                AsOf.endOf(DAY.plusDays(29)),
                List.of(new CaseFact(
                        KEPT,
                        ReferralSource.SELF,
                        new ClientAge(AgeBand.FROM_25_TO_34, DAY, null),
                        CountedSex.FEMALE,
                        EducationBand.UNKNOWN,
                        CaseStatus.ACTIVE,
                        TriageLevel.LOW,
                        LevelHistory.always(TriageLevel.LOW))),
                Set.of(KEPT),
                List.of(),
                List.of(),
                MistakenEpisodes.of(List.of(), List.of()),
                Map.of(MERGED, KEPT),
                new KindKeys(Map.of(MERGED, Map.of("of merged", "of kept"))),
                Map.of(),
                List.of(),
                Set.of(),
                StatisticsRefusals.NONE,
                null, // no deadline is counted
                visible,
                Map.of(),
                new OutcomeRecords.CountedOnce());
    }

    private static CaseRecords known(CaseId id, List<MilestoneResult> retention, PartnerRequest... requests) {
        return new CaseRecords(
                id,
                null,
                null,
                List.of(),
                List.of(),
                ClientHistory.NONE,
                List.of(),
                List.of(),
                List.of(requests),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                retention,
                List.of(),
                List.of(),
                List.of());
    }
}
