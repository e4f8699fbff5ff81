package vn.donghanh.closing.web;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.value.OutcomeAnswer;

/** The outcomes that a form asks for, with one answer for those that are still unanswered. */
public class OutcomesForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<OutcomeField> fields;
    private @Nullable OutcomeAnswer rest;

    OutcomesForm(List<ReintegrationOutcome> asked) {
        fields = asked.stream().map(OutcomeField::new).toList();
    }

    void load(Map<ReintegrationOutcome, OutcomeAnswer> before) {
        fields.forEach(field -> field.setAnswer(before.get(field.getOutcome())));
    }

    Map<ReintegrationOutcome, OutcomeAnswer> answers() {
        Map<ReintegrationOutcome, OutcomeAnswer> answers = new EnumMap<>(ReintegrationOutcome.class);
        fields.stream()
                .filter(field -> field.getAnswer() != null)
                .forEach(field -> answers.put(field.getOutcome(), field.getAnswer()));
        return answers;
    }

    /** Applies the answer for the rest to all required outcomes without an answer; an outcome that is never asked stays unanswered. */
    void answerRest() {
        if (rest != null) {
            unanswered().toList().forEach(field -> field.setAnswer(rest));
        }
        rest = null;
    }

    private Stream<OutcomeField> unanswered() {
        return fields.stream()
                .filter(field -> field.getAnswer() == null && field.getOutcome().isRequired());
    }

    public List<OutcomeField> getFields() {
        return fields;
    }

    public long getUnanswered() {
        return unanswered().count();
    }

    public OutcomeAnswer[] getAnswers() {
        return OutcomeAnswer.values();
    }

    public @Nullable OutcomeAnswer getRest() {
        return rest;
    }

    public void setRest(@Nullable OutcomeAnswer rest) {
        this.rest = rest;
    }
}
