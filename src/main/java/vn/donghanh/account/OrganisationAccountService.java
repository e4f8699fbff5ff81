package vn.donghanh.account;

import static vn.donghanh.security.Permission.ORGANISATION_ADMIN;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.partner.OrganisationFinder;
import vn.donghanh.partner.OrganisationView;
import vn.donghanh.security.Requires;
import vn.donghanh.security.Role;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.PartnerAccountRow;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.Username;

/**
 * Partner account administration by the Centre's administrator: creates a partner's first user administrator, and helps when that account is locked
 * out.
 */
@UseCases
public class OrganisationAccountService {
    @Inject
    PartnerAccountRepository accounts;

    @Inject
    OrganisationFinder organisations;

    @Inject
    AuditContext auditContext;

    public record PageView(OrganisationView organisation, List<PartnerAccountRow> accounts) implements Serializable {
        public PageView {
            accounts = List.copyOf(accounts);
        }
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner.view")
    public PageView page(String organisationRef) {
        OrganisationView organisation = getAudited(organisationRef);
        return new PageView(organisation, accounts.list(organisation.id()));
    }

    /** Invites the partner's user administrator, who invites the other users. */
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.invite-administrator")
    public IssuedCode inviteAdministrator(String organisationRef, Username username, PartnerDetails details) {
        return accounts.invite(organisations.findByRef(organisationRef), username, details, Set.of(Role.PARTNER_ADMIN));
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.disable")
    public void disable(String organisationRef, String ref) {
        accounts.disable(getAudited(organisationRef).id(), ref, false);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.enable")
    public IssuedCode enable(String organisationRef, String ref) {
        return accounts.enable(getAudited(organisationRef).id(), ref);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.issue-code")
    public IssuedCode issueCode(String organisationRef, String ref) {
        return accounts.issueCode(getAudited(organisationRef).id(), ref);
    }

    /** Issues a recovery code for a user who lost their second factor; it must be confirmed by the director. */
    @StepUp
    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.issue-device-loss-code")
    public IssuedCode issueRecoveryCode(String organisationRef, String ref) {
        return accounts.issueRecoveryCode(getAudited(organisationRef).id(), ref);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.end-all-sessions")
    public void endSessions(String organisationRef, String ref) {
        accounts.endSessions(getAudited(organisationRef).id(), ref);
    }

    private OrganisationView getAudited(String ref) {
        auditContext.about("organisation", ref);
        return organisations.findByRef(ref);
    }
}
