package vn.donghanh.placement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.placement.CasePlacementsView;
import vn.donghanh.placement.PlacementQueries;
import vn.donghanh.placement.PlacementService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.shared.web.address.PathValue;

/** Page that lists the placements of a case and proposes a new one. */
@Named
@ViewScoped
public class PlacementListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PlacementQueries queries;

    @Inject
    PlacementService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    @Inject
    @PathValue(0)
    String number;

    private final FormToken once = new FormToken();
    private CasePlacementsView view;
    private String work;

    public void load() {
        view = queries.list(number);
    }

    public void propose() throws IOException {
        String ref = forms.once(once.getValue(), () -> service.propose(number, work));
        messages.saved();
        Faces.redirect("placement/placement/%s/%s", number, ref);
    }

    public FormToken getOnce() {
        return once;
    }

    public CasePlacementsView getView() {
        return view;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }
}
