package vn.donghanh.partnerbusiness;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentPolicy.ValidConsent;
import vn.donghanh.partner.PartnerOption;

/**
 * A partner to which a business can be sent.
 *
 * @param near whether it serves the client's place of residence
 * @param readable whether the partner has a user who can open the slip
 * @param consent the client's valid consent for this partner; null if there is none
 * @param identityConsent the valid consent that lets this partner know who the client is; null if there is none
 */
public record RecipientOption(
        PartnerOption partner,
        boolean near,
        boolean readable,
        @Nullable ValidConsent consent,
        @Nullable ValidConsent identityConsent)
        implements Serializable {
    /** @param toSharing whether the client agreed to sharing; otherwise, that the partner knows who the client is */
    RecipientOption afterConsent(ValidConsent given, boolean toSharing) {
        return new RecipientOption(
                partner, near, readable, toSharing ? given : consent, toSharing ? identityConsent : given);
    }
}
