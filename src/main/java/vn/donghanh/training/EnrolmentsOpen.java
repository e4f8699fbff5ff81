package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.ClosingBlocker;

/** A course that is still ahead or going on is settled before the case closes: completed, left or called off. */
@ApplicationScoped
class EnrolmentsOpen implements ClosingBlocker {
    @Inject
    Enrolments enrolments;

    @Override
    public List<Blocker> blocking(CaseView file) {
        long open = enrolments.of(file.id()).stream()
                .filter(one -> one.status().isOpen())
                .count();
        return open == 0
                ? List.of()
                : List.of(new Blocker(TrainingRule.OPEN_ENROLMENTS, List.of(open), "/training/list/"));
    }
}
