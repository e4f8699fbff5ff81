package vn.donghanh.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureService;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** Commands of the worker: drafting, sending and cancelling referrals, and recording statements of the client or of a paper slip. */
@UseCases
public class ReferralService {
    /** Task kinds that a worker completes by hand. The task for the hard limit is not among them. */
    static final Set<TaskKind> COMPLETABLE_TASKS = Set.of(
            TaskKind.REFERRAL_UNANSWERED,
            TaskKind.REFERRAL_ESCALATED,
            TaskKind.REFERRAL_TELL,
            TaskKind.REFERRAL_NO_SHOW,
            TaskKind.REFERRAL_ASK,
            TaskKind.REFERRAL_ENDED,
            TaskKind.REFERRAL_NOT_RECEIVED,
            TaskKind.REFERRAL_VISIT_OFF,
            TaskKind.REFERRAL_CORRECTED);

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    @Inject
    ReferralTransitions transitions;

    @Inject
    ReferralDraftValidator validator;

    @Inject
    DisclosureComposer composer;

    @Inject
    DisclosureService disclosures;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /**
     * Saves a draft. Once it names a partner, it waits for the client's consent.
     *
     * @param code of the draft; null for a new one
     * @return the code under which the referral will be sent
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.save-draft")
    public String saveDraft(String number, @Nullable String code, @Valid ReferralDraft draft) {
        CaseView caseView = findOpenCase(number);
        return writeDraft(caseView, code, validator.validateForSaving(draft))
                .code()
                .value();
    }

    /**
     * Sends exactly the content composed by {@link ReferralSlipComposer#compose}, which worker and client have just read.
     *
     * @param readWithClient whether the client has read the slip or had it read out
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.send")
    public String send(String number, @Nullable String code, @Valid ReferralDraft draft, boolean readWithClient) {
        CaseView caseView = findOpenCase(number);
        ReferralDraftValidator.SendableDraft sendable = validator.validateForSending(caseView, draft, readWithClient);
        Referral referral = writeDraft(caseView, code, sendable.savable());
        ResponseDeadlines due = transitions.responseDeadlines(draft.priority());
        disclosures.send(caseView, composer.compose(caseView, referral.code(), sendable, due.reply()));
        transitions.send(referral, sendable.savable().subject(), due);
        caseFiles.markUpdated(caseView.number());
        return referral.code().value();
    }

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
    public void recordStatement(String number, String code, @Valid ReportedStep reported) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Referral referral = referrals.get(caseView.id(), code);
        ReferralStep step = RuleViolationException.requireValue(reported.step(), "step", ReferralRule.STEP_MISSING);
        ReferralStatementSource source =
                reported.bySlip() ? ReferralStatementSource.SLIP : ReferralStatementSource.CLIENT;
        switch (step) {
            case SCHEDULE -> transitions.schedule(
                    referral,
                    source,
                    reported.appointment(),
                    AppointmentWish.of(
                            disclosures.getSent(caseView, referral.code()).content()));
            case CALL_OFF -> transitions.cancelAppointment(
                    referral,
                    source,
                    reported.bySlip() ? AppointmentCancelReason.PARTNER_CANNOT : AppointmentCancelReason.CLIENT_ASKED);
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
        auditContext.about("disclosure", ReferralTransitions.subjectOf(referral), kind.name());
        if (!COMPLETABLE_TASKS.contains(kind)) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        tasks.completeOwnAbout(caseView, ReferralTransitions.subjectOf(referral), kind);
    }

    private CaseView findOpenCase(String number) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        if (!caseView.status().isOpen()) {
            throw new RuleViolationException(ReferralRule.CASE_ENDED);
        }
        return caseView;
    }

    /** Creates or updates the draft. Once it names a partner, it waits for the client's consent. */
    private Referral writeDraft(CaseView caseView, @Nullable String code, ReferralDraftValidator.SavableDraft savable) {
        Referral referral = code == null
                ? new Referral(RandomReference.random(), DisclosureCode.random(), caseView, user.id(), clock.instant())
                : referrals.get(caseView.id(), code);
        if (!cipher.mayDecrypt(referral)) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        ReferralDraft draft = savable.draft();
        referral.updateDraft(
                savable.partner(),
                draft.priority(),
                cipher.encryptSubject(caseView.person(), referral.ref(), savable.subject()),
                cipher.encryptDraft(caseView.person(), referral.ref(), draft));
        if (code == null) {
            referrals.add(referral);
        }
        auditContext.about("disclosure", ReferralTransitions.subjectOf(referral));
        if (savable.partner() != null) {
            transitions.requestConsent(referral);
        }
        return referral;
    }

    /**
     * A step reported by the client or by a paper slip.
     *
     * @param appointment the next appointment; for ATTEND only its day is used
     */
    public record ReportedStep(
            @Nullable ReferralStep step,
            boolean bySlip,
            Appointment appointment,
            @Nullable ReferralRejectReason reason) {
        public static ReportedStep attendedOn(LocalDate day) {
            return new ReportedStep(ReferralStep.ATTEND, false, new Appointment(day, null, null), null);
        }
    }
}
