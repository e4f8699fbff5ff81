package vn.donghanh.closing.web;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;

/** Form field of one outcome with the answer chosen so far. */
public class OutcomeField implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ReintegrationOutcome outcome;
    private OutcomeAnswer answer;

    OutcomeField(ReintegrationOutcome outcome, OutcomeAnswer answer) {
        this.outcome = outcome;
        this.answer = answer;
    }

    /** Creates the fields of these outcomes in their order. */
    static List<OutcomeField> of(List<ReintegrationOutcome> asked, Map<ReintegrationOutcome, OutcomeAnswer> before) {
        return asked.stream()
                .map(outcome -> new OutcomeField(outcome, before.get(outcome)))
                .toList();
    }

    static Map<ReintegrationOutcome, OutcomeAnswer> answers(List<OutcomeField> lines) {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        lines.stream().filter(line -> line.answer != null).forEach(line -> answers.put(line.outcome, line.answer));
        return answers;
    }

    /** Applies one answer to all required outcomes without an answer; an outcome that is never asked stays unanswered. */
    static void answerRest(List<OutcomeField> lines, OutcomeAnswer answer) {
        lines.stream()
                .filter(line -> line.answer == null && line.outcome.isRequired())
                .forEach(line -> line.answer = answer);
    }

    static long unanswered(List<OutcomeField> lines) {
        return lines.stream()
                .filter(line -> line.answer == null && line.outcome.isRequired())
                .count();
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
