package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessDetail;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CaseBusiness;
import vn.donghanh.partnerbusiness.PartnerBusiness;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.loop.SentBusinessProvider;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.RuleViolationException;

/** The answers of partners to referrals for support. */
@ApplicationScoped
class SupportBusinessProvider extends SentBusinessProvider<SupportReferral> {
    @Inject
    SupportReferralRepository referrals;

    @Inject
    SupportTransitions transitions;

    SupportBusinessProvider() {
        super(SupportReferral.class, SupportSlip.kinds(), Set.of(SupportStatus.SENT));
    }

    @Override
    protected List<PartnerBusiness> businesses(List<SupportReferral> sent) {
        return sent.stream().map(SupportSlip::business).toList();
    }

    @Override
    public BusinessDetail get(OrganisationId organisation, DisclosureCode code) {
        SupportReferral referral = getSentTo(organisation, code);
        return SupportSlip.detail(referral, referrals.findTransitions(referral), transitions.findReversible(referral));
    }

    @Override
    public void record(OrganisationId organisation, DisclosureCode code, String step, PartnerEntry entry) {
        SupportReferral referral = getSentTo(organisation, code);
        switch (SupportStep.valueOf(step)) {
            case ACCEPT -> transitions.accept(referral, BusinessSource.PARTNER);
            case DECLINE -> transitions.decline(referral, BusinessSource.PARTNER, entry.reason());
            case CONCLUDE -> transitions.conclude(referral, BusinessSource.PARTNER, entry.day(), entry.outcome());
            case CONCLUDE_WITHOUT -> transitions.concludeWithout(referral, BusinessSource.PARTNER, entry.reason());
            default -> throw new RuleViolationException(PartnerBusinessRule.STEP_NOT_OPEN);
        }
    }

    @Override
    public void takeBack(OrganisationId organisation, DisclosureCode code, @Nullable EntryCorrectionReason error) {
        transitions.takeBack(getSentTo(organisation, code), error);
    }

    @Override
    public void endAfterWithdrawal(CaseId caseId, DisclosureCode code) {
        referrals.findByCase(caseId).stream()
                .filter(referral -> referral.code().equals(code)
                        && referral.status().allows(SupportStep.WITHDRAW, BusinessSource.CLIENT))
                .forEach(transitions::withdraw);
    }

    @Override
    public List<CaseBusiness> findByCase(CaseView caseView) {
        return referrals.findByCase(caseView.id()).stream()
                .filter(SupportReferral::isSent)
                .map(referral -> new CaseBusiness(
                        SupportSlip.business(referral),
                        Objects.requireNonNull(referral.partner()),
                        "/supportreferral/referral/" + caseView.number().value() + "/" + referral.ref()))
                .toList();
    }
}
