package vn.donghanh.reporting.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Precondition;

/** Tests the versions of a training for others, and what each needs. */
class CommunityTrainingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");
    private static final StaffId OFFICER = new StaffId(3);

    private final CommunityTraining training = CommunityTraining.recorded(facts(TODAY, TODAY, 60, 40), OFFICER, NOW);

    @Test
    void correctionIsANewVersionBesideTheOldOne() {
        CommunityTraining second = training.corrected(facts(TODAY, TODAY, 50, 40), OFFICER, NOW.plusSeconds(1));
        assertThat(second.version())
                .isEqualTo(new RegisterVersion(training.version().ref(), 2, null, NOW.plusSeconds(1), OFFICER));
        assertThat(second.facts()).isEqualTo(facts(TODAY, TODAY, 50, 40));
        assertThat(training.facts()).isEqualTo(facts(TODAY, TODAY, 60, 40));
    }

    @Test
    void nothingFollowsAWithdrawal() {
        CommunityTraining withdrawn = training.withdrawn(RegisterWithdrawalReason.RECORDED_TWICE, OFFICER, NOW);
        assertThat(withdrawn.version().withdrawalReason()).isEqualTo(RegisterWithdrawalReason.RECORDED_TWICE);
        assertThat(withdrawn.facts()).isEqualTo(training.facts());
        assertRefused(RegisterRule.WITHDRAWN, () -> withdrawn.corrected(training.facts(), OFFICER, NOW));
        assertRefused(
                RegisterRule.WITHDRAWN, () -> withdrawn.withdrawn(RegisterWithdrawalReason.MISTAKE, OFFICER, NOW));
    }

    @Test
    void everyGapIsNamedAtOnce() {
        assertThat(broken(new CommunityTrainingFacts(null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        RegisterRule.TOPIC_MISSING,
                        RegisterRule.AUDIENCE_MISSING,
                        RegisterRule.FIRST_DAY_MISSING,
                        RegisterRule.LAST_DAY_MISSING,
                        RegisterRule.CLASSES_MISSING,
                        RegisterRule.ATTENDANCES_MISSING,
                        RegisterRule.PERSONS_MISSING);
        assertThat(broken(training.facts())).isEmpty();
    }

    @Test
    void daysAreInOrderAndOver() {
        assertThat(broken(facts(TODAY, TODAY.minusDays(1), 9, 9))).containsExactly(RegisterRule.ENDS_BEFORE_IT_BEGINS);
        assertThat(broken(facts(TODAY, TODAY.plusDays(1), 9, 9))).containsExactly(RegisterRule.DAY_IN_FUTURE);
        assertThat(broken(facts(TODAY.minusYears(10), TODAY, 9, 9))).isEmpty();
        assertThat(broken(facts(TODAY.minusYears(10).minusDays(1), TODAY, 9, 9)))
                .containsExactly(RegisterRule.TOO_LONG_AGO);
    }

    @Test
    void personsAreNoMoreThanAttendances() {
        assertThat(broken(facts(TODAY, TODAY, 40, 41))).containsExactly(RegisterRule.MORE_PERSONS_THAN_ATTENDANCES);
        assertThat(broken(facts(TODAY, TODAY, 40, 40))).isEmpty();
    }

    private static List<Object> broken(CommunityTrainingFacts facts) {
        return facts.preconditions(TODAY).stream()
                .filter(precondition -> !precondition.met())
                .<Object>map(Precondition::rule)
                .toList();
    }

    private static CommunityTrainingFacts facts(LocalDate first, LocalDate last, int attendances, int persons) {
        return new CommunityTrainingFacts("LAW", TrainingAudience.PEERS, first, last, 2, attendances, persons);
    }
}
