package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.form.FormKey;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.document.form.FormOffer;
import vn.donghanh.shared.CentreTime;

/** Offers the slips that the user may print, in one statement. No referral is decrypted for that. */
@ApplicationScoped
public class SlipOfferAssembler {
    @Inject
    ReferralRepository referrals;

    @Inject
    ReferralCipher cipher;

    /** Returns the offers, the newest referral first. The caller must have checked access to the case. */
    public List<FormOffer> offers(CaseView caseView) {
        return referrals.findByCase(caseView.id()).stream()
                .filter(referral -> referral.isSent() && referral.status().isOpen() && cipher.mayDecrypt(referral))
                .map(referral -> new FormOffer(
                        new FormKey(FormKind.REFERRAL_SLIP, referral.code().value()),
                        referral.code().value(),
                        CentreTime.day(referral.createdAt())))
                .toList();
    }
}
