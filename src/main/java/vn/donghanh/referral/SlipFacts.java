package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.person.Aliases;
import vn.donghanh.person.FieldState;
import vn.donghanh.person.IdentityService;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.RuleViolation;

/** What a case has to offer for a slip. Who she is is opened field by field, each as its own entry in the log. */
@ApplicationScoped
class SlipFacts {
    @Inject
    Aliases aliases;

    @Inject
    IdentityService identity;

    @Inject
    CurrentUser user;

    Slip.Facts of(CaseView file) {
        return new Slip.Facts(aliases.open(file.person()).orElse(null), file.ageBand());
    }

    /** @throws RuleViolation when there is nothing to open, or it is not hers to open */
    String openIdentity(CaseView file, SlipField field, DisclosureCode code) {
        if (!user.may(Permission.IDENTITY_OPEN)) {
            throw RuleViolation.at("fields", ReferralRule.IDENTITY_NOT_YOURS);
        }
        String number = file.number().value();
        FieldState held = identity.states(number).stream()
                .filter(state -> state.field() == field.identity() && state.holdsValue())
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("fields", ReferralRule.IDENTITY_NOT_ON_RECORD));
        return identity.open(number, Objects.requireNonNull(held.ref()), "Chuyển gửi " + code.value());
    }
}
