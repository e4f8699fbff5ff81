package vn.donghanh.reporting.table.web;

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
    Long wanted;

    private ReportTableQueries.PageView page;

    public ReportTableQueries.PageView page() {
        if (page == null) {
            page = queries.page(wanted);
        }
        return page;
    }
}
