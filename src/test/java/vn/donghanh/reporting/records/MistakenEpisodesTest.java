package vn.donghanh.reporting.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.CaseStatisticsQueries.CaseFact;
import vn.donghanh.casefile.CaseStatisticsQueries.TransitionFact;
import vn.donghanh.casefile.LevelHistory;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.ClientAge;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.ServiceAccessProvider.AccessEvent;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingStatisticsQueries.ClosedCase;
import vn.donghanh.person.profile.CountedSex;
import vn.donghanh.person.profile.EducationBand;

/** A case with two episodes: the first from January to March, the second since May. */
class MistakenEpisodesTest {
    private static final CaseId CASE = new CaseId(1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 10);
    private static final List<TransitionFact> TWO_EPISODES = List.of(
            new TransitionFact(CASE, 1, CaseStep.SCREEN, CaseStatus.DRAFT, CaseStatus.SCREENING, JANUARY),
            new TransitionFact(CASE, 1, CaseStep.CLOSE, CaseStatus.CLOSING, CaseStatus.CLOSED, MARCH),
            new TransitionFact(CASE, 2, CaseStep.REOPEN, CaseStatus.CLOSED, CaseStatus.REOPENED, MAY),
            new TransitionFact(CASE, 2, CaseStep.RESTART, CaseStatus.REOPENED, CaseStatus.ASSESSING, MAY.plusDays(2)));

    @Test
    void caseOfWhichEveryEpisodeIsMistakenIsNobody() {
        assertThat(mistaken(1, 2).isWhole(CASE)).isTrue();
        assertThat(mistaken(1).isWhole(CASE)).isFalse();
        assertThat(mistaken(2).isWhole(CASE)).isFalse();
        assertThat(mistaken().isWhole(CASE)).isFalse();
    }

    /** Known by the cutoff, the mistake of the only episode that had begun drops the case. */
    @Test
    void episodeThatBeginsLaterDoesNotSaveTheCase() {
        MistakenEpisodes mistakes =
                MistakenEpisodes.of(closed(CaseClosingReason.DUPLICATE, 1), TWO_EPISODES.subList(0, 2));
        assertThat(mistakes.isWhole(CASE)).isTrue();
    }

    @Test
    void otherReasonsAreNoMistakes() {
        for (CaseClosingReason reason : CaseClosingReason.values()) {
            assertThat(MistakenEpisodes.of(closed(reason, 1), TWO_EPISODES).contains(CASE, 1))
                    .as(reason.name())
                    .isEqualTo(reason == CaseClosingReason.DUPLICATE || reason == CaseClosingReason.ENTERED_IN_ERROR);
        }
    }

    @Test
    void errorInOneEpisodeDropsThatEpisodeAlone() {
        assertThat(mistaken(2).contains(CASE, 2)).isTrue();
        assertThat(mistaken(2).contains(CASE, 1)).isFalse();
        assertThat(mistaken(2).contains(new CaseId(2), 2)).isFalse();
    }

    @Test
    void statusIsThatOfTheOtherEpisode() {
        assertThat(mistaken(2).withoutThem(fact()).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(mistaken(1).withoutThem(fact()).status()).isEqualTo(CaseStatus.ASSESSING);
        assertThat(mistaken().withoutThem(fact())).isEqualTo(fact());
    }

    @Test
    void servicesGivenInAMistakenEpisodeAnswerNoNeed() {
        assertThat(mistaken(2).contains(event(MAY, null))).isTrue();
        assertThat(mistaken(2).contains(event(MAY.plusDays(40), null))).isTrue();
        assertThat(mistaken(2).contains(event(MAY.minusDays(1), null))).isFalse();
        assertThat(mistaken(1).contains(event(MARCH, null))).isTrue();
        assertThat(mistaken(1).contains(event(JANUARY.minusDays(1), null))).isFalse();
        assertThat(mistaken(2).contains(event(MAY, "need"))).isFalse();
    }

    @Test
    void dayBelongsToTheLastEpisodeThatHadBegun() {
        assertThat(mistaken(2).isMistakenOn(CASE, MAY)).isTrue();
        assertThat(mistaken(2).isMistakenOn(CASE, MAY.minusDays(1))).isFalse();
        assertThat(mistaken(1).isMistakenOn(CASE, MAY.minusDays(1))).isTrue();
        assertThat(mistaken(1).isMistakenOn(CASE, MAY)).isFalse();
        assertThat(mistaken(1).isMistakenOn(new CaseId(2), MARCH)).isFalse();
    }

    private static AccessEvent event(LocalDate on, String need) {
        return new AccessEvent(CASE, ServiceGroup.JOB, need, on);
    }

    private static MistakenEpisodes mistaken(int... episodes) {
        return MistakenEpisodes.of(closed(CaseClosingReason.ENTERED_IN_ERROR, episodes), TWO_EPISODES);
    }

    private static List<ClosedCase> closed(CaseClosingReason reason, int... episodes) {
        return Arrays.stream(episodes)
                .mapToObj(episode -> new ClosedCase(CASE, episode, reason, MAY.plusDays(50)))
                .toList();
    }

    private static final ClientAge AGE = new ClientAge(AgeBand.FROM_25_TO_34, JANUARY, null);
    private static final LevelHistory LEVELS = LevelHistory.always(TriageLevel.LOW);

    private static CaseFact fact() {
        return new CaseFact(
                CASE,
                ReferralSource.SELF,
                AGE,
                CountedSex.FEMALE,
                EducationBand.UNKNOWN,
                CaseStatus.ASSESSING,
                TriageLevel.LOW,
                LEVELS);
    }
}
