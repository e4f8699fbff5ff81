package vn.donghanh.reporting.table.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import vn.donghanh.reporting.table.ReportTableQueries;

/** Backing bean of the tables of a report. */
@Named
@RequestScoped
public class ReportTablesPage {
    @Inject
    ReportTableQueries queries;

    @Inject
    @Param(name = "period")
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
