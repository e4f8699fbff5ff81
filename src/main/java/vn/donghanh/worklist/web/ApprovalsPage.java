package vn.donghanh.worklist.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.worklist.ApprovalQueries;
import vn.donghanh.worklist.DecisionRow;
import vn.donghanh.worklist.WorkerWorkloadRow;

/** Backing bean of the approvals page: pending decisions and overdue work. */
@Named
@RequestScoped
public class ApprovalsPage {
    /** Width of the chart; the longest bar fills seven eighths of it. */
    private static final int DRAWING_WIDTH = 160;

    private static final int LONGEST_BAR = 140;

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

    public String clientLabel(DecisionRow row) {
        return row.alias() == null ? row.number() : row.alias();
    }

    public int barWidth(WorkerWorkloadRow load) {
        return page.highestLateCount() == 0 ? 0 : load.late() * LONGEST_BAR / page.highestLateCount();
    }

    public int drawingWidth() {
        return DRAWING_WIDTH;
    }

    /** Returns whether the worker has the most overdue tasks, which is drawn in red. */
    public boolean isMostOverdue(WorkerWorkloadRow load) {
        return load.late() == page.highestLateCount() && load.late() > 0;
    }
}
