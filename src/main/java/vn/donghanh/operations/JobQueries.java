package vn.donghanh.operations;

import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** The background jobs, as an administrator looks after them. They say nothing of any case. */
@UseCases
public class JobQueries {
    @Inject
    JobTable table;

    /** Every job of every node, by name. */
    @Requires(Permission.SETTINGS_ADMIN)
    public List<JobRow> list() {
        return table.rows();
    }
}
