package vn.donghanh.closing.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.Livelihood;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.closing.AnsweredRow;
import vn.donghanh.closing.ClosureReason;
import vn.donghanh.closing.ClosureRow;
import vn.donghanh.closing.OutcomeAnswer;
import vn.donghanh.closing.RequestClosing;

/** A request to close, as it is written; begun where the last draft, or the last returned request, ended. */
public class ClosingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private ClosureReason reason;
    private List<OutcomeLine> outcomes = OutcomeLine.of(Map.of());
    private OutcomeAnswer rest;
    private final LivelihoodForm livelihood = new LivelihoodForm();
    private List<OpenLine> open = List.of();
    private String minutes;

    void goOn(List<LeftOpen> left, @Nullable ClosureRow before) {
        List<AnsweredRow> answers = before == null ? List.of() : before.answers();
        open = OpenLine.of(left, answers.stream().collect(Collectors.toMap(AnsweredRow::ref, Function.identity())));
        if (before != null) {
            reason = before.reason();
            outcomes = OutcomeLine.of(before.outcomes());
            livelihood.load(Livelihood.orUntold(before.livelihood()));
            minutes = before.minutes();
        }
    }

    RequestClosing command(String number, int version) {
        return new RequestClosing(
                number,
                version,
                reason,
                isMeasured() ? OutcomeLine.answers(outcomes) : Map.of(),
                isMeasured() ? livelihood.told() : Livelihood.UNTOLD,
                OpenLine.answers(open),
                minutes);
    }

    void answerRest() {
        if (rest != null) {
            OutcomeLine.answerRest(outcomes, rest);
        }
        rest = null;
    }

    /** One answer for the outcomes that have none yet. */
    public OutcomeAnswer getRest() {
        return rest;
    }

    public void setRest(OutcomeAnswer rest) {
        this.rest = rest;
    }

    public OutcomeAnswer[] getAnswers() {
        return OutcomeAnswer.values();
    }

    public long getUnanswered() {
        return OutcomeLine.unanswered(outcomes);
    }

    /** What is still open and not answered for. */
    List<LeftOpen> unansweredOpen() {
        return open.stream()
                .filter(line -> !line.isAnswered())
                .map(OpenLine::getOpen)
                .toList();
    }

    /** Whether something else has no answer that could have this one. */
    public boolean isRepeatable(OpenLine line) {
        return line.isUndone()
                && open.stream()
                        .anyMatch(other -> other.getEnding() == null
                                && other.getOpen().answers().contains(line.getEnding()));
    }

    void repeat(OpenLine line) {
        line.repeatFor(open);
    }

    public List<OpenLine> getOpen() {
        return open;
    }

    public boolean isMeasured() {
        return reason != null && reason.measuresOutcomes();
    }

    public boolean isFollowUpAsked() {
        return reason != null && reason.asksFollowUp();
    }

    /** Someone has died: the page speaks differently. */
    public boolean isFarewell() {
        return reason == ClosureReason.DECEASED;
    }

    public ClosureReason getReason() {
        return reason;
    }

    public void setReason(ClosureReason reason) {
        this.reason = reason;
    }

    public List<OutcomeLine> getOutcomes() {
        return outcomes;
    }

    public LivelihoodForm getLivelihood() {
        return livelihood;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }
}
