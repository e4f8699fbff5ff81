package vn.donghanh.account;

import static vn.donghanh.security.Permission.ORGANISATION_ADMIN;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.partner.OrganisationFinder;
import vn.donghanh.partner.OrganisationView;
import vn.donghanh.security.Requires;
import vn.donghanh.security.StepUp;
import vn.donghanh.security.UseCases;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.staff.PartnerAccountRow;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.Username;

/**
 * Partner account administration by the Centre's administrator: creates a partner's first user administrator, and helps when that account is locked
 * out. Whatever access the Centre gives so waits for a director, since it opens what was disclosed to the partner.
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

        /** Whether codes for this account are issued by a user administrator of the organisation, and not by the Centre. */
        public boolean hasOtherAdministrator(PartnerAccountRow row) {
            return accounts.stream().anyMatch(other -> !other.ref().equals(row.ref()) && other.isAdministrator());
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
        return accounts.inviteAdministrator(organisations.findByRef(organisationRef), username, details);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.disable")
    public void disable(String organisationRef, String ref) {
        accounts.disable(getAudited(organisationRef).id(), ref, false);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.enable")
    public IssuedCode enable(String organisationRef, String ref) {
        return accounts.enableForCentre(getAudited(organisationRef).id(), ref);
    }

    @Requires(ORGANISATION_ADMIN)
    @AuditAction("partner-account.issue-code")
    public IssuedCode issueCode(String organisationRef, String ref) {
        return accounts.issueCodeForCentre(getAudited(organisationRef).id(), ref);
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
