package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partnerbusiness.loop.BusinessAttachmentProvider;

/** Provides the courses of a client by their trade, to which documents can belong. */
@ApplicationScoped
class CourseAttachmentProvider extends BusinessAttachmentProvider<Enrolment> {
    @Inject
    EnrolmentRepository enrolments;

    CourseAttachmentProvider() {
        super(AttachmentKind.COURSE, "document.course");
    }

    @Override
    protected EnrolmentRepository repository() {
        return enrolments;
    }

    @Override
    protected String topicKey(Enrolment enrolment) {
        return "training_trade." + enrolment.course().code();
    }
}
