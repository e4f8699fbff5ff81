package vn.donghanh.reporting.report.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import vn.donghanh.reporting.report.ReportListQueries;
import vn.donghanh.reporting.report.ReportOccasion;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.web.FormToken;
import vn.donghanh.shared.web.Messages;

/** Backing bean of the list of reports, and of the periods and events of which one can be begun. */
@Named
@ViewScoped
public class ReportListPage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ReportListQueries queries;

    @Inject
    ReportService service;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    Messages messages;

    private final FormToken once = new FormToken();
    private ReportListQueries.PageView page;
    private ReportOccasion occasion;

    public void load() {
        page = queries.page();
    }

    public void begin(long periodId) {
        open(service.begin(periodId));
    }

    public void beginAdHoc() {
        open(forms.once(once.getValue(), () -> service.beginAdHoc(occasion)));
    }

    private void open(String ref) {
        messages.saved();
        Faces.redirect("reporting/report/write/%s", ref);
    }

    public ReportListQueries.PageView getPage() {
        return page;
    }

    public FormToken getOnce() {
        return once;
    }

    public ReportOccasion[] getOccasions() {
        return ReportOccasion.values();
    }

    public ReportOccasion getOccasion() {
        return occasion;
    }

    public void setOccasion(ReportOccasion occasion) {
        this.occasion = occasion;
    }
}
