package vn.donghanh.referral;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.casefile.CaseFiles;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseTasks;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TaskKind;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.Disclosures;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.RuleViolation;

/** The worker's side of a referral: written, sent, taken back, and what she is told by the client or by a slip. */
@UseCases
public class ReferralDesk {
    /** What a worker may tick off after having seen to it. The clock of what must begin within hours is not among it. */
    static final Set<TaskKind> SETTLEABLE = Set.of(
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
    CaseFiles files;

    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralSeals seals;

    @Inject
    ReferralSteps steps;

    @Inject
    ReferralDraftValidator validator;

    @Inject
    DisclosureComposer composer;

    @Inject
    Disclosures disclosures;

    @Inject
    CaseTasks tasks;

    @Inject
    CurrentUser user;

    @Inject
    AuditTrail trail;

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
    public String keep(String number, @Nullable String code, @Valid ReferralDraft draft) {
        CaseView file = openCase(number);
        return written(file, code, validator.keepable(draft)).code().value();
    }

    /**
     * Sends exactly what {@link Slip#compose} makes of the draft: what the worker and the client have just read.
     *
     * @param readWithClient the client has seen it, or heard it read
     */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.send")
    public String send(String number, @Nullable String code, @Valid ReferralDraft draft, boolean readWithClient) {
        CaseView file = openCase(number);
        ReferralDraftValidator.Sendable sendable = validator.sendable(file, draft, readWithClient);
        Referral referral = written(file, code, sendable.kept());
        AnswerTimes due = steps.answerTimes(draft.priority());
        disclosures.write(file, composer.compose(file, referral.code(), sendable, due.reply()));
        steps.send(referral, sendable.kept().matter(), due);
        files.touch(file.number());
        return referral.code().value();
    }

    /** At the client's wish or by the Centre: the partner's next request finds nothing. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.withdraw")
    public void cancel(String number, String code, @Nullable CancelReason reason) {
        Referral referral = referrals.get(files.see(number, CaseSection.HEALTH).id(), code);
        if (reason == null || !CancelReason.ofWorkers().contains(reason)) {
            throw RuleViolation.at("cancelReason", ReferralRule.REASON_MISSING);
        }
        steps.cancel(referral, reason);
    }

    /** What the client says, or the partner's paper slip; see {@link ReferralStatus#moves}. */
    @Requires(Permission.REFERRAL_SEND)
    @AuditAction("referral.record-statement")
    public void told(String number, String code, @Valid WordOfHers word) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        Referral referral = referrals.get(file.id(), code);
        ReferralStep step = RuleViolation.demanded(word.step(), "step", ReferralRule.STEP_MISSING);
        Told told = word.bySlip() ? Told.SLIP : Told.CLIENT;
        switch (step) {
            case SCHEDULE -> steps.schedule(
                    referral,
                    told,
                    word.appointment(),
                    AppointmentWish.of(disclosures.sent(file, referral.code()).content()));
            case CALL_OFF -> steps.callOff(
                    referral, told, word.bySlip() ? CallOffReason.PARTNER_CANNOT : CallOffReason.CLIENT_ASKED);
            case ATTEND -> steps.attend(referral, told, word.appointment().day());
            case MISS -> steps.miss(referral, told);
            case BEGIN -> steps.begin(referral, told);
            case CARRY_ON -> steps.carryOn(referral, told);
            case COMPLETE -> steps.complete(referral, told);
            case DISCONTINUE -> steps.discontinue(referral, told);
            case REJECT -> steps.reject(referral, told, word.reason());
            case ASK, SEND, RECEIVE, ACCEPT, CANCEL, EXPIRE, TAKE_BACK, CORRECT -> throw RuleViolation.at(
                    "step", ReferralRule.STEP_NOT_OPEN);
        }
    }

    /** Seen to: rung up, told, talked over. */
    @Requires({Permission.REFERRAL_SEND, Permission.CASE_ASSIGN})
    @AuditAction("referral.complete-task")
    public void settle(String number, String code, TaskKind kind) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        Referral referral = referrals.get(file.id(), code);
        trail.about("disclosure", ReferralSteps.about(referral), kind.name());
        if (!SETTLEABLE.contains(kind)) {
            throw new RuleViolation(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        tasks.doneAboutMine(file, ReferralSteps.about(referral), kind);
    }

    private CaseView openCase(String number) {
        CaseView file = files.see(number, CaseSection.HEALTH);
        if (!file.status().isOpen()) {
            throw new RuleViolation(ReferralRule.CASE_ENDED);
        }
        return file;
    }

    /** What is written so far; once it says to whom it would go, it waits for the client's consent. */
    private Referral written(CaseView file, @Nullable String code, ReferralDraftValidator.Kept kept) {
        Referral referral = code == null
                ? new Referral(Refs.random(), DisclosureCode.random(), file, user.id(), clock.instant())
                : referrals.get(file.id(), code);
        if (!seals.openFor(referral)) {
            throw new RuleViolation(ReferralRule.STEP_NOT_OPEN, referral.status());
        }
        ReferralDraft draft = kept.draft();
        referral.write(
                kept.partner(),
                draft.priority(),
                seals.matter(file.person(), referral.ref(), kept.matter()),
                seals.draft(file.person(), referral.ref(), draft));
        if (code == null) {
            referrals.add(referral);
        }
        trail.about("disclosure", ReferralSteps.about(referral));
        if (kept.partner() != null) {
            steps.ask(referral);
        }
        return referral;
    }

    /**
     * What the client or a slip says.
     *
     * @param appointment the next appointment; of ATTEND only its day counts
     */
    public record WordOfHers(
            @Nullable ReferralStep step, boolean bySlip, Appointment appointment, @Nullable RejectReason reason) {
        public static WordOfHers came(LocalDate day) {
            return new WordOfHers(ReferralStep.ATTEND, false, new Appointment(day, null, null), null);
        }
    }
}
