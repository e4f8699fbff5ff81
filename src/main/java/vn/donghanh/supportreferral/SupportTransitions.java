package vn.donghanh.supportreferral;

import static vn.donghanh.casefile.model.TaskKind.SUPPORT_ASK;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessConsequences;
import vn.donghanh.partnerbusiness.loop.BusinessTransitions;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/**
 * Applies the transitions of a referral for support for every source and performs their consequences: the history entry and the worker's task to ask the
 * client. What follows for the partner is done by {@link PartnerBusinessConsequences}, here when the Centre records it.
 */
@ApplicationScoped
class SupportTransitions extends BusinessTransitions<SupportReferral, SupportTransition> {
    @Inject
    SupportReferralRepository referrals;

    SupportTransitions() {
        super("supportReferral", SupportReferral::ref);
    }

    @Override
    protected SupportReferralRepository repository() {
        return referrals;
    }

    @Override
    protected PartnerBusiness business(SupportReferral referral) {
        return SupportSlip.business(referral);
    }

    void draft(SupportReferral referral) {
        create(referral, referral.draft(stamp(BusinessSource.CENTRE)));
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

    @Override
    protected void followReversal(SupportReferral referral, SupportTransition reverted) {
        taskEnder.dropAbout(referral.caseId(), referral.ref(), SUPPORT_ASK);
        if (referral.status() == SupportStatus.ACCEPTED) {
            taskOpener.openForManager(
                    referral.caseId(),
                    SUPPORT_ASK,
                    referral.ref(),
                    deadlines.due(DeadlineCode.SUPPORT_ASK, clock.instant()));
        }
    }
}
