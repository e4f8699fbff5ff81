package vn.donghanh.operations.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.donghanh.operations.BackupRow;
import vn.donghanh.operations.DiskSpace;
import vn.donghanh.operations.JobQueries;
import vn.donghanh.operations.JobRow;
import vn.donghanh.operations.JobsView;

/** The page of the background jobs with their last runs, of the free disk space and of the last backups. */
@Named
@RequestScoped
public class JobsPage {
    @Inject
    private JobQueries queries;

    private JobsView page;

    @PostConstruct
    void load() {
        page = queries.list();
    }

    public List<JobRow> getRows() {
        return page.jobs();
    }

    public DiskSpace getDisk() {
        return page.disk();
    }

    public List<BackupRow> getBackups() {
        return page.backups();
    }

    public boolean isBackedUp() {
        return page.backups().stream().noneMatch(row -> row.isMissing() || row.failed());
    }

    public long getLate() {
        return page.jobs().stream().filter(JobRow::late).count();
    }
}
