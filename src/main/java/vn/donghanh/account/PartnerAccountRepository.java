package vn.donghanh.account;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.partner.OrganisationView;
import vn.donghanh.partner.PartnerRoleProvider;
import vn.donghanh.partner.ServiceKind;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.factor.AccountRecoveryRepository;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.signin.passphrase.OneTimeCodeIssuer;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.AccountRepository;
import vn.donghanh.staff.AccountRole;
import vn.donghanh.staff.AccountStatus;
import vn.donghanh.staff.PartnerAccountRow;
import vn.donghanh.staff.PartnerDetails;
import vn.donghanh.staff.RoleRow;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;
import vn.donghanh.staff.StaffSession;
import vn.donghanh.staff.Username;

/**
 * The accounts of one partner organisation, administered by the organisation itself or by the Centre. Every account is loaded by its ref and its
 * organisation, so that the ref of another organisation's account is not found.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class PartnerAccountRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    AccountRepository accounts;

    @Inject
    SessionRepository sessions;

    @Inject
    OneTimeCodeIssuer codes;

    @Inject
    AccountRecoveryRepository recoveries;

    @Inject
    @Any
    Instance<PartnerRoleProvider> typeRoles;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param codeUntil expiry of an open one-time code */
    record SelectedRow(StaffAccount account, @Nullable Instant lastActive, @Nullable Instant codeUntil) {
        PartnerAccountRow row(Map<Long, List<RoleRow>> roles, StaffId reader) {
            return account.partnerRow(
                    lastActive,
                    codeUntil,
                    roles.getOrDefault(account.id().value(), List.of()),
                    account.id().equals(reader));
        }
    }

    /** Returns the accounts by name, in three statements. */
    List<PartnerAccountRow> list(OrganisationId organisation) {
        Map<Long, List<RoleRow>> roles = em
                .createQuery(
                        """
                        select r from AccountRole r join StaffAccount a on a.id = r.accountId
                        where a.organisationId = :organisation and r.revokedAt is null order by r.role""",
                        AccountRole.class)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        role -> role.accountId().value(), Collectors.mapping(AccountRole::row, Collectors.toList())));
        return em
                .createQuery(
                        """
                        select new vn.donghanh.account.PartnerAccountRepository$SelectedRow(
                            a, (select max(s.lastActive) from StaffSession s where s.accountId = a.id),
                            (select max(c.expiresAt) from OneTimeCode c where c.accountId = a.id and c.endedAt is null and c.expiresAt > :now))
                        from StaffAccount a where a.organisationId = :organisation order by a.displayName, a.id""",
                        SelectedRow.class)
                .setParameter("organisation", organisation)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(row -> row.row(roles, user.id()))
                .toList();
    }

    /**
     * Returns the roles that accounts of the organisation may hold: one for each kind of service it offers today, those of its type, and user
     * administrator.
     */
    List<Role> assignableRoles(OrganisationView organisation) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        organisation.kinds().stream().map(ServiceKind::role).forEach(roles::add);
        typeRoles.forEach(
                provider -> roles.addAll(provider.roles(organisation.details().type())));
        roles.add(Role.PARTNER_ADMIN);
        return List.copyOf(roles);
    }

    /** Invites a colleague, who works as soon as the code was used. */
    IssuedCode invite(OrganisationView organisation, Username username, PartnerDetails details, Set<Role> roles) {
        Instant now = clock.instant();
        return create(
                organisation,
                username,
                details,
                roles,
                (account, role) -> new AccountRole(account, role, user.id(), now));
    }

    /** Invites a user administrator for the Centre; the account may do nothing until a director confirms it. */
    IssuedCode inviteAdministrator(OrganisationView organisation, Username username, PartnerDetails details) {
        Instant now = clock.instant();
        return create(
                organisation,
                username,
                details,
                Set.of(Role.PARTNER_ADMIN),
                (account, role) -> AccountRole.grantedToPartner(account, role, user.id(), now));
    }

    private IssuedCode create(
            OrganisationView organisation,
            Username username,
            PartnerDetails details,
            Set<Role> roles,
            BiFunction<StaffId, Role, AccountRole> grant) {
        if (!organisation.valid() || !organisation.details().type().mayHaveAccounts()) {
            throw new RuleViolationException(StaffRule.ORGANISATION_WITHOUT_ACCOUNTS);
        }
        if (roles.isEmpty() || !assignableRoles(organisation).containsAll(roles)) {
            throw RuleViolationException.at("roles", StaffRule.ROLE_OF_PARTNERS);
        }
        if (accounts.findByUsername(username.value()).isPresent()) {
            throw RuleViolationException.at("username", StaffRule.USERNAME_TAKEN);
        }
        StaffAccount account = new StaffAccount(username, details, organisation.id(), clock.instant());
        accounts.add(account);
        roles.forEach(role -> accounts.add(grant.apply(account.id(), role)));
        auditContext.about("organisation", organisation.ref());
        auditContext.about("account", account.username());
        return codes.issue(account, user.id());
    }

    /**
     * Disables the account and ends its sessions with their next request.
     * @param byOrganisation whether the organisation's own user administrator does it, who must not disable the last one
     */
    void disable(OrganisationId organisation, String ref, boolean byOrganisation) {
        StaffAccount account = getAudited(organisation, ref);
        if (byOrganisation && isAdministrator(account) && countOtherAdministrators(organisation, account) == 0) {
            throw new RuleViolationException(StaffRule.LAST_PARTNER_ADMINISTRATOR);
        }
        Instant now = clock.instant();
        account.disable(now);
        accounts.findOpenCodes(account.id()).forEach(code -> code.end(now));
        sessions.endAll(account.id(), StaffSession.EndReason.ACCOUNT_DISABLED, null);
    }

    IssuedCode enable(OrganisationId organisation, String ref) {
        return enable(getAudited(organisation, ref));
    }

    /** Enables the account for the Centre, where no user administrator of the organisation can; its roles wait for a director. */
    IssuedCode enableForCentre(OrganisationId organisation, String ref) {
        return enable(getForCentre(organisation, ref));
    }

    private IssuedCode enable(StaffAccount account) {
        account.reinvite();
        return codes.issue(account, user.id());
    }

    IssuedCode issueCode(OrganisationId organisation, String ref) {
        return issueCode(getAudited(organisation, ref));
    }

    /** Issues a code for the Centre, where no user administrator of the organisation can; the account's roles wait for a director. */
    IssuedCode issueCodeForCentre(OrganisationId organisation, String ref) {
        return issueCode(getForCentre(organisation, ref));
    }

    private IssuedCode issueCode(StaffAccount account) {
        if (account.state() == AccountStatus.DISABLED) {
            throw new RuleViolationException(StaffRule.ACCOUNT_DISABLED);
        }
        return codes.issue(account, user.id());
    }

    /** Whoever has the code could otherwise read what was disclosed to the partner, with nobody's knowledge. */
    private StaffAccount getForCentre(OrganisationId organisation, String ref) {
        StaffAccount account = getAudited(organisation, ref);
        if (countOtherAdministrators(organisation, account) > 0) {
            throw new RuleViolationException(StaffRule.CODES_BY_PARTNER_ADMINISTRATOR);
        }
        Instant now = clock.instant();
        List<AccountRole> granted = accounts.findRoles(account.id()).stream()
                .map(role -> role.grantAgain(user.id(), now))
                .toList();
        // one grant of a role is valid at a time: the former one must be revoked before the new one is stored
        em.flush();
        granted.forEach(accounts::add);
        return account;
    }

    IssuedCode issueRecoveryCode(OrganisationId organisation, String ref) {
        return recoveries.issue(getAudited(organisation, ref));
    }

    void endSessions(OrganisationId organisation, String ref) {
        sessions.endAll(getAudited(organisation, ref).id(), StaffSession.EndReason.ENDED_BY_ADMINISTRATOR, null);
    }

    private StaffAccount getAudited(OrganisationId organisation, String ref) {
        StaffAccount account = em
                .createQuery(
                        "select a from StaffAccount a where a.ref = :ref and a.organisationId = :organisation",
                        StaffAccount.class)
                .setParameter("ref", ref)
                .setParameter("organisation", organisation)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        auditContext.about("account", account.username());
        return account;
    }

    private boolean isAdministrator(StaffAccount account) {
        return accounts.findRoles(account.id()).stream().anyMatch(role -> role.role() == Role.PARTNER_ADMIN);
    }

    private long countOtherAdministrators(OrganisationId organisation, StaffAccount excluded) {
        return em.createQuery(
                        """
                        select count(a) from StaffAccount a join AccountRole r on r.accountId = a.id
                        where a.organisationId = :organisation and a.state = vn.donghanh.staff.AccountStatus.ACTIVE
                          and r.role = vn.donghanh.security.Role.PARTNER_ADMIN and r.revokedAt is null and r.confirmedAt is not null
                          and a.id <> :except""",
                        Long.class)
                .setParameter("organisation", organisation)
                .setParameter("except", excluded.id().value())
                .getSingleResult();
    }
}
