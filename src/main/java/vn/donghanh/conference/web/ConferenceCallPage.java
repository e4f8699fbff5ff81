package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.conference.ConferenceService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;
import vn.donghanh.shared.web.address.QueryValue;

/** The page on which a conference is called, or changed before it is held. */
@Named
@ViewScoped
public class ConferenceCallPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceQueries queries;

    @Inject
    ConferenceService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    @Inject
    @QueryValue("change")
    String change;

    private final FormToken once = new FormToken();
    private final ConferenceForm form = new ConferenceForm();
    private ConferenceQueries.CallFormView view;

    public void load() {
        view = queries.form(number, change);
        ConferenceQueries.Planned planned = view.changed();
        if (planned != null) {
            form.read(planned);
            form.getInvited().retainAll(usernames(getReaders()));
            form.getFurtherInvited().retainAll(usernames(getOthers()));
        }
    }

    public void save() {
        ConferenceQueries.Planned planned = view.changed();
        String ref = forms.once(once.getValue(), () -> {
            if (planned == null) {
                return service.call(form.command(number));
            }
            service.change(planned.ref(), planned.version(), form.command(number));
            return planned.ref();
        });
        messages.saved();
        Faces.redirect("conference/view/%s/%s", number, ref);
    }

    private static List<String> usernames(List<ConferenceQueries.ColleagueRow> colleagues) {
        return colleagues.stream().map(ConferenceQueries.ColleagueRow::username).toList();
    }

    /** Returns the colleagues who may see the case. */
    public List<ConferenceQueries.ColleagueRow> getReaders() {
        return view.colleagues().stream()
                .filter(ConferenceQueries.ColleagueRow::seesCase)
                .toList();
    }

    /** Returns the colleagues to whom an invitation opens nothing. */
    public List<ConferenceQueries.ColleagueRow> getOthers() {
        return view.colleagues().stream()
                .filter(colleague -> !colleague.seesCase())
                .toList();
    }

    public boolean isChange() {
        return view.changed() != null;
    }

    /** Returns the page to which who saves nothing goes: the conference that stays as it is, or the list. */
    public String getWayBack() {
        return wayBack(number, isChange() ? view.changed().ref() : null);
    }

    /** @param changed reference of the planned conference; null when a new one is called */
    static String wayBack(String number, @Nullable String changed) {
        return changed == null ? "/conference/list/" + number : "/conference/view/" + number + "/" + changed;
    }

    public FormToken getOnce() {
        return once;
    }

    public ConferenceForm getForm() {
        return form;
    }

    public ConferenceQueries.CallFormView getView() {
        return view;
    }
}
