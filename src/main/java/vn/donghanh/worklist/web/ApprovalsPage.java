package vn.donghanh.worklist.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.worklist.ApprovalQueries;
import vn.donghanh.worklist.DecisionRow;
import vn.donghanh.worklist.WorkerWorkloadRow;

/** What waits for the reader's decision, and who is behind. */
@Named
@RequestScoped
public class ApprovalsPage {
    /** The drawing is this wide; the bar of whoever is latest fills seven eighths of it. */
    private static final int WIDE = 160;

    private static final int LONGEST = 140;

    @Inject
    ApprovalQueries approvals;

    private ApprovalQueries.PageView page;

    @PostConstruct
    void load() {
        page = approvals.page();
    }

    public ApprovalQueries.PageView page() {
        return page;
    }

    public String who(DecisionRow row) {
        return row.alias() == null ? row.number() : row.alias();
    }

    public int bar(WorkerWorkloadRow load) {
        return page.most() == 0 ? 0 : load.late() * LONGEST / page.most();
    }

    public int wide() {
        return WIDE;
    }

    /** Whoever is behind by far is drawn in red. */
    public boolean worst(WorkerWorkloadRow load) {
        return load.late() == page.most() && load.late() > 0;
    }
}
