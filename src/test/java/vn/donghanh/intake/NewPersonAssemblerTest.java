package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.RuleViolationException;

class NewPersonAssemblerTest {
    @Test
    void birthDateIsParsedAsExactlyAsKnown() {
        assertThat(NewPersonAssembler.birth("12/4/1988")).isEqualTo(PartialDate.day(LocalDate.of(1988, 4, 12)));
        assertThat(NewPersonAssembler.birth("04/1988")).isEqualTo(PartialDate.month(1988, 4));
        assertThat(NewPersonAssembler.birth("1988")).isEqualTo(PartialDate.year(1988));
    }

    @ParameterizedTest
    @ValueSource(strings = {"88", "31/02/1990", "13/1990", "tháng tư"})
    void invalidBirthDateIsRefusedAtItsField(String typed) {
        assertThatThrownBy(() -> NewPersonAssembler.birth(typed))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(IntakeRule.BIRTH_NOT_READABLE);
                    assertThat(refusal.field()).isEqualTo("birth");
                });
    }
}
