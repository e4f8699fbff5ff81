package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.assessment.NeedHistoryQueries.Assessed;
import vn.donghanh.assessment.NeedHistoryQueries.AssessedNeed;
import vn.donghanh.assessment.NeedHistoryQueries.WithdrawnNeed;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.EpisodeEnd;
import vn.donghanh.casefile.LevelHistory;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.casefile.model.ClientGroup;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.person.AgeByBirth;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;
import vn.donghanh.person.value.PartialDate;

/** The state of a client as known on a past day. */
class ClientHistoryTest {
    private static final CaseId FILE = new CaseId(1);
    private static final CaseFact CASE = caseOf(new ClientAge(AgeBand.FROM_25_TO_34, LocalDate.of(2026, 1, 1), null));
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final Assessed FIRST = assessed(
            1,
            1,
            MARCH,
            Set.of(ClientGroup.HIGH_RISK),
            need("job", Eligibility.PENDING),
            need("loan", Eligibility.YES));
    private static final Assessed SECOND =
            assessed(1, 2, APRIL, Set.of(ClientGroup.SEX_WORKER), need("job", Eligibility.YES));

    @Test
    void clientIsUnknownBeforeFirstAssessment() {
        assertThat(history().on(MARCH.minusDays(1), CASE)).isNull();
    }

    @Test
    void historiesOfTheSameRecordsAreEqual() {
        assertThat(history())
                .isEqualTo(history())
                .hasSameHashCodeAs(history())
                .isNotEqualTo(ClientHistory.NONE)
                .isNotEqualTo(history(new WithdrawnNeed(FILE, "job", MAY, "TOO_FAR")));
    }

    @Test
    void judgementComesFromLastAssessmentByThatDay() {
        assertThat(onlyNeed(MARCH, "job").eligibility()).isEqualTo(Eligibility.PENDING);
        assertThat(onlyNeed(APRIL.minusDays(1), "job").eligibility()).isEqualTo(Eligibility.PENDING);
        assertThat(onlyNeed(APRIL, "job").eligibility()).isEqualTo(Eligibility.YES);
    }

    @Test
    void groupsComeFromLastAssessmentByThatDay() {
        assertThat(client(MARCH).groups()).containsExactly(ClientGroup.HIGH_RISK);
        assertThat(client(APRIL).groups()).containsExactly(ClientGroup.SEX_WORKER);
    }

    @Test
    void needOmittedByNextAssessmentEndsOnItsDay() {
        assertThat(onlyNeed(MARCH, "loan").endedOn()).isNull();
        assertThat(onlyNeed(MARCH, "loan").eligibility()).isEqualTo(Eligibility.YES);
        assertThat(onlyNeed(APRIL, "loan").endedOn()).isEqualTo(APRIL);
        assertThat(onlyNeed(APRIL, "loan").isWithdrawn()).isFalse();
    }

    @Test
    void withdrawalCountsFromItsDay() {
        ClientHistory history = history(new WithdrawnNeed(FILE, "job", APRIL.plusDays(9), "TOO_FAR"));
        assertThat(need(history, APRIL.plusDays(8), "job").isWithdrawn()).isFalse();
        ClientNeed after = need(history, APRIL.plusDays(9), "job");
        assertThat(after.withdrawal()).isEqualTo("TOO_FAR");
        assertThat(after.endedOn()).isEqualTo(APRIL.plusDays(9));
    }

    @Test
    void needEndsWithItsEpisode() {
        Assessed again =
                assessed(2, 1, MAY.plusDays(20), Set.of(ClientGroup.SEX_WORKER), need("papers", Eligibility.YES));
        ClientHistory history = ClientHistory.of(
                List.of(FIRST, SECOND, again), Map.of(), List.of(new EpisodeEnd(FILE, 1, MAY)), List.of(), day -> day);
        assertThat(need(history, MAY.minusDays(1), "job").endedOn()).isNull();
        assertThat(need(history, MAY, "job").endedOn()).isEqualTo(MAY);
        assertThat(need(history, MAY.plusDays(30), "job").endedOn()).isEqualTo(MAY);
        assertThat(need(history, MAY.plusDays(30), "papers").endedOn()).isNull();
    }

    @Test
    void ageIsThatOfTheDayThatIsCounted() {
        CaseFact turnsEighteenInApril = caseOf(new ClientAge(
                AgeBand.FROM_16_TO_17,
                LocalDate.of(2025, 2, 1),
                AgeByBirth.of(PartialDate.day(APRIL.plusDays(9).minusYears(18)))));
        CountedClient before = history().on(APRIL.plusDays(8), turnsEighteenInApril);
        assertThat(before.isMinor()).isTrue();
        CountedClient after = history().on(APRIL.plusDays(9), turnsEighteenInApril);
        assertThat(after.age()).isEqualTo(AgeBand.FROM_18_TO_24);
        assertThat(after.isAdult()).isTrue();
    }

    private static CaseFact caseOf(ClientAge age) {
        return new CaseFact(
                FILE,
                ReferralSource.SELF,
                age,
                CountedSex.FEMALE,
                EducationBand.UNKNOWN,
                CaseStatus.ACTIVE,
                TriageLevel.MEDIUM,
                LevelHistory.always(TriageLevel.MEDIUM));
    }

    private static ClientHistory history(WithdrawnNeed... withdrawn) {
        return ClientHistory.of(
                List.of(SECOND, FIRST),
                Arrays.stream(withdrawn).collect(Collectors.toMap(WithdrawnNeed::key, Function.identity())),
                List.of(),
                List.of(),
                day -> day.plusDays(7));
    }

    private static CountedClient client(LocalDate day) {
        return history().on(day, CASE);
    }

    private static ClientNeed onlyNeed(LocalDate day, String key) {
        return need(history(), day, key);
    }

    private static ClientNeed need(ClientHistory history, LocalDate day, String key) {
        return history.needsOn(day).stream()
                .filter(need -> need.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Assessed assessed(
            int episode, int number, LocalDate on, Set<ClientGroup> groups, AssessedNeed... needs) {
        return new Assessed(FILE, episode, number, on, groups, List.of(needs));
    }

    private static AssessedNeed need(String key, Eligibility eligibility) {
        return new AssessedNeed(key, ServiceGroup.JOB, null, MARCH.minusDays(3), eligibility, null, null);
    }
}
