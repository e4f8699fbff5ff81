package vn.donghanh.referral.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.referral.view.PartnerReferralPart;

/** Gives the fragment of health referrals on the partner's page what only a referral shows. */
@Named("partnerReferral")
@RequestScoped
public class PartnerReferralFormatter {
    /** Returns null for slips of other kinds. */
    public @Nullable PartnerReferralPart part(PartnerBusinessView slip) {
        return slip.own(PartnerReferralPart.class);
    }
}
