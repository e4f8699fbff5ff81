package vn.donghanh.closing.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.donghanh.casefile.web.LivelihoodForm;
import vn.donghanh.closing.FollowUpResult;
import vn.donghanh.closing.RecordFollowUpCommand;

/** Form of a follow-up record. */
public class FollowUpForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private FollowUpResult result;
    private LocalDate heldOn;
    private final List<OutcomeField> outcomes = OutcomeField.of(Map.of());
    private final LivelihoodForm livelihood = new LivelihoodForm();
    private String body;

    RecordFollowUpCommand command(String number) {
        return new RecordFollowUpCommand(
                number, result, heldOn, OutcomeField.answers(outcomes), livelihood.toLivelihood(), body);
    }

    public boolean isReached() {
        return result == FollowUpResult.REACHED;
    }

    public FollowUpResult getResult() {
        return result;
    }

    public void setResult(FollowUpResult result) {
        this.result = result;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public List<OutcomeField> getOutcomes() {
        return outcomes;
    }

    public LivelihoodForm getLivelihood() {
        return livelihood;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }
}
