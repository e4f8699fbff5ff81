package vn.donghanh.stay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;

/** Raises due stay alarms every hour. It runs on every node; no alarm is raised twice. */
@ApplicationScoped
public class StayDeadlineJob extends DueItemJob<String> {
    @Inject
    DueStayQueries dueStays;

    @Inject
    StayDeadlineService service;

    StayDeadlineJob() {
        super(JobName.STAY_DEADLINES);
    }

    @Override
    protected Collection<String> findDue() {
        return dueStays.findDue();
    }

    @Override
    protected void process(String stayRef) {
        service.raiseDueAlarms(stayRef);
    }
}
