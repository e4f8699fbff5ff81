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

/** The worker's side of a referral: written, sent, taken back, and what she is told by the client or by a slip. */
@UseCases
public class ReferralService {
    /** What a worker may tick off after having seen to it. The clock of what must begin within hours is not among it. */
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
     * Keeps what is written so far. Once it says to whom it would go, it waits for her consent.
     *
     * @param code of the draft, null for a new one
     * @return the code under which it will be sent
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.save-draft")
    public String saveDraft(String number, @Nullable String code, @Valid ReferralDraft draft) {
        CaseView caseView = findOpenCase(number);
        return writeDraft(caseView, code, validator.validateForSaving(draft)).code().value();
    }

    /**
     * Sends exactly what {@link ReferralSlipComposer#compose} makes of the draft: what the worker and the client have just read.
     *
     * @param readWithClient the client has seen it, or heard it read
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

    /** At the client's wish or by the Centre: the partner's next request finds nothing. */
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

    /** What the client says, or the partner's paper slip; see {@link ReferralStatus#transitions}. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.record-statement")
    public void recordStatement(String number, String code, @Valid ReportedStep word) {
        CaseView caseView = caseFiles.get(number, CaseSection.HEALTH);
        Referral referral = referrals.get(caseView.id(), code);
        ReferralStep step = RuleViolationException.requireValue(word.step(), "step", ReferralRule.STEP_MISSING);
        ReferralStatementSource source = word.bySlip() ? ReferralStatementSource.SLIP : ReferralStatementSource.CLIENT;
        switch (step) {
            case SCHEDULE -> transitions.schedule(
                    referral,
                    source,
                    word.appointment(),
                    AppointmentWish.of(
                            disclosures.getSent(caseView, referral.code()).content()));
            case CALL_OFF -> transitions.cancelAppointment(
                    referral,
                    source,
                    word.bySlip() ? AppointmentCancelReason.PARTNER_CANNOT : AppointmentCancelReason.CLIENT_ASKED);
            case ATTEND -> transitions.recordAttendance(referral, source, word.appointment().day());
            case MISS -> transitions.recordNoShow(referral, source);
            case BEGIN -> transitions.beginService(referral, source);
            case CARRY_ON -> transitions.continueService(referral, source);
            case COMPLETE -> transitions.completeService(referral, source);
            case DISCONTINUE -> transitions.discontinueService(referral, source);
            case REJECT -> transitions.reject(referral, source, word.reason());
            case ASK, SEND, RECEIVE, ACCEPT, CANCEL, EXPIRE, TAKE_BACK, CORRECT -> throw RuleViolationException.at(
                    "step", ReferralRule.STEP_NOT_OPEN);
        }
    }

    /** Seen to: rung up, told, talked over. */
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

    /** What is written so far; once it says to whom it would go, it waits for the client's consent. */
    private Referral writeDraft(CaseView caseView, @Nullable String code, ReferralDraftValidator.SavableDraft kept) {
        Referral referral = code == null
                ? new Referral(RandomReference.random(), DisclosureCode.random(), caseView, user.id(), clock.instant())
                : referrals.get(caseView.id(), code);
        if (!cipher.mayDecrypt(referral)) {
            throw new RuleViolationException(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        ReferralDraft draft = kept.draft();
        referral.updateDraft(
                kept.partner(),
                draft.priority(),
                cipher.matter(caseView.person(), referral.ref(), kept.subject()),
                cipher.draft(caseView.person(), referral.ref(), draft));
        if (code == null) {
            referrals.add(referral);
        }
        auditContext.about("disclosure", ReferralTransitions.subjectOf(referral));
        if (kept.partner() != null) {
            transitions.requestConsent(referral);
        }
        return referral;
    }

    /**
     * What the client or a slip says.
     *
     * @param appointment the next appointment; of ATTEND only its day counts
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
