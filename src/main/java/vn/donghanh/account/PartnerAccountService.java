package vn.donghanh.account;

import static vn.donghanh.security.Permission.PARTNER_ACCOUNTS;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.partner.OrganisationFinder;
import vn.donghanh.partner.OrganisationView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.PartnerAccountRow;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.Username;

/** Account administration by a partner's user administrator, for the own organisation only. */
@UseCases
public class PartnerAccountService {
    @Inject
    PartnerAccountRepository accounts;

    @Inject
    OrganisationFinder organisations;

    @Inject
    CurrentUser user;

    /** @param offered the roles that may be assigned */
    public record PageView(String organisation, List<PartnerAccountRow> rows, List<Role> offered)
            implements Serializable {
        public PageView {
            rows = List.copyOf(rows);
            offered = List.copyOf(offered);
        }
    }

    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.list")
    public PageView list() {
        OrganisationView organisation = ownOrganisation();
        return new PageView(
                organisation.details().name(),
                accounts.list(organisation.id()),
                accounts.assignableRoles(organisation));
    }

    /** Creates an account and returns its one-time code, which is given to the owner orally. */
    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.invite")
    public IssuedCode invite(Username username, PartnerDetails details, Set<Role> roles) {
        return accounts.invite(ownOrganisation(), username, details, roles);
    }

    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.disable")
    public void disable(String ref) {
        accounts.disable(ownOrganisationId(), ref, true);
    }

    /** Enables the account with a new one-time code. */
    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.enable")
    public IssuedCode enable(String ref) {
        return accounts.enable(ownOrganisationId(), ref);
    }

    /** Issues a one-time code, for a forgotten passphrase or an expired first code. */
    @Requires(PARTNER_ACCOUNTS)
    @AuditAction("partner-user.issue-code")
    public IssuedCode issueCode(String ref) {
        return accounts.issueCode(ownOrganisationId(), ref);
    }

    private OrganisationView ownOrganisation() {
        return organisations.findById(ownOrganisationId());
    }

    private OrganisationId ownOrganisationId() {
        return user.organisation().orElseThrow(NotFoundException::new);
    }
}
