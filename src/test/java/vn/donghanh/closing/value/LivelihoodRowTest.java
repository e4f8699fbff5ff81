package vn.donghanh.closing.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.shared.MissingReason;

class LivelihoodRowTest {
    private static final Livelihood SEASONAL = new Livelihood(EmploymentType.SEASONAL, null, 2_500_000L, null);
    private static final Livelihood SELF = new Livelihood(EmploymentType.SELF, null, 4_000_000L, null);

    @Test
    void closingRowShowsDifferenceToIntake() {
        assertThat(LivelihoodRow.rows(SEASONAL, SELF))
                .containsExactly(
                        new LivelihoodRow("closing_livelihood.intake", SEASONAL, null),
                        new LivelihoodRow("closing_livelihood.exit", SELF, 1_500_000L));
    }

    @Test
    void lowerIncomeIsShownAsNegativeDifference() {
        assertThat(LivelihoodRow.rows(SELF, SEASONAL).get(1).increase()).isEqualTo(-1_500_000L);
    }

    @Test
    void unansweredClosingHasNoRow() {
        assertThat(LivelihoodRow.rows(SEASONAL, Livelihood.NOT_ASKED)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void missingReasonIsAnAnswerWithoutComparison(MissingReason missingReason) {
        Livelihood missing = new Livelihood(null, missingReason, null, missingReason);
        assertThat(missing.isAnswered()).isTrue();
        assertThat(missing.incomeChangeSince(SEASONAL)).isNull();
        assertThat(SEASONAL.incomeChangeSince(missing)).isNull();
    }

    @Test
    void answerNeedsNoReasonAndEmptyIsNoAnswer() {
        assertThat(new Livelihood(EmploymentType.FARM, MissingReason.UNKNOWN, 0L, MissingReason.REFUSED))
                .isEqualTo(new Livelihood(EmploymentType.FARM, null, 0L, null));
        assertThat(Livelihood.NOT_ASKED.isAnswered()).isFalse();
        assertThat(new Livelihood(EmploymentType.FARM, null, null, null).isAnswered())
                .isFalse();
    }
}
