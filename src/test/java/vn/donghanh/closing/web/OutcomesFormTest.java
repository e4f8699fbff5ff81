package vn.donghanh.closing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;

class OutcomesFormTest {
    private final OutcomesForm form = new OutcomesForm(ReintegrationOutcome.atFollowUp());

    private long required() {
        return ReintegrationOutcome.atFollowUp().stream()
                .filter(ReintegrationOutcome::isRequired)
                .count();
    }

    @Test
    void oneAnswerIsForTheRequiredOutcomesWithoutOne() {
        ReintegrationOutcome first = form.getFields().get(0).getOutcome();
        form.load(Map.of(first, OutcomeAnswer.NOT_MET));
        assertThat(form.getUnanswered()).isEqualTo(required() - 1);
        form.setRest(OutcomeAnswer.MET);
        form.answerRest();
        assertThat(form.getUnanswered()).isZero();
        assertThat(form.getRest()).isNull();
        assertThat(form.answers()).hasSize((int) required()).containsEntry(first, OutcomeAnswer.NOT_MET);
    }

    @Test
    void withoutAnAnswerForTheRestNothingIsAnswered() {
        form.answerRest();
        assertThat(form.answers()).isEmpty();
    }
}
