package vn.donghanh.casefile.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/**
 * Hourly job that compares the grants with the roles and covers of today: a case that is opened while somebody becomes its supervisor, its director or a stand-in is not
 * seen by either transaction. It runs on every node; granting is idempotent.
 */
@ApplicationScoped
public class MissedAccessJob extends DueItemJob<CaseId> {
    @Inject
    MissedAccessRepository missed;

    @Inject
    MissedAccessService service;

    MissedAccessJob() {
        super(JobName.MISSED_ACCESS);
    }

    @Override
    protected Collection<CaseId> findDue() {
        return missed.find();
    }

    @Override
    protected void process(CaseId due) {
        service.grant(due);
    }
}
