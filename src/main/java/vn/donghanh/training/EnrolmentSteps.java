package vn.donghanh.training;

import static vn.donghanh.casefile.TaskKind.TRAINING_ATTENDANCE;
import static vn.donghanh.casefile.TaskKind.TRAINING_CORRECTED;
import static vn.donghanh.casefile.TaskKind.TRAINING_ENDED;
import static vn.donghanh.casefile.TaskKind.TRAINING_NOT_RECEIVED;
import static vn.donghanh.casefile.TaskKind.TRAINING_REPLY;
import static vn.donghanh.casefile.TaskKind.TRAINING_SUSPENDED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.ClosingReason;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRow;
import vn.donghanh.crypto.Vault;
import vn.donghanh.partner.EntryError;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolation;
import vn.donghanh.shared.VietNam;

/**
 * Takes the steps of an enrolment, whoever's word they rest on, and does what follows: the move on file, what the worker has to do now,
 * and whether the school goes on seeing it. The one place for both sides and the clock.
 */
@ApplicationScoped
class EnrolmentSteps {
    private static final TaskKind[] ALL = {
        TRAINING_REPLY, TRAINING_NOT_RECEIVED, TRAINING_ATTENDANCE, TRAINING_SUSPENDED
    };
    private static final int CERTIFICATE_LONGEST = 60;

    @Inject
    Enrolments enrolments;

    @Inject
    Disclosures disclosures;

    @Inject
    CaseTasks tasks;

    @Inject
    Deadlines deadlines;

    @Inject
    AttendanceMonths months;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    Enrolment.Say say(By by) {
        return new Enrolment.Say(by, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void propose(Enrolment enrolment) {
        enrolments.add(enrolment);
        file(enrolment, enrolment.proposed(say(By.CENTRE)));
    }

    void apply(Enrolment enrolment, OrganisationId school, FeeSource fee) {
        Instant due = deadlines.due(DeadlineCode.TRAINING_REPLY, clock.instant());
        file(enrolment, enrolment.apply(say(By.CENTRE), school, fee, due));
        tasks.openForManager(enrolment.caseId(), TRAINING_REPLY, about(enrolment), due);
    }

    void enrol(Enrolment enrolment, @Nullable LocalDate start) {
        LocalDate first = RuleViolation.demanded(start, "start", TrainingRule.DAY_MISSING);
        file(enrolment, enrolment.enrol(say(By.SCHOOL), first));
        tasks.doneAbout(enrolment.caseId(), about(enrolment), TRAINING_REPLY);
        begin(enrolment);
    }

    void reject(Enrolment enrolment, @Nullable RejectCause cause) {
        file(enrolment, enrolment.reject(say(By.SCHOOL), chosen(cause)));
        over(enrolment, ClosingReason.CONCLUDED);
        findAnotherWay(enrolment);
    }

    /** On its first day, whoever's request it is in which that is noticed. */
    void begin(Enrolment enrolment) {
        if (enrolment.startsBy(VietNam.day(clock.instant()))) {
            file(enrolment, enrolment.begin(new Enrolment.Say(By.CLOCK, null, clock.instant())));
        }
    }

    /** @param month of the course, not later than this one */
    void attended(Enrolment enrolment, YearMonth month, int percent) {
        begin(enrolment);
        LocalDate start = enrolment.startOn();
        if (!enrolment.status().isAttended() || start == null) {
            throw new RuleViolation(TrainingRule.STEP_NOT_OPEN, enrolment.status());
        }
        if (month.isBefore(YearMonth.from(start)) || month.isAfter(YearMonth.from(VietNam.day(clock.instant())))) {
            throw RuleViolation.at("month", TrainingRule.MONTH_NOT_OF_COURSE);
        }
        Attendance counted = enrolments
                .attendance(enrolment, month)
                .orElseGet(() -> new Attendance(enrolment.id(), month, percent, user.id(), clock.instant()));
        counted.count(percent, user.id(), clock.instant());
        enrolments.add(counted);
        trail.about("disclosure", about(enrolment), "ATTENDANCE");
        if (counted.isBelow(months.bound(month))) {
            Instant due = deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant());
            tasks.openForManager(enrolment.caseId(), TRAINING_ATTENDANCE, about(enrolment), due);
        }
    }

    void suspend(Enrolment enrolment, By by, @Nullable PauseCause cause) {
        begin(enrolment);
        Instant until = deadlines.due(DeadlineCode.TRAINING_SUSPENDED_LONGEST, clock.instant());
        file(enrolment, enrolment.suspend(say(by), chosen(cause), until));
        tasks.openForManager(enrolment.caseId(), TRAINING_SUSPENDED, about(enrolment), until);
    }

    void resume(Enrolment enrolment, By by) {
        file(enrolment, enrolment.resume(say(by)));
        tasks.doneAbout(enrolment.caseId(), about(enrolment), TRAINING_SUSPENDED);
    }

    /** @param despiteGaps the school has been told that months were not counted, and completes it all the same */
    void complete(Enrolment enrolment, @Nullable LocalDate on, @Nullable CourseResult result, boolean despiteGaps) {
        LocalDate day = RuleViolation.demanded(on, "day", TrainingRule.DAY_MISSING);
        CourseResult how = RuleViolation.demanded(result, "result", TrainingRule.RESULT_MISSING);
        begin(enrolment);
        MonthsCounted counted = months.counted(enrolment, day);
        if (counted.isShort() && !despiteGaps) {
            throw RuleViolation.at("day", TrainingRule.MONTHS_NOT_COUNTED, counted.counted(), counted.all());
        }
        file(enrolment, enrolment.complete(say(By.SCHOOL), day, how));
        tasks.dropAbout(enrolment.caseId(), about(enrolment), ALL);
    }

    void certify(Enrolment enrolment, @Nullable String number) {
        if (number == null || number.isBlank() || number.length() > CERTIFICATE_LONGEST) {
            throw RuleViolation.at("certificate", TrainingRule.CERTIFICATE_MISSING);
        }
        byte[] sealed = Objects.requireNonNull(row(enrolment).seal("certificate", number));
        file(enrolment, enrolment.certify(say(By.SCHOOL), sealed));
        over(enrolment, ClosingReason.CONCLUDED);
    }

    /**
     * What the school recorded last was wrong. What followed from it is undone with it; the Centre is told of what is put right later.
     *
     * @param error null for a slip of the finger
     */
    void takeBack(Enrolment enrolment, @Nullable EntryError error) {
        if (reversible(enrolment) == null) {
            throw new RuleViolation(TrainingRule.NOTHING_TO_TAKE_BACK);
        }
        EnrolmentMove back =
                enrolment.takeBack(say(By.SCHOOL), new EnrolmentHistory(enrolments.moves(enrolment)), error);
        file(enrolment, back);
        tasks.dropAbout(enrolment.caseId(), about(enrolment), TRAINING_ENDED);
        if (back.from() == EnrolmentStatus.REJECTED || back.from() == EnrolmentStatus.CERTIFIED) {
            disclosures.reopen(enrolment.caseId(), enrolment.code());
        }
        Instant due = enrolment.replyDue();
        if (enrolment.status() == EnrolmentStatus.APPLIED && due != null) {
            tasks.openForManager(enrolment.caseId(), TRAINING_REPLY, about(enrolment), due);
        }
        if (error != null) {
            tasks.openForManager(
                    enrolment.caseId(),
                    TRAINING_CORRECTED,
                    about(enrolment),
                    deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant()));
        }
    }

    /** The last entry of the school, if it can be put right. Who was counted as a learner for a month was one. */
    @Nullable
    EnrolmentMove reversible(Enrolment enrolment) {
        return new EnrolmentHistory(enrolments.moves(enrolment))
                .reversible()
                .filter(enrolment::isBackTo)
                .filter(move -> move.step() != EnrolmentStep.ENROL
                        || enrolments.attendance(enrolment).isEmpty())
                .orElse(null);
    }

    @Nullable
    String certificate(Enrolment enrolment) {
        return row(enrolment).open("certificate", enrolment.certificateSealed());
    }

    void drop(Enrolment enrolment, @Nullable DropCause cause) {
        begin(enrolment);
        file(enrolment, enrolment.drop(say(By.CENTRE), chosen(cause)));
        over(enrolment, ClosingReason.CONCLUDED);
    }

    /** The school's next request finds nothing. */
    void cancel(Enrolment enrolment, @Nullable CancelCause cause) {
        CancelCause why = chosen(cause);
        file(enrolment, enrolment.cancel(say(By.CENTRE), why));
        over(
                enrolment,
                why == CancelCause.CONSENT_WITHDRAWN ? ClosingReason.CONSENT_WITHDRAWN : ClosingReason.WITHDRAWN);
    }

    static String about(Enrolment enrolment) {
        return enrolment.code().value();
    }

    private static <E> E chosen(@Nullable E cause) {
        return RuleViolation.demanded(cause, "cause", TrainingRule.CAUSE_MISSING);
    }

    private void file(Enrolment enrolment, EnrolmentMove move) {
        enrolments.add(move);
        trail.about("disclosure", about(enrolment), move.step().name());
    }

    private void over(Enrolment enrolment, ClosingReason reason) {
        if (enrolment.wasSent()) {
            disclosures.close(enrolment.caseId(), enrolment.code(), reason);
        }
        tasks.dropAbout(enrolment.caseId(), about(enrolment), ALL);
    }

    private void findAnotherWay(Enrolment enrolment) {
        Instant due = deadlines.due(DeadlineCode.TRAINING_CONTACT, clock.instant());
        tasks.openForManager(enrolment.caseId(), TRAINING_ENDED, about(enrolment), due);
    }

    private SealedRow row(Enrolment enrolment) {
        return new SealedRow(vault, Purpose.DOCUMENTS, enrolment.person(), "enrolment", enrolment.ref());
    }
}
