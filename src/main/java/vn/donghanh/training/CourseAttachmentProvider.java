package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;

/** Provides the courses of a client by their trade, to which documents can belong. */
@ApplicationScoped
class CourseAttachmentProvider implements AttachmentProvider {
    @Inject
    EnrolmentRepository enrolments;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.COURSE;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        return scope.whole()
                ? enrolments.findByCase(caseView.id()).stream()
                        .map(enrolment -> new Attachable(
                                AttachmentKind.COURSE,
                                enrolment.ref(),
                                "document.course",
                                List.of("@training_trade." + enrolment.course().code())))
                        .toList()
                : List.of();
    }
}
