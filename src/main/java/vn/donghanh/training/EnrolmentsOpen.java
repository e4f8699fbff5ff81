package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.LeftOpen;
import vn.donghanh.casefile.LeftOpenSource;
import vn.donghanh.casefile.OpenEnding;
import vn.donghanh.casefile.OpenThing;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.VietNam;

/** A course that is still ahead or going on when the case is to close. A learner whom the school has taken may go on learning without the Centre. */
@ApplicationScoped
class EnrolmentsOpen implements LeftOpenSource {
    @Inject
    Enrolments enrolments;

    @Inject
    EnrolmentSteps steps;

    @Inject
    CaseTasks tasks;

    @Override
    public OpenThing thing() {
        return OpenThing.COURSE;
    }

    @Override
    public List<LeftOpen> leftOpen(CaseView file) {
        return enrolments.of(file.id()).stream()
                .filter(one -> one.status().isOpen())
                .map(one -> LeftOpen.with(
                        thing(),
                        EnrolmentSteps.about(one),
                        one.status(),
                        dueAt(one),
                        one.status().isLearning() && !tasks.isOpenAbout(file.id(), EnrolmentSteps.about(one)),
                        "/training/one/%s/%s".formatted(file.number().value(), one.ref())))
                .toList();
    }

    private static @Nullable Instant dueAt(Enrolment one) {
        LocalDate start = one.startOn();
        return one.status() == EnrolmentStatus.ENROLLED && start != null ? VietNam.endOf(start) : null;
    }

    /** The school's next request finds nothing, unless the course goes on: then it is seen as long as after any other end. */
    @Override
    public void end(CaseView file, String ref, OpenEnding how, StaffId by, Instant at) {
        enrolments.of(file.id()).stream()
                .filter(one ->
                        EnrolmentSteps.about(one).equals(ref) && one.status().isOpen())
                .forEach(one -> end(one, how));
    }

    private void end(Enrolment enrolment, OpenEnding how) {
        switch (how) {
            case DECLINED -> steps.cancel(enrolment, CancelCause.CLIENT_WISH);
            case NOT_POSSIBLE -> steps.cancel(enrolment, CancelCause.OTHER);
            case GOES_ON -> {}
            case DONE -> throw new IllegalArgumentException("That a course is completed is told by the school");
        }
    }
}
