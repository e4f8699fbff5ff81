package vn.donghanh.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.RuleViolationException;

/** Commands of the worker on a recorded referral: cancelling it, recording statements of the client or of a paper slip, and its tasks. */
@UseCases
public class ReferralProgressService {
    /** Task kinds that a worker completes by hand. The task for the hard limit is not among them. */
    static final Set<TaskKind> COMPLETABLE_TASKS = Set.of(
            TaskKind.REFERRAL_UNANSWERED,
            TaskKind.REFERRAL_ESCALATED,
            TaskKind.REFERRAL_TELL,
            TaskKind.REFERRAL_NO_SHOW,
            TaskKind.REFERRAL_ASK,
            TaskKind.REFERRAL_COMPLETED,
            TaskKind.REFERRAL_ENDED,
            TaskKind.REFERRAL_NOT_RECEIVED,
            TaskKind.REFERRAL_VISIT_OFF,
            TaskKind.REFERRAL_CORRECTED);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralTransitions transitions;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    AuditContext auditContext;

    /** Cancels a referral at the client's wish or by decision of the Centre; the partner can no longer open it. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.withdraw")
    public void cancel(String number, String code, @Nullable ReferralCancelReason reason) {
        Referral referral =
                referrals.get(caseFiles.get(number, CaseSection.HEALTH).id(), code);
        if (reason == null || !ReferralCancelReason.selectableByWorkers().contains(reason)) {
            throw RuleViolationException.at("cancelReason", ReferralRule.REASON_MISSING);
        }
        transitions.cancel(referral, reason);
    }

    /** Records a transition reported by the client or by a paper slip; see {@link ReferralStatus#transitions}. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.record-statement")
    public void recordStatement(String number, String code, @Valid ReportStepCommand reported) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Referral referral = referrals.get(caseView.id(), code);
        ReferralStep step = RuleViolationException.requireValue(reported.step(), "step", ReferralRule.STEP_MISSING);
        Precondition.requireAll(reported.preconditions(step));
        BusinessSource source = Objects.requireNonNull(reported.source());
        switch (step) {
            case SCHEDULE -> transitions.schedule(
                    referral,
                    source,
                    reported.appointment(),
                    AppointmentWish.of(disclosures.getSent(caseView, referral.code())));
            case CALL_OFF -> transitions.cancelAppointment(
                    referral,
                    source,
                    source == BusinessSource.CLIENT
                            ? AppointmentCancelReason.CLIENT_ASKED
                            : AppointmentCancelReason.PARTNER_CANNOT);
            case ATTEND -> transitions.recordAttendance(
                    referral, source, reported.appointment().day());
            case MISS -> transitions.recordNoShow(referral, source);
            case BEGIN -> transitions.beginService(referral, source);
            case CARRY_ON -> transitions.continueService(referral, source);
            case COMPLETE -> transitions.completeService(referral, source);
            case DISCONTINUE -> transitions.discontinueService(referral, source);
            case REJECT -> transitions.reject(referral, source, reported.reason());
            case ASK, SEND, RECEIVE, ACCEPT, CANCEL, EXPIRE, TAKE_BACK, CORRECT -> throw RuleViolationException.at(
                    "step", ReferralRule.STEP_NOT_OPEN);
        }
    }

    /** Completes a task after the worker has called the partner or informed the client. */
    @Requires({Permission.REFERRAL_SEND, Permission.CASE_ASSIGN})
    @AuditAction("referral.complete-task")
    public void completeTask(String number, String code, TaskKind kind) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Referral referral = referrals.get(caseView.id(), code);
        String subject = referral.code().value();
        auditContext.about("disclosure", subject, kind.name());
        if (!COMPLETABLE_TASKS.contains(kind)) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        taskEnder.completeOwnAbout(caseView, subject, kind);
    }
}
