package vn.donghanh.operations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.operations.JobQueries;
import vn.donghanh.operations.JobRow;

/** The background jobs with their last runs. */
@Named
@RequestScoped
public class JobsPage {
    @Inject
    private JobQueries queries;

    private List<JobRow> rows;

    @PostConstruct
    void load() {
        rows = queries.list();
    }

    public List<JobRow> getRows() {
        return rows;
    }

    public long getLate() {
        return rows.stream().filter(JobRow::late).count();
    }
}
