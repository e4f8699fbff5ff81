package vn.donghanh.training;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/** What the product does by itself: a course begins on its first day. A use case of nobody's, with its event; doing it twice changes nothing. */
@UseCases
public class CourseStartService {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    AuditContext auditContext;

    @PublicUseCase
    @AuditAction("training.begin")
    public void begin(String ref) {
        enrolments.findForUpdate(ref).ifPresent(enrolment -> {
            auditContext.about("disclosure", EnrolmentTransitions.subjectOf(enrolment));
            transitions.begin(enrolment);
        });
    }
}
