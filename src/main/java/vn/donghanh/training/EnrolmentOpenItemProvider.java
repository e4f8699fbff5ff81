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
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;

/**
 * Reports planned and running courses to the closing of a case. A client who has been enrolled by a school may continue the course after
 * the case is closed.
 */
@ApplicationScoped
class EnrolmentOpenItemProvider implements OpenItemProvider {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    CaseTaskQueries tasks;

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

    /**
     * Cancels the enrolment, so that the school can no longer open it. If the course continues, the school keeps access for the same time
     * as after any other end.
     */
    @Override
    public void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at) {
        enrolments.findByCase(caseView.id()).stream()
                .filter(enrolment -> EnrolmentTransitions.subjectOf(enrolment).equals(ref)
                        && enrolment.status().isOpen())
                .forEach(enrolment -> end(enrolment, resolution));
    }

    private void end(Enrolment enrolment, OpenItemResolution resolution) {
        switch (resolution) {
            case DECLINED -> transitions.cancel(enrolment, EnrolmentCancelReason.CLIENT_WISH);
            case NOT_POSSIBLE -> transitions.cancel(enrolment, EnrolmentCancelReason.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("Completion of a course is recorded by the school");
        }
    }
}
