package vn.donghanh.incident.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.incident.IncidentEntryQueries;
import vn.donghanh.incident.RecordedIncidentView;
import vn.donghanh.shared.web.address.PathValue;

/** The page after a record without access to the case: which deadlines run and what to do now. */
@Named
@ViewScoped
public class RecordedIncidentPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    IncidentEntryQueries queries;

    @Inject
    @PathValue(0)
    String ref;

    private RecordedIncidentView view;

    public void load() {
        view = queries.recorded(ref);
    }

    public RecordedIncidentView getView() {
        return view;
    }
}
