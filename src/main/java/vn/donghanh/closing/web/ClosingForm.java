package vn.donghanh.closing.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.Livelihood;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.closing.AnsweredItemRow;
import vn.donghanh.closing.CaseClosingReason;
import vn.donghanh.closing.ClosingRow;
import vn.donghanh.closing.ReintegrationOutcome;
import vn.donghanh.closing.RequestClosingCommand;

/** Form of the closing request; initialised from the last draft or the last returned request. */
public class ClosingForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private CaseClosingReason reason;
    private final OutcomesForm outcomes = new OutcomesForm(ReintegrationOutcome.atClosing());
    private final LivelihoodForm livelihood = new LivelihoodForm();
    private List<OpenItemForm> open = List.of();
    private String minutes;

    void load(List<OpenItem> openItems, @Nullable ClosingRow before) {
        List<AnsweredItemRow> answers = before == null ? List.of() : before.answers();
        open = OpenItemForm.of(
                openItems, answers.stream().collect(Collectors.toMap(AnsweredItemRow::ref, Function.identity())));
        if (before != null) {
            reason = before.reason();
            outcomes.load(before.outcomes());
            livelihood.load(Livelihood.orNotAsked(before.livelihood()));
            minutes = before.minutes();
        }
    }

    RequestClosingCommand command(String number, int version) {
        return new RequestClosingCommand(
                number,
                version,
                reason,
                isMeasured() ? outcomes.answers() : Map.of(),
                isMeasured() ? livelihood.toLivelihood() : Livelihood.NOT_ASKED,
                OpenItemForm.answers(open),
                minutes);
    }

    /** Returns the open items without a complete answer. */
    List<OpenItem> unansweredOpen() {
        return open.stream()
                .filter(line -> !line.isAnswered())
                .map(OpenItemForm::getOpen)
                .toList();
    }

    /** Whether the answer of this item could be applied to another unanswered item. */
    public boolean isRepeatable(OpenItemForm line) {
        return line.isUndone()
                && open.stream()
                        .anyMatch(other -> other.getEnding() == null
                                && other.getOpen().resolutions().contains(line.getEnding()));
    }

    void repeat(OpenItemForm line) {
        line.repeatFor(open);
    }

    public List<OpenItemForm> getOpen() {
        return open;
    }

    public boolean isMeasured() {
        return reason != null && reason.measuresOutcomes();
    }

    public boolean isFollowUpAsked() {
        return reason != null && reason.asksFollowUp();
    }

    /** Whether the client died; the page then uses other texts. */
    public boolean isClientDeceased() {
        return reason == CaseClosingReason.DECEASED;
    }

    public CaseClosingReason getReason() {
        return reason;
    }

    public void setReason(CaseClosingReason reason) {
        this.reason = reason;
    }

    public OutcomesForm getOutcomes() {
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
