package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;
import vn.donghanh.shared.CentreTime;

/** Hourly job that starts courses whose first day has come. It runs on every node; starting a course is idempotent. */
@ApplicationScoped
public class CourseStartJob extends DueItemJob<String> {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CourseStartService starts;

    @Inject
    Clock clock;

    CourseStartJob() {
        super(JobName.COURSE_STARTS);
    }

    @Override
    protected Collection<String> findDue() {
        return enrolments.findStarting(CentreTime.today(clock));
    }

    @Override
    protected void process(String enrolmentRef) {
        starts.begin(enrolmentRef);
    }
}
