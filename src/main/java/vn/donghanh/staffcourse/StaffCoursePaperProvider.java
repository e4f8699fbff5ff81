package vn.donghanh.staffcourse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.CentreDocumentProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** Provides who may read and add the papers of a course, certificates among them: those who oversee the courses. */
@ApplicationScoped
class StaffCoursePaperProvider implements CentreDocumentProvider {
    @Inject
    StaffCourseRepository courses;

    @Inject
    CurrentUser user;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.STAFF_COURSE;
    }

    @Override
    public boolean isVisible(String ref) {
        return user.may(Permission.STAFF_COURSE_SEE) && courses.find(ref).isPresent();
    }

    @Override
    public boolean mayAdd(String ref) {
        return user.may(Permission.STAFF_COURSE_KEEP)
                && courses.find(ref).filter(course -> !course.isWithdrawn()).isPresent();
    }
}
