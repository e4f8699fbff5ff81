package vn.donghanh.partner;

import static vn.donghanh.security.Permission.PARTNER_START;

import jakarta.inject.Inject;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Query for the start page of partner users whose organisation has no inbox: it shows the organisation's name only. */
@UseCases
public class PartnerHomeQueries {
    @Inject
    PartnerQueries partners;

    @Inject
    CurrentUser user;

    @Requires(PARTNER_START)
    @AuditAction("partner.view-home")
    public String organisationName() {
        return partners.name(user.organisation().orElseThrow(NotFoundException::new));
    }
}
