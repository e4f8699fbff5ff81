package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolationException;

/** Loads the data of a case for a slip. Identity fields are decrypted one by one, each with its own audit event. */
@ApplicationScoped
class ReferralSlipData {
    @Inject
    AliasQueries aliases;

    @Inject
    IdentityService identity;

    @Inject
    CurrentUser user;

    ReferralSlipComposer.Selection select(CaseView caseView) {
        return new ReferralSlipComposer.Selection(
                aliases.open(caseView.person()).orElse(null), caseView.ageBand());
    }

    /** @throws RuleViolationException if no value is recorded, or the user may not decrypt it */
    String decryptIdentity(CaseView caseView, SlipField field, DisclosureCode code) {
        if (!user.may(Permission.IDENTITY_OPEN)) {
            throw RuleViolationException.at("fields", ReferralRule.IDENTITY_NOT_YOURS);
        }
        String number = caseView.number().value();
        IdentityFieldStatus recorded = identity.statuses(number).stream()
                .filter(state -> state.field() == field.identity() && state.holdsValue())
                .findFirst()
                .orElseThrow(() -> RuleViolationException.at("fields", ReferralRule.IDENTITY_NOT_ON_RECORD));
        return identity.open(number, Objects.requireNonNull(recorded.ref()), "Chuyển gửi " + code.value());
    }
}
