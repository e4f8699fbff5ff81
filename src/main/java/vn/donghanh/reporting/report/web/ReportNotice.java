package vn.donghanh.reporting.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.report.WaitingReportCounter;

/** Home-page notice for whoever has to check, to sign, to write further, or to send a report. */
@Named
@RequestScoped
public class ReportNotice {
    @Inject
    WaitingReportCounter counter;

    private int waiting;

    @PostConstruct
    void load() {
        waiting = counter.count();
    }

    public int waiting() {
        return waiting;
    }
}
