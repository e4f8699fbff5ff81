package vn.donghanh.training;

import static vn.donghanh.security.Permission.TRAINING_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.NeedProvider;
import vn.donghanh.casefile.spi.PresentingNeed;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.DisclosureContent;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/**
 * Use cases of the worker: proposing a course with the client, applying with the client's consent and recording the client's statements.
 */
@UseCases
public class TrainingService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    NeedProvider needProvider;

    @Inject
    Clock clock;

    /**
     * @param trade code of a trade that may be chosen today, {@code level} of a training level
     * @return the reference of the new enrolment
     */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.propose")
    public String propose(String number, @Nullable String trade, @Nullable String level) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Enrolment enrolment = new Enrolment(
                caseView,
                transitions.requireListed("trade", ServiceType.TRADES, trade, TrainingRule.COURSE_MISSING),
                transitions.requireListed("level", ServiceType.LEVELS, level, TrainingRule.COURSE_MISSING),
                needProvider.findKey(caseView, PresentingNeed.TRAINING).orElse(null),
                clock.instant());
        transitions.propose(enrolment);
        caseFiles.markUpdated(caseView);
        return enrolment.ref();
    }

    /** Returns the content that {@link #apply} would send to the school. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.preview-slip")
    public DisclosureContent preview(String number, String ref, ApplyForCourseCommand application) {
        return content(enrolments.get(caseFiles.get(number).requireOpen().id(), ref), application);
    }

    /** Sends the content that worker and client have just read to the one school for which the client gave consent. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.apply")
    public void apply(String number, String ref, ApplyForCourseCommand application) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        Enrolment enrolment = enrolments.get(caseView.id(), ref);
        if (!enrolment.status().allows(EnrolmentStep.APPLY, BusinessSource.CENTRE)) {
            throw new RuleViolationException(TrainingRule.STEP_NOT_OPEN, enrolment.status());
        }
        Precondition.requireAll(application.preconditions());
        PartnerOption school = sending.requireRecipient(
                PartnerBusinessKind.TRAINING,
                application.sending().recipient(),
                option -> option.offers(enrolment.course()));
        Instant due = sending.send(
                caseView, PartnerBusinessKind.TRAINING, enrolment.code(), school, content(enrolment, application));
        transitions.apply(enrolment, school.id(), Objects.requireNonNull(application.fee()), due);
        caseFiles.markUpdated(caseView);
    }

    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-interruption")
    public void suspend(String number, String ref, @Nullable PauseReason cause) {
        transitions.suspend(transitions.load(number, ref), BusinessSource.CENTRE, cause);
    }

    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-resumption")
    public void resume(String number, String ref) {
        transitions.resume(transitions.load(number, ref), BusinessSource.CENTRE);
    }

    /** Records that the client has left the course. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-dropout")
    public void drop(String number, String ref, @Nullable String cause) {
        transitions.drop(transitions.load(number, ref), cause);
    }

    /** Cancels the enrolment; the school can no longer open it. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.cancel")
    public void cancel(String number, String ref, @Nullable EnrolmentCancelReason cause) {
        if (cause != null && !EnrolmentCancelReason.selectableByWorkers().contains(cause)) {
            throw RuleViolationException.at("cause", TrainingRule.CAUSE_MISSING);
        }
        transitions.cancel(transitions.load(number, ref), cause);
    }

    /** Completes the open tasks after the worker has contacted the client, found another course or reviewed a correction by the school. */
    @Requires(TRAINING_ARRANGE)
    @AuditAction("training.record-check-in")
    public void completeTasks(String number, String ref) {
        CaseView caseView = caseFiles.get(number).requireRunning();
        Enrolment enrolment = enrolments.get(caseView.id(), ref);
        taskEnder.completeAbout(caseView.id(), EnrolmentTransitions.subjectOf(enrolment), TaskKind.TRAINING_ATTENDANCE);
        sending.completeTasks(caseView, enrolment.code());
        caseFiles.markUpdated(caseView);
    }

    private DisclosureContent content(Enrolment enrolment, ApplyForCourseCommand application) {
        Precondition.requireAll(application.slipPreconditions());
        return sending.compose(
                PartnerBusinessKind.TRAINING,
                CourseSlip.rows(
                        application.sending().cleanName(),
                        enrolment.course(),
                        Objects.requireNonNull(application.fee())));
    }
}
