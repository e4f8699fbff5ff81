package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ConferenceMinutesQueries;
import vn.donghanh.conference.ConferenceMinutesService;
import vn.donghanh.conference.ConferenceRule;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.removal.RemovalQuestion;

/** The page on which minutes are written or corrected. Adding or removing a decision saves the draft as a whole. */
@Named
@ViewScoped
public class ConferenceMinutesPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceMinutesQueries queries;

    @Inject
    ConferenceMinutesService service;

    @Inject
    Messages messages;

    @Inject
    RemovalQuestion question;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String ref;

    private final MinutesForm form = new MinutesForm();
    private ConferenceMinutesQueries.MinutesFormView view;

    public void load() {
        view = queries.form(number, ref);
        form.read(view);
    }

    public void addDecision() {
        form.addDecision();
        saveDraft();
        Focus.on(part(form.getDecisions().size() - 1) + ":words");
    }

    /** Asks before anything written is removed; a decision in which nothing is written goes at once. */
    public void askRemoval(int index) {
        if (form.getDecisions().get(index).isWritten()) {
            saveDraft();
            question.ask(part(index));
        } else {
            removeDecision(index);
        }
    }

    public void removeDecision(int index) {
        question.end();
        form.removeDecision(index);
        saveDraft();
        Focus.on("form:addDecision");
    }

    public void saveDraftAndConfirm() {
        saveDraft();
        messages.saved();
    }

    private void saveDraft() {
        service.saveDraft(new ConferenceMinutesService.SaveMinutesDraftCommand(
                number, ref, view.tab(), form.getBasedOn(), form.getBody(), form.command(number, ref)));
    }

    /** Saves the minutes. If somebody else saved first, what was typed becomes the draft, and the page asks. */
    public void save() {
        try {
            service.write(form.command(number, ref), view.tab());
        } catch (RuleViolationException refused) {
            if (refused.rule() != ConferenceRule.CORRECTED_MEANWHILE) {
                throw refused;
            }
            saveDraft();
            reopen();
            return;
        }
        messages.saved();
        Faces.redirect("conference/view/%s/%s", number, ref);
    }

    /** The author has read the newer version, and what is typed is to follow it. */
    public void continueFromNewer() {
        form.continueFrom(view.newer().versions().get(0).number());
        saveDraft();
        reopen();
    }

    public void discardDraft() {
        service.discardDraft(number, ref, view.tab());
        reopen();
    }

    private void reopen() {
        Faces.redirect("conference/minutes/%s/%s", number, ref);
    }

    /** Returns the client id of a decision. */
    public String part(int index) {
        return "form:decisions:" + index;
    }

    public MinutesForm getForm() {
        return form;
    }

    public ConferenceMinutesQueries.MinutesFormView getView() {
        return view;
    }
}
