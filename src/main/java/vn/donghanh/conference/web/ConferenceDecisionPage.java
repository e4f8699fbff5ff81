package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ConferenceDecisionService;
import vn.donghanh.conference.ConferenceMinutesQueries;
import vn.donghanh.conference.DecisionOutcome;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of one decision, where its task is settled with its evidence. */
@Named
@ViewScoped
public class ConferenceDecisionPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceMinutesQueries queries;

    @Inject
    ConferenceDecisionService service;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private ConferenceMinutesQueries.DecisionFormView view;
    private DecisionOutcome outcome;
    private String action;
    private String result;

    public void load() {
        view = queries.decision(number, ref);
    }

    public void settle() {
        service.settle(number, ref, outcome, action, result);
        messages.saved();
        Faces.redirect("conference/decision/%s/%s", number, ref);
    }

    public ConferenceMinutesQueries.DecisionFormView getView() {
        return view;
    }

    public DecisionOutcome[] getOutcomes() {
        return DecisionOutcome.values();
    }

    public DecisionOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(DecisionOutcome outcome) {
        this.outcome = outcome;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }
}
