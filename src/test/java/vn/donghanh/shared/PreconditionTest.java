package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A precondition is listed before the action is tried, and refuses it with the same rule at the same field. */
class PreconditionTest {
    private static final Precondition WORDS =
            Precondition.of(SomeRule.WORDS_MISSING, false, 3).at("words");
    private static final Precondition DAY = Precondition.of(SomeRule.DAY_MISSING, false);

    private enum SomeRule implements BusinessRule {
        WORDS_MISSING,
        DAY_MISSING
    }

    @Test
    void allUnmetPreconditionsAreReportedTogetherInOrder() {
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class,
                () -> Precondition.requireAll(List.of(Precondition.of(SomeRule.DAY_MISSING, true), WORDS, DAY)));
        assertThat(refusal.allViolations())
                .extracting(
                        RuleViolationException::rule, RuleViolationException::field, RuleViolationException::arguments)
                .containsExactly(
                        tuple(SomeRule.WORDS_MISSING, "words", List.of(3)),
                        tuple(SomeRule.DAY_MISSING, null, List.of()));
    }

    @Test
    void metPreconditionsRefuseNothing() {
        assertThatCode(() -> Precondition.requireAll(List.of(Precondition.of(SomeRule.DAY_MISSING, true))))
                .doesNotThrowAnyException();
    }

    @Test
    void unmetCopyKeepsRuleAndField() {
        Precondition met = Precondition.of(SomeRule.WORDS_MISSING, true, 3).at("words");
        assertThat(met.asUnmet()).isEqualTo(WORDS);
    }

    @Test
    void labelKeyDiffersFromRefusalKey() {
        assertThat(WORDS.rule().key()).isEqualTo("rule.SomeRule.WORDS_MISSING");
        assertThat(WORDS.labelKey()).isEqualTo("require.SomeRule.WORDS_MISSING");
    }

    @Test
    void missingValueIsRefusedAtItsFieldAndPresentOneReturned() {
        assertThat(RuleViolationException.requireValue("given", "words", SomeRule.WORDS_MISSING))
                .isEqualTo("given");
        RuleViolationException refusal = catchThrowableOfType(
                RuleViolationException.class,
                () -> RuleViolationException.requireValue(null, "words", SomeRule.WORDS_MISSING));
        assertThat(refusal.rule()).isEqualTo(SomeRule.WORDS_MISSING);
        assertThat(refusal.field()).isEqualTo("words");
    }

    @Test
    void violationGetsAFieldOnlyIfItHasNone() {
        RuleViolationException nowhere = new RuleViolationException(SomeRule.DAY_MISSING, 7);
        assertThat(nowhere.withField("day").field()).isEqualTo("day");
        assertThat(nowhere.withField("day").rule()).isEqualTo(SomeRule.DAY_MISSING);
        assertThat(nowhere.withField("day").arguments()).containsExactly(7);
        RuleViolationException atWords = RuleViolationException.at("words", SomeRule.WORDS_MISSING);
        assertThat(atWords.withField("day")).isSameAs(atWords);
    }
}
