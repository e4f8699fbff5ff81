package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemProvider;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/** A course that is still ahead or going on when the case is to close. A learner whom the school has taken may go on learning without the Centre. */
@ApplicationScoped
class EnrolmentOpenItemProvider implements OpenItemProvider {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    CaseTaskRepository tasks;

    @Override
    public OpenItemKind itemKind() {
        return OpenItemKind.COURSE;
    }

    @Override
    public List<OpenItem> openItems(CaseView caseView) {
        return enrolments.findByCase(caseView.id()).stream()
                .filter(enrolment -> enrolment.status().isOpen())
                .map(enrolment -> OpenItem.external(
                        itemKind(),
                        EnrolmentTransitions.subjectOf(enrolment),
                        enrolment.status(),
                        dueAt(enrolment),
                        enrolment.status().isLearning()
                                && !tasks.isOpenAbout(caseView.id(), EnrolmentTransitions.subjectOf(enrolment)),
                        "/training/enrolment/%s/%s".formatted(caseView.number().value(), enrolment.ref())))
                .toList();
    }

    private static @Nullable Instant dueAt(Enrolment enrolment) {
        LocalDate start = enrolment.startOn();
        return enrolment.status() == EnrolmentStatus.ENROLLED && start != null ? CentreTime.endOf(start) : null;
    }

    /** The school's next request finds nothing, unless the course goes on: then it is seen as long as after any other end. */
    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution openItemResolution, StaffId staffId, Instant at) {
        enrolments.findByCase(caseView.id()).stream()
                .filter(enrolment -> EnrolmentTransitions.subjectOf(enrolment).equals(ref)
                        && enrolment.status().isOpen())
                .forEach(enrolment -> end(enrolment, openItemResolution));
    }

    private void end(Enrolment enrolment, OpenItemResolution openItemResolution) {
        switch (openItemResolution) {
            case DECLINED -> transitions.cancel(enrolment, EnrolmentCancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.cancel(enrolment, EnrolmentCancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("That a course is completed is told by the school");
        }
    }
}
