package vn.donghanh.supportreferral;

import static vn.donghanh.casefile.model.TaskKind.SUPPORT_ASK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.BusinessStamp;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.PartnerBusinessSending;
import vn.donghanh.partnerbusiness.StepHistory;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of a referral for support for every source and performs their consequences: the history entry and the worker's task to ask the
 * client. What follows for the partner is done by {@link PartnerBusinessConsequences}, here when the Centre records it.
 */
@ApplicationScoped
class SupportTransitions {
    @Inject
    SupportReferralRepository referrals;

    @Inject
    PartnerBusinessSending sending;

    @Inject
    PartnerBusinessConsequences consequences;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CodeListQueries codeLists;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    private BusinessStamp stamp(BusinessSource source) {
        return new BusinessStamp(source, user.isSignedIn() ? user.id() : null, clock.instant());
    }

    void draft(SupportReferral referral) {
        referrals.add(referral);
        append(referral, referral.draft(stamp(BusinessSource.CENTRE)));
    }

    /** Records that the partner was told what the caller has sent. */
    void send(SupportReferral referral, OrganisationId partner, SendSupportCommand command, Instant due) {
        append(
                referral,
                referral.send(
                        stamp(BusinessSource.CENTRE),
                        partner,
                        command.shows(SupportSlipField.HELP),
                        command.shows(SupportSlipField.DAY) ? command.visitOn() : null,
                        due));
    }

    void accept(SupportReferral referral, BusinessSource source) {
        take(referral, () -> referral.accept(stamp(source)));
        taskOpener.openForManager(
                referral.caseId(),
                SUPPORT_ASK,
                referral.ref(),
                deadlines.due(DeadlineCode.SUPPORT_ASK, clock.instant()));
    }

    void decline(SupportReferral referral, BusinessSource source, @Nullable String reason) {
        String code = requireListed("reason", SupportReferral.REFUSAL_REASONS, reason, SupportRule.REASON_MISSING);
        take(referral, () -> referral.decline(stamp(source), code));
    }

    void conclude(SupportReferral referral, BusinessSource source, @Nullable LocalDate on, @Nullable String outcome) {
        LocalDate day = RuleViolationException.requireValue(on, "day", SupportRule.DAY_MISSING);
        String code = requireListed("outcome", SupportReferral.OUTCOMES, outcome, SupportRule.OUTCOME_MISSING);
        take(referral, () -> referral.conclude(stamp(source), day, code));
        taskEnder.completeAbout(referral.caseId(), referral.ref(), SUPPORT_ASK);
    }

    void concludeWithout(SupportReferral referral, BusinessSource source, @Nullable String reason) {
        String code = requireListed("reason", SupportReferral.REFUSAL_REASONS, reason, SupportRule.REASON_MISSING);
        take(referral, () -> referral.concludeWithout(stamp(source), code));
        taskEnder.completeAbout(referral.caseId(), referral.ref(), SUPPORT_ASK);
    }

    /** Calls the referral off; a partner can no longer open it. */
    void cancel(SupportReferral referral, @Nullable SupportCancelReason reason) {
        SupportCancelReason cancelReason =
                RuleViolationException.requireValue(reason, "cancel", SupportRule.REASON_MISSING);
        append(referral, referral.cancel(stamp(BusinessSource.CENTRE), cancelReason));
        taskEnder.dropAbout(referral.caseId(), referral.ref(), SUPPORT_ASK);
        if (referral.isSent()) {
            sending.withdraw(referral.caseId(), referral.code());
        }
    }

    /** Ends the referral because the client withdrew the consent. */
    void withdraw(SupportReferral referral) {
        append(referral, referral.withdraw(stamp(BusinessSource.CLIENT)));
        taskEnder.dropAbout(referral.caseId(), referral.ref(), SUPPORT_ASK);
    }

    /**
     * Reverts the partner's last entry and its consequences for the client.
     *
     * @param error null for an undo without a reason
     */
    void takeBack(SupportReferral referral, @Nullable EntryCorrectionReason error) {
        consequences.settleReversal(
                () -> SupportSlip.business(referral),
                error,
                () -> append(
                        referral,
                        referral.takeBack(
                                stamp(BusinessSource.PARTNER),
                                new StepHistory<>(referrals.findTransitions(referral)),
                                error)));
        taskEnder.dropAbout(referral.caseId(), referral.ref(), SUPPORT_ASK);
        if (referral.status() == SupportStatus.ACCEPTED) {
            taskOpener.openForManager(
                    referral.caseId(),
                    SUPPORT_ASK,
                    referral.ref(),
                    deadlines.due(DeadlineCode.SUPPORT_ASK, clock.instant()));
        }
    }

    /** Returns the partner's last entry if it can be reverted. */
    Optional<SupportTransition> findReversible(SupportReferral referral) {
        return new StepHistory<>(referrals.findTransitions(referral))
                .findPartnersLast()
                .filter(referral::mayRevert);
    }

    /** Takes a step of the partner, whoever says it. */
    private void take(SupportReferral referral, Supplier<SupportTransition> step) {
        if (referral.isSent()) {
            consequences.settle(() -> SupportSlip.business(referral), () -> append(referral, step.get()));
        } else {
            append(referral, step.get());
        }
    }

    boolean isListed(String list, @Nullable String code) {
        return code != null && codeLists.isValid(list, code, CentreTime.today(clock));
    }

    private String requireListed(String field, String list, @Nullable String code, SupportRule rule) {
        if (code == null || !isListed(list, code)) {
            throw RuleViolationException.at(field, rule);
        }
        return code;
    }

    /** Returns who recorded it. */
    private BusinessSource append(SupportReferral referral, SupportTransition transition) {
        referrals.add(transition);
        auditContext.about("supportReferral", referral.ref(), transition.step().name());
        return transition.source();
    }
}
