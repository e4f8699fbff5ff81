package vn.donghanh.staff;

import static vn.donghanh.security.Permission.PARTNER_ACCOUNTS;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.partner.OrganisationDesk;
import vn.donghanh.partner.OrganisationView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;

/** A partner's own user administrator: the accounts of her organisation, and no others. */
@UseCases
public class PartnerAccountService {
    @Inject
    PartnerAccounts accounts;

    @Inject
    OrganisationDesk organisations;

    @Inject
    CurrentUser user;

    /** @param offered the roles her people can have */
    public record Page(String organisation, List<PartnerAccountRow> rows, List<Role> offered) {
        public Page {
            rows = List.copyOf(rows);
            offered = List.copyOf(offered);
        }
    }

    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.list")
    public Page list() {
        OrganisationView organisation = own();
        return new Page(
                organisation.details().name(), accounts.list(organisation.id()), PartnerAccounts.offered(organisation));
    }

    /** Makes an account; the code is to be told to its owner by mouth. */
    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.invite")
    public IssuedCode invite(Username username, PartnerDetails details, Set<Role> roles) {
        return accounts.invite(own(), username, details, roles);
    }

    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.disable")
    public void disable(String ref) {
        accounts.disable(organisation(), ref, true);
    }

    /** Back with a new code. */
    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.enable")
    public IssuedCode enable(String ref) {
        return accounts.enable(organisation(), ref);
    }

    /** For one who forgot her passphrase, or whose first code grew too old. */
    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.issue-code")
    public IssuedCode newCode(String ref) {
        return accounts.newCode(organisation(), ref);
    }

    private OrganisationView own() {
        return organisations.byId(organisation());
    }

    private OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFound::new);
    }
}
