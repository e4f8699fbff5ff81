package vn.donghanh.closing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import org.omnifaces.util.Faces;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.closing.FollowUpService;
import vn.donghanh.closing.FollowUpView;
import vn.donghanh.closing.value.FollowUpResult;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Backing bean of the follow-up page: milestones, the form of the next one, and ending the follow-up. */
@Named("closingFollowUpPage")
@ViewScoped
public class FollowUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ClosingQueries queries;

    @Inject
    private FollowUpService followUps;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Inject
    @PathValue(0)
    private String number;

    private final FollowUpForm form = new FollowUpForm();
    private FollowUpView view;
    private String words;

    @PostConstruct
    void load() {
        view = queries.followUp(number);
        form.setHeldOn(CentreTime.today(clock));
    }

    public void save() {
        followUps.record(form.command(number));
        messages.saved();
        Faces.redirect("closing/followup/%s", number);
    }

    /** Applies the chosen answer to all outcomes without one. */
    public void answerRest() {
        form.getOutcomes().answerRest();
        Focus.on("form:employment");
    }

    /** Ends the follow-up after the last milestone or a withdrawn consent. */
    public void end() {
        end(false);
    }

    /** Ends the follow-up at the client's request. */
    public void endForClient() {
        end(true);
    }

    private void end(boolean clientEnds) {
        followUps.end(number, view.frame().version(), clientEnds, words);
        messages.info("closing_followup.message.ended");
        Faces.redirect("closing/closing/%s", number);
    }

    public FollowUpResult[] getResults() {
        return FollowUpResult.values();
    }

    public FollowUpView getView() {
        return view;
    }

    public FollowUpForm getForm() {
        return form;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
