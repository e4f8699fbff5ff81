package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.RuleViolation;

class ConsentAnswerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void whatAYesLacksIsNamedAtOnceEachAtItsField() {
        assertThat(lacks(answer(ConsentScope.INTERPRETER, null, null, null, null)))
                .flatExtracting(RuleViolation::rule, RuleViolation::field)
                .containsExactly(
                        ConsentRule.FORM_MISSING,
                        "how",
                        ConsentRule.EXPIRY_MISSING,
                        "expiresOn",
                        ConsentRule.NAMED_PERSON_MISSING,
                        "named");
        assertThat(lacks(answer(ConsentScope.CONTACT, ConsentForm.WITNESSED_VERBAL, " ", null, DAY)))
                .flatExtracting(RuleViolation::rule, RuleViolation::field)
                .containsExactly(ConsentRule.WITNESS_MISSING, "witness");
    }

    @Test
    void nobodyIsNamedWhereNobodyIsAskedFor() {
        assertThatCode(() -> answer(ConsentScope.CONTACT, ConsentForm.WRITTEN, null, null, DAY)
                        .demandComplete())
                .doesNotThrowAnyException();
        assertThatCode(() -> answer(ConsentScope.INTERPRETER, ConsentForm.WRITTEN, null, "Chị Tư", DAY)
                        .demandComplete())
                .doesNotThrowAnyException();
    }

    private static List<RuleViolation> lacks(ConsentAnswer answer) {
        return catchThrowableOfType(RuleViolation.class, answer::demandComplete).all();
    }

    private static ConsentAnswer answer(
            ConsentScope scope,
            @Nullable ConsentForm form,
            @Nullable String witness,
            @Nullable String named,
            @Nullable LocalDate expiresOn) {
        return new ConsentAnswer(scope, ConsentAnswer.Said.YES, form, witness, null, named, expiresOn);
    }
}
