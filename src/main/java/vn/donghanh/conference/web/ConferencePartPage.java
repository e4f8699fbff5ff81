package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ConferenceDecisionService;
import vn.donghanh.conference.ConferenceMinutesQueries;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** The page of the part of the minutes that one outside body is given: the preview, its print, and the handing over. */
@Named
@ViewScoped
public class ConferencePartPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceMinutesQueries queries;

    @Inject
    ConferenceDecisionService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @PathValue(1)
    String guest;

    private final FormToken once = new FormToken();
    private ConferenceMinutesQueries.PartView view;

    public void load() {
        view = queries.part(number, guest);
    }

    public void handOver() {
        forms.once(once.getValue(), () -> service.handOver(number, guest));
        messages.saved();
        Faces.redirect("conference/part/%s/%s", number, guest);
    }

    public FormToken getOnce() {
        return once;
    }

    public ConferenceMinutesQueries.PartView getView() {
        return view;
    }
}
