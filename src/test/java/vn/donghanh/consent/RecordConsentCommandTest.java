package vn.donghanh.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.RuleViolationException;

class RecordConsentCommandTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void allMissingPartsAreReportedAtTheirFields() {
        assertThat(violations(answer(ConsentScope.INTERPRETER, null, null, null, null)))
                .flatExtracting(RuleViolationException::rule, RuleViolationException::field)
                .containsExactly(
                        ConsentRule.FORM_MISSING,
                        "how",
                        ConsentRule.EXPIRY_MISSING,
                        "expiresOn",
                        ConsentRule.NAMED_PERSON_MISSING,
                        "named");
        assertThat(violations(answer(ConsentScope.CONTACT, ConsentMethod.WITNESSED_VERBAL, " ", null, DAY)))
                .flatExtracting(RuleViolationException::rule, RuleViolationException::field)
                .containsExactly(ConsentRule.WITNESS_MISSING, "witness");
    }

    @Test
    void personNameIsOnlyRequiredForNamingScopes() {
        assertThatCode(() -> answer(ConsentScope.CONTACT, ConsentMethod.WRITTEN, null, null, DAY)
                        .requireComplete())
                .doesNotThrowAnyException();
        assertThatCode(() -> answer(ConsentScope.INTERPRETER, ConsentMethod.WRITTEN, null, "Chị Tư", DAY)
                        .requireComplete())
                .doesNotThrowAnyException();
    }

    @Test
    void dayOfTheAnswerIsTold() {
        RecordConsentCommand answer = answer(ConsentScope.CONTACT, ConsentMethod.WRITTEN, null, null, DAY);
        assertThat(answer.answeredOn()).as("in this moment").isNull();
        assertThat(answer.answeredOn(DAY).answeredOn()).isEqualTo(DAY);
        assertRefused(ConsentRule.ANSWER_DAY_MISSING, () -> answer.answeredOn(null));
    }

    private static List<RuleViolationException> violations(RecordConsentCommand answer) {
        return catchThrowableOfType(RuleViolationException.class, answer::requireComplete)
                .allViolations();
    }

    private static RecordConsentCommand answer(
            ConsentScope scope,
            @Nullable ConsentMethod form,
            @Nullable String witness,
            @Nullable String named,
            @Nullable LocalDate expiresOn) {
        return new RecordConsentCommand(scope, RecordConsentCommand.Answer.YES, form, witness, null, named, expiresOn);
    }
}
