package vn.donghanh.closing.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.shared.MissingReason;

class HealthContactAnswerTest {
    @ParameterizedTest
    @EnumSource
    void onlyRegularContactKeepsUpHealthCare(HealthContact contact) {
        HealthContactAnswer answer = HealthContactAnswer.of(contact.name());
        assertThat(answer).isEqualTo(new HealthContactAnswer(contact, null));
        assertThat(answer.code()).isEqualTo(contact.name());
        assertThat(answer.isAnswered()).isTrue();
        assertThat(answer.outcome())
                .isEqualTo(contact == HealthContact.REGULAR ? OutcomeAnswer.MET : OutcomeAnswer.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingAnswerKeepsItsReason(MissingReason reason) {
        HealthContactAnswer answer = HealthContactAnswer.of(reason.name());
        assertThat(answer).isEqualTo(new HealthContactAnswer(null, reason));
        assertThat(answer.code()).isEqualTo(reason.name());
        assertThat(answer.isAnswered()).isTrue();
        assertThat(answer.outcome()).isNotNull();
        assertThat(String.valueOf(answer.outcome())).isEqualTo(reason.name());
    }

    @Test
    void whatWasNotAskedIsNoAnswer() {
        HealthContactAnswer nothing = HealthContactAnswer.of(null);
        assertThat(nothing).isEqualTo(HealthContactAnswer.NOT_ASKED).isEqualTo(HealthContactAnswer.of("other"));
        assertThat(nothing.code()).isNull();
        assertThat(nothing.isAnswered()).isFalse();
        assertThat(nothing.outcome()).isNull();
    }

    @Test
    void anAnswerNeedsNoReason() {
        assertThat(new HealthContactAnswer(HealthContact.NONE, MissingReason.REFUSED).missing())
                .isNull();
    }
}
