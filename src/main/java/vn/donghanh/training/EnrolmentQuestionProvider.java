package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider;

/** Interrupted courses: whether the client goes on. Attendance is asked about again when the school counts the next month. */
@ApplicationScoped
class EnrolmentQuestionProvider implements ClientQuestionProvider {
    @Inject
    EnrolmentRepository enrolments;

    @Override
    public List<ClientQuestion> questions(CaseId caseId) {
        return enrolments.findByCase(caseId).stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.SUSPENDED)
                .map(enrolment -> new ClientQuestion(
                        TaskKind.TRAINING_SUSPENDED,
                        EnrolmentTransitions.subjectOf(enrolment),
                        Objects.requireNonNull(enrolment.suspendedUntil())))
                .toList();
    }
}
