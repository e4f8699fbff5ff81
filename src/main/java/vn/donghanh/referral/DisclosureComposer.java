package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureService;

/** Composes the disclosure of a referral: the slip with the selected identity values, and the consents it requires. */
@ApplicationScoped
class DisclosureComposer {
    @Inject
    ReferralSlipData slipData;

    DisclosureService.NewDisclosure compose(
            CaseView caseView, DisclosureCode code, ReferralDraftValidator.SendableDraft sendable, Instant replyBy) {
        ReferralDraft draft = sendable.draft();
        Map<SlipField, String> identity = new EnumMap<>(SlipField.class);
        for (SlipField field : draft.fields()) {
            if (field.isIdentity()) {
                identity.put(field, slipData.decryptIdentity(caseView, field, code));
            }
        }
        return new DisclosureService.NewDisclosure(
                code,
                sendable.partner(),
                ConsentScope.SHARE_HEALTH_MIN,
                draft.includesIdentity() ? Set.of(ConsentScope.SHARE_HEALTH_ID) : Set.of(),
                ReferralSlipComposer.compose(draft, sendable.selection(), replyBy, identity),
                draft.priority() == ReferralPriority.EMERGENCY);
    }
}
