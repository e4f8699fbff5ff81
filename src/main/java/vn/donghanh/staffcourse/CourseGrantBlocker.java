package vn.donghanh.staffcourse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.account.RoleGrantBlocker;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.Precondition;

/** Blocks a role whose course the person has not completed yet. */
@ApplicationScoped
class CourseGrantBlocker implements RoleGrantBlocker {
    @Inject
    OfficerTrainingQueries training;

    @Inject
    Clock clock;

    @Override
    public Precondition precondition(StaffId person, Role role) {
        Instant now = clock.instant();
        return Precondition.of(
                StaffCourseRule.COURSE_DEMANDED, !training.isCourseMissing(person, role, CentreTime.day(now), now));
    }
}
