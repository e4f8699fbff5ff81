package vn.donghanh.reporting.signed.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.signed.PeriodSnapshotQueries;
import vn.donghanh.reporting.signed.PeriodSnapshotService;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the list of periods that are closed or can be. */
@Named
@ViewScoped
public class PeriodListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    PeriodSnapshotQueries queries;

    @Inject
    PeriodSnapshotService service;

    @Inject
    Messages messages;

    private PeriodSnapshotQueries.PageView page;

    public void load() {
        page = queries.page();
    }

    public void compute(long periodId) {
        String ref = service.compute(periodId);
        messages.saved();
        Faces.redirect("reporting/signed/period/%s", ref);
    }

    public List<PeriodSnapshotQueries.Row> getRows() {
        return page.rows();
    }
}
