package vn.donghanh.oversight.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.casefile.DecisionRow;
import vn.donghanh.casefile.WorkerLoad;
import vn.donghanh.oversight.Approvals;

/** What waits for the reader's decision, and who is behind. */
@Named
@RequestScoped
public class ApprovalsPage {
    /** The drawing is this wide; the bar of whoever is latest fills seven eighths of it. */
    private static final int WIDE = 160;

    private static final int LONGEST = 140;

    @Inject
    Approvals approvals;

    private Approvals.Page page;

    @PostConstruct
    void load() {
        page = approvals.page();
    }

    public Approvals.Page page() {
        return page;
    }

    public String who(DecisionRow row) {
        return row.alias() == null ? row.number() : row.alias();
    }

    public int bar(WorkerLoad load) {
        return page.most() == 0 ? 0 : load.late() * LONGEST / page.most();
    }

    public int wide() {
        return WIDE;
    }

    /** Whoever is behind by far is drawn in red. */
    public boolean worst(WorkerLoad load) {
        return load.late() == page.most() && load.late() > 0;
    }
}
