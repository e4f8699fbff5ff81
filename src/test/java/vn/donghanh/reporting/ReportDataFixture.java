package vn.donghanh.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.LevelHistory;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.reporting.records.MistakenEpisodes;
import vn.donghanh.reporting.records.OutcomeRecords;
import vn.donghanh.reporting.records.OutcomeRecords.KindKeys;
import vn.donghanh.reporting.records.StatisticsRefusals;
import vn.donghanh.shared.AsOf;

/** Creates what a report counts from, for tests of its tables. */
public final class ReportDataFixture {
    private ReportDataFixture() {}

    public static ReportData of(
            LocalDate from,
            LocalDate to,
            List<CaseId> cases,
            List<TransitionFact> transitions,
            List<ClosedCase> closings,
            List<AccessEvent> events) {
        return new ReportData(
                from,
                new OutcomeRecords(
                        AsOf.endOf(to),
                        cases.stream().map(id -> fact(id, from)).toList(),
                        cases.stream().collect(Collectors.toSet()),
                        closings,
                        transitions,
                        MistakenEpisodes.of(closings, transitions),
                        Map.of(),
                        new KindKeys(Map.of()),
                        Map.of(),
                        events,
                        Set.of(),
                        StatisticsRefusals.NONE,
                        null, // no deadline is counted
                        List.of(),
                        Map.of(),
                        new OutcomeRecords.CountedOnce()));
    }

    private static CaseFact fact(CaseId id, LocalDate day) {
        return new CaseFact(
                id,
                ReferralSource.SELF,
                new ClientAge(AgeBand.FROM_25_TO_34, day, null),
                CountedSex.FEMALE,
                EducationBand.UNKNOWN,
                CaseStatus.ACTIVE,
                TriageLevel.LOW,
                LevelHistory.always(TriageLevel.LOW));
    }
}
