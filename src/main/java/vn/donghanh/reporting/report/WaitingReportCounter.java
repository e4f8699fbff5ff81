package vn.donghanh.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Counts the reports that wait for the reader: to be checked, to be signed, to be written further, or to be sent. */
@ApplicationScoped
public class WaitingReportCounter {
    @Inject
    ReportRepository reports;

    @Inject
    ReportStepPolicy policy;

    @Inject
    CurrentUser user;

    public int count() {
        EnumSet<ReportStatus> statuses = EnumSet.noneOf(ReportStatus.class);
        if (policy.isPermitted(ReportStep.CHECK)) {
            statuses.add(ReportStatus.SUBMITTED);
        }
        if (policy.isPermitted(ReportStep.SIGN)) {
            statuses.add(ReportStatus.CHECKED);
        }
        long waiting = statuses.isEmpty() ? 0 : reports.countWaitingForOthers(statuses, user.id());
        return (int) (user.may(Permission.REPORT_WRITE) ? waiting + reports.countWaitingForWriters() : waiting);
    }
}
