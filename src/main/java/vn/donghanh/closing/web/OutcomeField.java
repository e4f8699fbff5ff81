package vn.donghanh.closing.web;

import java.io.Serializable;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;

/** Form field of one outcome with the answer chosen so far. */
public class OutcomeField implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ReintegrationOutcome outcome;
    private OutcomeAnswer answer;

    OutcomeField(ReintegrationOutcome outcome) {
        this.outcome = outcome;
    }

    public ReintegrationOutcome getOutcome() {
        return outcome;
    }

    public OutcomeAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(OutcomeAnswer answer) {
        this.answer = answer;
    }

    public OutcomeAnswer[] getAnswers() {
        return OutcomeAnswer.values();
    }
}
