package vn.donghanh.conference.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.conference.ConferenceQueries;
import vn.donghanh.shared.web.address.PathValue;

/** The page of the conferences of one case. */
@Named
@ViewScoped
public class ConferenceListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ConferenceQueries queries;

    @Inject
    @PathValue(0)
    String number;

    private ConferenceQueries.ListView view;

    public void load() {
        view = queries.list(number);
    }

    public ConferenceQueries.ListView getView() {
        return view;
    }
}
