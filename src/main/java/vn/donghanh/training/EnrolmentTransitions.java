package vn.donghanh.training;

import static vn.donghanh.casefile.model.TaskKind.TRAINING_ATTENDANCE;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_CORRECTED;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_ENDED;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_NOT_RECEIVED;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_REPLY;
import static vn.donghanh.casefile.model.TaskKind.TRAINING_SUSPENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.DisclosureEndReason;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of an enrolment for every source and performs their consequences: the history entry, the worker's tasks and the
 * school's access to the disclosure. Used by the Centre, the schools and the course start job.
 */
@ApplicationScoped
public class EnrolmentTransitions {
    private static final TaskKind[] OPEN_TASKS = {
        TRAINING_REPLY, TRAINING_NOT_RECEIVED, TRAINING_ATTENDANCE, TRAINING_SUSPENDED
    };
    private static final int MAX_CERTIFICATE_LENGTH = 60;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CodeListQueries codeLists;

    @Inject
    MonthlyAttendanceQueries months;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    EnrolmentStamp stamp(EnrolmentStatementSource source) {
        return new EnrolmentStamp(source, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void propose(Enrolment enrolment) {
        enrolments.add(enrolment);
        append(enrolment, enrolment.propose(stamp(EnrolmentStatementSource.CENTRE)));
    }

    void apply(Enrolment enrolment, OrganisationId school, FeeSource fee) {
        Instant due = deadlines.due(DeadlineCode.TRAINING_REPLY, clock.instant());
        append(enrolment, enrolment.apply(stamp(EnrolmentStatementSource.CENTRE), school, fee, due));
        tasks.openForManager(enrolment.caseId(), TRAINING_REPLY, subjectOf(enrolment), due);
    }

    public void enrol(Enrolment enrolment, @Nullable LocalDate start) {
        LocalDate first = RuleViolationException.requireValue(start, "start", TrainingRule.DAY_MISSING);
        append(enrolment, enrolment.enrol(stamp(EnrolmentStatementSource.SCHOOL), first));
        tasks.completeAbout(enrolment.caseId(), subjectOf(enrolment), TRAINING_REPLY);
        begin(enrolment);
    }

    public void reject(Enrolment enrolment, @Nullable String reason) {
        append(
                enrolment,
                enrolment.reject(
                        stamp(EnrolmentStatementSource.SCHOOL), requireListed(Enrolment.REJECT_REASONS, reason)));
        endDisclosure(enrolment, DisclosureEndReason.CONCLUDED);
        openAlternativeTask(enrolment);
    }

    /** Starts the course if its first day has come. Called by the job and by every request that depends on the status. */
    void begin(Enrolment enrolment) {
        if (enrolment.isStartDue(CentreTime.day(clock.instant()))) {
            append(
                    enrolment,
                    enrolment.begin(new EnrolmentStamp(EnrolmentStatementSource.SYSTEM, null, clock.instant())));
        }
    }

    /**
     * Records attendance for a month.
     *
     * @param month a month of the course, not later than the current month
     */
    public void recordAttendance(Enrolment enrolment, YearMonth month, int percent) {
        begin(enrolment);
        LocalDate start = enrolment.startOn();
        if (!enrolment.status().isAttended() || start == null) {
            throw new RuleViolationException(TrainingRule.STEP_NOT_OPEN, enrolment.status());
        }
        if (month.isBefore(YearMonth.from(start)) || month.isAfter(YearMonth.from(CentreTime.day(clock.instant())))) {
            throw RuleViolationException.at("month", TrainingRule.MONTH_NOT_OF_COURSE);
        }
        MonthlyAttendance counted = enrolments
                .findAttendance(enrolment, month)
                .orElseGet(() -> new MonthlyAttendance(enrolment.id(), month, percent, user.id(), clock.instant()));
        counted.update(percent, user.id(), clock.instant());
        enrolments.add(counted);
        auditContext.about("disclosure", subjectOf(enrolment), "ATTENDANCE");
        if (counted.isBelow(months.threshold(month))) {
            Instant due = deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant());
            tasks.openForManager(enrolment.caseId(), TRAINING_ATTENDANCE, subjectOf(enrolment), due);
        }
    }

    public void suspend(Enrolment enrolment, EnrolmentStatementSource source, @Nullable PauseReason reason) {
        begin(enrolment);
        Instant until = deadlines.due(DeadlineCode.TRAINING_SUSPENDED_LONGEST, clock.instant());
        append(enrolment, enrolment.suspend(stamp(source), requireReason(reason), until));
        tasks.openForManager(enrolment.caseId(), TRAINING_SUSPENDED, subjectOf(enrolment), until);
    }

    public void resume(Enrolment enrolment, EnrolmentStatementSource source) {
        append(enrolment, enrolment.resume(stamp(source)));
        tasks.completeAbout(enrolment.caseId(), subjectOf(enrolment), TRAINING_SUSPENDED);
    }

    /** @param despiteGaps whether the school confirmed completion although attendance is missing for some months */
    public void complete(
            Enrolment enrolment, @Nullable LocalDate on, @Nullable CourseResult result, boolean despiteGaps) {
        LocalDate day = RuleViolationException.requireValue(on, "day", TrainingRule.DAY_MISSING);
        CourseResult courseResult = RuleViolationException.requireValue(result, "result", TrainingRule.RESULT_MISSING);
        begin(enrolment);
        CountedMonths counted = months.countMonths(enrolment, day);
        if (counted.isIncomplete() && !despiteGaps) {
            throw RuleViolationException.at(
                    "day", TrainingRule.MONTHS_NOT_COUNTED, counted.recorded(), counted.total());
        }
        append(enrolment, enrolment.complete(stamp(EnrolmentStatementSource.SCHOOL), day, courseResult));
        tasks.dropAbout(enrolment.caseId(), subjectOf(enrolment), OPEN_TASKS);
    }

    public void certify(Enrolment enrolment, @Nullable String number) {
        if (number == null || number.isBlank() || number.length() > MAX_CERTIFICATE_LENGTH) {
            throw RuleViolationException.at("certificate", TrainingRule.CERTIFICATE_MISSING);
        }
        byte[] sealed = enrolments.sealCertificate(enrolment, number);
        append(enrolment, enrolment.certify(stamp(EnrolmentStatementSource.SCHOOL), sealed));
        endDisclosure(enrolment, DisclosureEndReason.CONCLUDED);
    }

    /**
     * Reverts the school's last entry and its consequences. A correction with a reason notifies the worker.
     *
     * @param error null for an undo without a reason
     */
    public void takeBack(Enrolment enrolment, @Nullable EntryCorrectionReason error) {
        if (findReversible(enrolment) == null) {
            throw new RuleViolationException(TrainingRule.NOTHING_TO_TAKE_BACK);
        }
        EnrolmentTransition back = enrolment.takeBack(
                stamp(EnrolmentStatementSource.SCHOOL),
                new EnrolmentHistory(enrolments.findTransitions(enrolment)),
                error);
        append(enrolment, back);
        tasks.dropAbout(enrolment.caseId(), subjectOf(enrolment), TRAINING_ENDED);
        if (back.from() == EnrolmentStatus.REJECTED || back.from() == EnrolmentStatus.CERTIFIED) {
            disclosures.reopen(enrolment.caseId(), enrolment.code());
        }
        Instant due = enrolment.replyDue();
        if (enrolment.status() == EnrolmentStatus.APPLIED && due != null) {
            tasks.openForManager(enrolment.caseId(), TRAINING_REPLY, subjectOf(enrolment), due);
        }
        if (error != null) {
            tasks.openForManager(
                    enrolment.caseId(),
                    TRAINING_CORRECTED,
                    subjectOf(enrolment),
                    deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant()));
        }
    }

    /** Returns the school's last entry if it can be reverted. An enrolment with attendance records cannot be reverted. */
    @Nullable
    public EnrolmentTransition findReversible(Enrolment enrolment) {
        return new EnrolmentHistory(enrolments.findTransitions(enrolment))
                .findReversible()
                .filter(enrolment::mayRevert)
                .filter(transition -> transition.step() != EnrolmentStep.ENROL
                        || enrolments.findAttendance(enrolment).isEmpty())
                .orElse(null);
    }

    @Nullable
    String decryptCertificate(Enrolment enrolment) {
        return enrolments.openCertificate(enrolment);
    }

    void drop(Enrolment enrolment, @Nullable String reason) {
        begin(enrolment);
        append(
                enrolment,
                enrolment.drop(stamp(EnrolmentStatementSource.CENTRE), requireListed(Enrolment.DROP_REASONS, reason)));
        endDisclosure(enrolment, DisclosureEndReason.CONCLUDED);
    }

    /** Cancels the enrolment; the school can no longer open it. */
    void cancel(Enrolment enrolment, @Nullable EnrolmentCancelReason reason) {
        EnrolmentCancelReason cancelReason = requireReason(reason);
        append(enrolment, enrolment.cancel(stamp(EnrolmentStatementSource.CENTRE), cancelReason));
        endDisclosure(
                enrolment,
                cancelReason == EnrolmentCancelReason.CONSENT_WITHDRAWN
                        ? DisclosureEndReason.CONSENT_WITHDRAWN
                        : DisclosureEndReason.WITHDRAWN);
    }

    static String subjectOf(Enrolment enrolment) {
        return enrolment.code().value();
    }

    private String requireListed(String list, @Nullable String reason) {
        String code = requireReason(reason);
        if (!codeLists.isValid(list, code, CentreTime.day(clock.instant()))) {
            throw RuleViolationException.at("cause", TrainingRule.CAUSE_MISSING);
        }
        return code;
    }

    private static <E> E requireReason(@Nullable E reason) {
        return RuleViolationException.requireValue(reason, "cause", TrainingRule.CAUSE_MISSING);
    }

    private void append(Enrolment enrolment, EnrolmentTransition transition) {
        enrolments.add(transition);
        auditContext.about("disclosure", subjectOf(enrolment), transition.step().name());
    }

    private void endDisclosure(Enrolment enrolment, DisclosureEndReason reason) {
        if (enrolment.isSent()) {
            disclosures.close(enrolment.caseId(), enrolment.code(), reason);
        }
        tasks.dropAbout(enrolment.caseId(), subjectOf(enrolment), OPEN_TASKS);
    }

    private void openAlternativeTask(Enrolment enrolment) {
        Instant due = deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant());
        tasks.openForManager(enrolment.caseId(), TRAINING_ENDED, subjectOf(enrolment), due);
    }
}
