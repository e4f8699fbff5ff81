package vn.donghanh.intake.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.TriageLevel;

class TriageScoreTest {
    private static final Set<CriticalFlag> NO_FLAG = EnumSet.noneOf(CriticalFlag.class);

    @ParameterizedTest
    @EnumSource(CriticalFlag.class)
    void anyFlagIsCriticalAndFinal(CriticalFlag flag) {
        TriageScore score = TriageScore.of(Set.of(flag), Map.of());

        assertThat(score.level()).isEqualTo(TriageLevel.CRITICAL);
        assertThat(score.provisional()).isFalse();
    }

    @Test
    void flagOutweighsTenItemsAnsweredNo() {
        assertThat(TriageScore.of(Set.of(CriticalFlag.C_KILL), allAnswered(0)).level())
                .isEqualTo(TriageLevel.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "4, LOW", "5, MEDIUM", "9, MEDIUM", "10, HIGH", "11, HIGH", "20, HIGH"})
    void sumDecidesWhenAllItemsAreAnswered(int sum, TriageLevel level) {
        TriageScore score = TriageScore.of(NO_FLAG, allAnswered(sum));

        assertThat(score.sum()).isEqualTo(sum);
        assertThat(score.level()).isEqualTo(level);
        assertThat(score.provisional()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5"})
    void fewerThanSixAnswersAreProvisionallyMedium(int answered) {
        TriageScore score = TriageScore.of(NO_FLAG, answered(answered, ItemAnswer.NO));

        assertThat(score.level()).isEqualTo(TriageLevel.MEDIUM);
        assertThat(score.provisional()).isTrue();
        assertThat(score.hasEnoughAnswers()).isFalse();
    }

    @Test
    void sixthAnswerMakesTheLevelFinal() {
        TriageScore score = TriageScore.of(NO_FLAG, answered(6, ItemAnswer.NO));

        assertThat(score.level()).isEqualTo(TriageLevel.LOW);
        assertThat(score.provisional()).isFalse();
        assertThat(score.hasEnoughAnswers()).isTrue();
    }

    @Test
    void fiveSevereAnswersAreProvisionallyHigh() {
        TriageScore score = TriageScore.of(NO_FLAG, answered(5, ItemAnswer.CLEARLY));

        assertThat(score.level()).isEqualTo(TriageLevel.HIGH);
        assertThat(score.provisional()).isTrue();
    }

    @Test
    void unknownItemAddsNoPointsAndIsUnanswered() {
        TriageScore score = TriageScore.of(NO_FLAG, answered(10, ItemAnswer.UNKNOWN));

        assertThat(score.sum()).isZero();
        assertThat(score.answered()).isZero();
    }

    private static Map<TriageItem, ItemAnswer> answered(int count, ItemAnswer answer) {
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        Stream.of(TriageItem.values()).limit(count).forEach(item -> items.put(item, answer));
        return items;
    }

    /** Returns ten answers with this sum of points. */
    private static Map<TriageItem, ItemAnswer> allAnswered(int sum) {
        Map<TriageItem, ItemAnswer> items = answered(10, ItemAnswer.NO);
        int left = sum;
        for (TriageItem item : TriageItem.values()) {
            int points = Math.min(2, left);
            left -= points;
            items.put(item, points == 2 ? ItemAnswer.CLEARLY : points == 1 ? ItemAnswer.PARTLY : ItemAnswer.NO);
        }
        return items;
    }
}
