package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a step asks for is listed before anyone tries it, and refuses with the same words at the same field. */
class RequirementTest {
    private static final Requirement WORDS =
            Requirement.of(SomeRule.WORDS_MISSING, false, 3).at("words");
    private static final Requirement DAY = Requirement.of(SomeRule.DAY_MISSING, false);

    private enum SomeRule implements Rule {
        WORDS_MISSING,
        DAY_MISSING
    }

    @Test
    void everythingThatIsNotMetIsRefusedAtOnceAndInItsOrder() {
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class,
                () -> Requirement.demand(List.of(Requirement.of(SomeRule.DAY_MISSING, true), WORDS, DAY)));
        assertThat(refusal.all())
                .extracting(RuleViolation::rule, RuleViolation::field, RuleViolation::arguments)
                .containsExactly(
                        tuple(SomeRule.WORDS_MISSING, "words", List.of(3)),
                        tuple(SomeRule.DAY_MISSING, null, List.of()));
    }

    @Test
    void whereEverythingIsMetNothingIsRefused() {
        assertThatCode(() -> Requirement.demand(List.of(Requirement.of(SomeRule.DAY_MISSING, true))))
                .doesNotThrowAnyException();
    }

    @Test
    void aConditionThatIsToBeMetAnewStaysTheSameCondition() {
        Requirement met = Requirement.of(SomeRule.WORDS_MISSING, true, 3).at("words");
        assertThat(met.open()).isEqualTo(WORDS);
    }

    @Test
    void aListOfConditionsHasOtherWordsThanTheRefusal() {
        assertThat(WORDS.rule().key()).isEqualTo("rule.SomeRule.WORDS_MISSING");
        assertThat(WORDS.labelKey()).isEqualTo("require.SomeRule.WORDS_MISSING");
    }

    @Test
    void whatWasLeftOutIsRefusedAtItsFieldAndWhatWasGivenComesBack() {
        assertThat(RuleViolation.demanded("given", "words", SomeRule.WORDS_MISSING))
                .isEqualTo("given");
        RuleViolation refusal = catchThrowableOfType(
                RuleViolation.class, () -> RuleViolation.demanded(null, "words", SomeRule.WORDS_MISSING));
        assertThat(refusal.rule()).isEqualTo(SomeRule.WORDS_MISSING);
        assertThat(refusal.field()).isEqualTo("words");
    }

    @Test
    void aRefusalGetsAFieldOnlyIfItHasNoneYet() {
        RuleViolation nowhere = new RuleViolation(SomeRule.DAY_MISSING, 7);
        assertThat(nowhere.in("day").field()).isEqualTo("day");
        assertThat(nowhere.in("day").rule()).isEqualTo(SomeRule.DAY_MISSING);
        assertThat(nowhere.in("day").arguments()).containsExactly(7);
        RuleViolation atWords = RuleViolation.at("words", SomeRule.WORDS_MISSING);
        assertThat(atWords.in("day")).isSameAs(atWords);
    }
}
