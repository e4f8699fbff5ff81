package vn.donghanh.training;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.PublicUseCase;
import vn.donghanh.security.UseCases;

/**
 * Starts a course on its first day. Runs as the system user; each start is audited. Idempotent: an enrolment that has started is left
 * unchanged.
 */
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
