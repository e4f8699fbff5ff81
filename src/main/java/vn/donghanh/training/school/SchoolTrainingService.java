package vn.donghanh.training.school;

import static vn.donghanh.security.Permission.TRAINING_ANSWER;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureReaderPolicy;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.training.CourseResult;
import vn.donghanh.training.Enrolment;
import vn.donghanh.training.EnrolmentStatementSource;
import vn.donghanh.training.EnrolmentTransitions;
import vn.donghanh.training.PauseReason;
import vn.donghanh.training.TrainingRule;

/** Use cases of training partners: their answers to applications sent to their school, and their entries on the course. */
@UseCases
public class SchoolTrainingService {
    @Inject
    SchoolEnrolmentAccess access;

    @Inject
    EnrolmentTransitions transitions;

    @Inject
    DisclosureReaderPolicy readerPolicy;

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.enrol")
    public void enrol(@Nullable String code, @Nullable LocalDate start) {
        transitions.enrol(access.load(code).enrolment(), start);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.decline")
    public void reject(@Nullable String code, @Nullable String cause) {
        transitions.reject(access.load(code).enrolment(), cause);
    }

    /**
     * Records attendance.
     *
     * @param percent of the lessons in that month
     */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-attendance")
    public void recordAttendance(@Nullable String code, YearMonth month, int percent) {
        transitions.recordAttendance(access.load(code).enrolment(), month, percent);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-interruption")
    public void suspend(@Nullable String code, @Nullable PauseReason cause) {
        transitions.suspend(access.load(code).enrolment(), EnrolmentStatementSource.SCHOOL, cause);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-resumption")
    public void resume(@Nullable String code) {
        transitions.resume(access.load(code).enrolment(), EnrolmentStatementSource.SCHOOL);
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-completion")
    public void complete(
            @Nullable String code, @Nullable LocalDate on, @Nullable CourseResult result, boolean despiteGaps) {
        transitions.complete(access.load(code).enrolment(), on, result, despiteGaps);
    }

    /** Undoes the last entry without a reason, within a few minutes. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.undo-entry")
    public void takeBack(@Nullable String code) {
        transitions.takeBack(access.load(code).enrolment(), null);
    }

    /** Corrects the last entry and records the reason. */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.correct-entry")
    public void correct(@Nullable String code, @Nullable EntryCorrectionReason error) {
        Enrolment enrolment = access.load(code).enrolment();
        transitions.takeBack(
                enrolment, RuleViolationException.requireValue(error, "error", TrainingRule.CAUSE_MISSING));
    }

    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.record-certificate")
    public void certify(@Nullable String code, @Nullable String certificate) {
        transitions.certify(access.load(code).enrolment(), certificate);
    }

    /**
     * Excludes the reader, who knows the client personally. The application disappears for the reader and stays available to colleagues; no
     * reason is asked for.
     */
    @Requires(TRAINING_ANSWER)
    @AuditAction("partner-training.declare-acquaintance")
    public void declareAcquaintance(@Nullable String code) {
        Enrolment enrolment = access.load(code).enrolment();
        readerPolicy.recordConflict(enrolment.code(), access.organisation(), ConsentScope.SHARE_TRAINING);
        readerPolicy.openTaskIfNoReaderLeft(
                enrolment.caseId(),
                enrolment.code(),
                Objects.requireNonNull(enrolment.school()),
                ServiceKind.TRAINING.role(),
                TaskKind.TRAINING_NOT_RECEIVED);
    }
}
