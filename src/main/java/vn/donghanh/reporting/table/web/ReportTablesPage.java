package vn.donghanh.reporting.table.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.reporting.table.ReportTableQueries;
import vn.donghanh.shared.web.address.QueryValue;

/** Backing bean of the tables of a report. */
@Named
@RequestScoped
public class ReportTablesPage {
    @Inject
    ReportTableQueries queries;

    @Inject
    @QueryValue("period")
    private Long wanted;

    private ReportTableQueries.PageView page;

    @PostConstruct
    void load() {
        page = queries.page(wanted);
    }

    public ReportTableQueries.PageView page() {
        return page;
    }
}
