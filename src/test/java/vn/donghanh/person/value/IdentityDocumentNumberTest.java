package vn.donghanh.person.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.RuleViolationException;

class IdentityDocumentNumberTest {
    @ParameterizedTest
    @CsvSource({
        "050188000023, 050•••••••23",
        "050 188 000 023, 050•••••••23",
        "205.000.123, 205••••23",
        "b1234567, B12•••67"
    })
    void maskShowsTheFirstThreeAndTheLastTwo(String typed, String masked) {
        assertThat(new IdentityDocumentNumber(typed).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "05018800002", "0501880000234", "12345678", "ABC1234567", "không nhớ"})
    void invalidDocumentNumberIsRefused(String typed) {
        assertThatThrownBy(() -> new IdentityDocumentNumber(typed))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PersonRule.ID_PAPER_NOT_READABLE));
    }

    @Test
    void numberOfAnUnassignedProvinceIsFictitious() {
        assertThat(new IdentityDocumentNumber("050188000023").isFictitious()).isTrue();
        assertThat(new IdentityDocumentNumber("049188000023").isFictitious()).isFalse();
        assertThat(new IdentityDocumentNumber("050123456").isFictitious()).isFalse();
    }
}
