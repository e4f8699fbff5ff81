package vn.donghanh.training;

import static vn.donghanh.casefile.model.TaskKind.PARTNER_COMPLETED;
import static vn.donghanh.casefile.model.TaskKind.PARTNER_NOT_RECEIVED;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_ATTENDANCE;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_SUSPENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.loop.BusinessTransitions;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of an enrolment for every source and performs their consequences: the history entry and the tasks about attendance and
 * interruptions. What follows for the school is done by {@link PartnerBusinessConsequences}, here when the Centre ends a course.
 */
@ApplicationScoped
class EnrolmentTransitions extends BusinessTransitions<Enrolment, EnrolmentTransition> {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    MonthlyAttendanceQueries months;

    EnrolmentTransitions() {
        super("disclosure", EnrolmentTransitions::subjectOf);
    }

    @Override
    protected EnrolmentRepository repository() {
        return enrolments;
    }

    @Override
    protected PartnerBusiness business(Enrolment enrolment) {
        return CourseSlip.business(enrolment, false);
    }

    void propose(Enrolment enrolment) {
        create(enrolment, enrolment.propose(stamp(BusinessSource.CENTRE)));
    }

    /** Records that the caller has sent the application. */
    void apply(Enrolment enrolment, OrganisationId school, FeeSource fee, Instant due) {
        append(enrolment, enrolment.apply(stamp(BusinessSource.CENTRE), school, fee, due));
    }

    void enrol(Enrolment enrolment, LocalDate start) {
        take(enrolment, () -> enrolment.enrol(stamp(BusinessSource.PARTNER), start));
        begin(enrolment);
    }

    /** @param reason code of the list {@link Enrolment#REJECT_REASONS} */
    void reject(Enrolment enrolment, String reason) {
        take(enrolment, () -> enrolment.reject(stamp(BusinessSource.PARTNER), reason));
    }

    /** Starts the course if its first day has come. Called by the job and by every request that depends on the status. */
    void begin(Enrolment enrolment) {
        if (enrolment.isStartDue(today())) {
            append(enrolment, enrolment.begin(new BusinessStamp(BusinessSource.SYSTEM, null, clock.instant())));
        }
    }

    /**
     * Records attendance for a month.
     *
     * @param month a month of the course, not later than the current month
     */
    void recordAttendance(Enrolment enrolment, YearMonth month, int percent) {
        begin(enrolment);
        LocalDate start = enrolment.startOn();
        if (!enrolment.status().isAttended() || start == null) {
            throw new RuleViolationException(TrainingRule.STEP_NOT_OPEN, enrolment.status());
        }
        if (month.isBefore(YearMonth.from(start)) || month.isAfter(YearMonth.from(today()))) {
            throw RuleViolationException.at("month", TrainingRule.MONTH_NOT_OF_COURSE);
        }
        MonthlyAttendance counted = enrolments
                .findAttendance(enrolment, month)
                .orElseGet(() -> new MonthlyAttendance(enrolment.id(), month, percent, user.id(), clock.instant()));
        counted.update(percent, user.id(), clock.instant());
        enrolments.add(counted);
        enrolments.countChange(enrolment);
        audit(enrolment, "ATTENDANCE");
        updateAttendanceTask(enrolment);
    }

    /** Asks about the attendance as long as a month is low that was recorded since the client was last asked; what the school has corrected asks nothing. */
    private void updateAttendanceTask(Enrolment enrolment) {
        if (months.isLowSinceAsked(enrolment)) {
            Instant due = deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant());
            taskOpener.openForManager(enrolment.caseId(), TRAINING_ATTENDANCE, subjectOf(enrolment), due);
        } else {
            taskEnder.dropAbout(enrolment.caseId(), subjectOf(enrolment), TRAINING_ATTENDANCE);
        }
    }

    void suspend(Enrolment enrolment, BusinessSource source, @Nullable PauseReason reason) {
        begin(enrolment);
        Instant until = deadlines.due(DeadlineCode.TRAINING_SUSPENDED_LONGEST, clock.instant());
        PauseReason pause = requireReason(reason);
        take(enrolment, () -> enrolment.suspend(stamp(source), pause, until));
        taskOpener.openForManager(enrolment.caseId(), TRAINING_SUSPENDED, subjectOf(enrolment), until);
    }

    void resume(Enrolment enrolment, BusinessSource source) {
        take(enrolment, () -> enrolment.resume(stamp(source)));
        taskEnder.completeAbout(enrolment.caseId(), subjectOf(enrolment), TRAINING_SUSPENDED);
    }

    /** @param despiteGaps whether the school confirmed completion although attendance is missing for some months */
    void complete(Enrolment enrolment, LocalDate on, CourseResult result, boolean despiteGaps) {
        begin(enrolment);
        CountedMonths counted = months.countMonths(enrolment, on);
        if (counted.isIncomplete() && !despiteGaps) {
            throw RuleViolationException.at(
                    "confirmation", TrainingRule.MONTHS_NOT_COUNTED, counted.recorded(), counted.total());
        }
        take(enrolment, () -> enrolment.complete(stamp(BusinessSource.PARTNER), on, result));
        taskEnder.dropAbout(
                enrolment.caseId(),
                subjectOf(enrolment),
                PARTNER_NOT_RECEIVED,
                TRAINING_ATTENDANCE,
                TRAINING_SUSPENDED);
        taskOpener.openForManager(
                enrolment.caseId(),
                PARTNER_COMPLETED,
                subjectOf(enrolment),
                deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant()));
    }

    void certify(Enrolment enrolment, String number) {
        byte[] sealed = enrolments.sealCertificate(enrolment, number);
        take(enrolment, () -> enrolment.certify(stamp(BusinessSource.PARTNER), sealed));
    }

    @Override
    protected void followReversal(Enrolment enrolment, EnrolmentTransition reverted) {
        if (enrolment.status() != EnrolmentStatus.COMPLETED) {
            taskEnder.dropAbout(enrolment.caseId(), subjectOf(enrolment), PARTNER_COMPLETED);
        }
        if (reverted.step() == EnrolmentStep.COMPLETE && enrolment.status().isAttended()) {
            updateAttendanceTask(enrolment);
        }
    }

    /** An enrolment with attendance records cannot be reverted. */
    @Override
    protected boolean isFree(Enrolment enrolment, EnrolmentTransition step) {
        return step.step() != EnrolmentStep.ENROL
                || enrolments.findAttendance(enrolment).isEmpty();
    }

    @Nullable
    String decryptCertificate(Enrolment enrolment) {
        return enrolments.openCertificate(enrolment);
    }

    void drop(Enrolment enrolment, @Nullable String reason) {
        begin(enrolment);
        String code = requireListed("cause", Enrolment.DROP_REASONS, reason, TrainingRule.CAUSE_MISSING);
        take(enrolment, () -> enrolment.drop(stamp(BusinessSource.CENTRE), code));
        dropCourseTasks(enrolment);
    }

    /** Cancels the enrolment; the school can no longer open it. */
    void cancel(Enrolment enrolment, @Nullable EnrolmentCancelReason reason) {
        append(enrolment, enrolment.cancel(stamp(BusinessSource.CENTRE), requireReason(reason)));
        dropCourseTasks(enrolment);
        if (enrolment.isSent()) {
            sending.withdraw(enrolment.caseId(), enrolment.code());
        }
    }

    /** Cancels the enrolment because the client withdrew the consent, with which the school's access has ended. */
    void withdraw(Enrolment enrolment) {
        append(enrolment, enrolment.cancel(stamp(BusinessSource.CENTRE), EnrolmentCancelReason.CONSENT_WITHDRAWN));
        dropCourseTasks(enrolment);
    }

    static String subjectOf(Enrolment enrolment) {
        return enrolment.code().value();
    }

    private static <E> E requireReason(@Nullable E reason) {
        return RuleViolationException.requireValue(reason, "cause", TrainingRule.CAUSE_MISSING);
    }

    private void dropCourseTasks(Enrolment enrolment) {
        taskEnder.dropAbout(enrolment.caseId(), subjectOf(enrolment), TRAINING_ATTENDANCE, TRAINING_SUSPENDED);
    }
}
