package vn.donghanh.incident.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.incident.IncidentListQueries;
import vn.donghanh.incident.IncidentListView;
import vn.donghanh.shared.web.address.PathValue;

/** The page of the incidents of one case. */
@Named
@ViewScoped
public class IncidentListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    IncidentListQueries queries;

    @Inject
    @PathValue(0)
    String number;

    private IncidentListView view;

    public void load() {
        view = queries.list(number);
    }

    public IncidentListView getView() {
        return view;
    }
}
