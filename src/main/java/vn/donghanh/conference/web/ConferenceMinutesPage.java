package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ConferenceMinutesQueries;
import vn.donghanh.conference.ConferenceMinutesService;
import vn.donghanh.shared.web.Focus;
import vn.donghanh.shared.web.Messages;

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
    @Param(pathIndex = 0)
    String number;

    @Inject
    @Param(pathIndex = 1)
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
        Focus.on("form:decisions:" + (form.getDecisions().size() - 1) + ":words");
    }

    public void removeDecision(int index) {
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
                number, ref, view.tab(), view.basedOn(), form.getBody(), form.command(number, ref)));
    }

    public void save() {
        service.write(form.command(number, ref), view.tab());
        messages.saved();
        Faces.redirect("conference/view/%s/%s", number, ref);
    }

    public void discardDraft() {
        service.discardDraft(number, ref, view.tab());
        Faces.redirect("conference/minutes/%s/%s", number, ref);
    }

    public MinutesForm getForm() {
        return form;
    }

    public ConferenceMinutesQueries.MinutesFormView getView() {
        return view;
    }
}
