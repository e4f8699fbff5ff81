package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;

/** Repository of accounts with their roles and one-time codes. */
@ApplicationScoped
public class AccountRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    public void add(StaffAccount account) {
        em.persist(account);
    }

    public void add(AccountRole role) {
        em.persist(role);
    }

    public void add(OneTimeCode code) {
        em.persist(code);
    }

    public boolean isEmpty() {
        return em.createQuery("select 1 from StaffAccount a", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public Optional<StaffAccount> findByUsername(String username) {
        if (!Username.isValid(username)) {
            return Optional.empty();
        }
        return em
                .createQuery("select a from StaffAccount a where a.username = :name", StaffAccount.class)
                .setParameter("name", username)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * An account with one of its roles, one row per role.
     *
     * @param role null if the account has none
     * @param organisation the name of the organisation a partner account belongs to; null for the Centre's staff
     */
    public record AccountWithRole(StaffAccount account, @Nullable AccountRole role, @Nullable String organisation) {
        /** Returns the account as a user who holds these roles, without a session. */
        public AuthenticatedUser toUser(Set<Role> roles) {
            PartnerMembership membership = organisation == null
                    ? null
                    : new PartnerMembership(Objects.requireNonNull(account.organisationId()), organisation);
            return account.toAuthenticatedUser(roles, membership, true);
        }
    }

    /** Returns the account with its roles that are not revoked, confirmed or not, in one statement; empty if no account has this username. */
    public List<AccountWithRole> findWithRoles(String username) {
        return em.createQuery(
                        """
                        select new vn.donghanh.staff.AccountRepository$AccountWithRole(a, r, o.name)
                        from StaffAccount a
                        left join PartnerOrganisation o on o.id = a.organisationId
                        left join AccountRole r on r.accountId = a.id and r.revokedAt is null
                        where a.username = :username""",
                        AccountWithRole.class)
                .setParameter("username", username)
                .getResultList();
    }

    /** Whether the account's organisation is valid today; partner users can sign in only while it is. Always true for the Centre's staff. */
    public boolean isOrganisationValid(StaffAccount account) {
        OrganisationId organisation = account.organisationId();
        return organisation == null
                || em.createQuery(
                                        """
                                        select count(o) from PartnerOrganisation o where o.id = :id
                                          and o.validity.validFrom <= :today and (o.validity.validTo is null or o.validity.validTo >= :today)""",
                                        Long.class)
                                .setParameter("id", organisation.value())
                                .setParameter("today", CentreTime.today(clock))
                                .getSingleResult()
                        > 0;
    }

    public StaffAccount get(StaffId id) {
        StaffAccount account = em.find(StaffAccount.class, id.value());
        if (account == null) {
            throw new NotFoundException();
        }
        return account;
    }

    /**
     * Returns an account of the Centre's staff; a partner account is loaded with its organisation ({@link
     * vn.donghanh.account.PartnerAccountRepository}).
     */
    public StaffAccount getByRef(String ref) {
        return em
                .createQuery(
                        "select a from StaffAccount a where a.ref = :ref and a.organisationId is null",
                        StaffAccount.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the roles that are not revoked, confirmed or not. */
    public List<AccountRole> findRoles(StaffId account) {
        return em.createQuery(
                        "select r from AccountRole r where r.accountId = :account and r.revokedAt is null",
                        AccountRole.class)
                .setParameter("account", account)
                .getResultList();
    }

    public AccountRole getRole(String ref) {
        return em
                .createQuery(
                        "select r from AccountRole r where r.ref = :ref and r.revokedAt is null", AccountRole.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Counts other accounts that hold this confirmed role and are active. */
    public long countOthersWithRole(Role role, StaffId excluded) {
        return em.createQuery(
                        """
                        select count(a) from StaffAccount a join AccountRole r on r.accountId = a.id
                        where r.role = :role and r.revokedAt is null and r.confirmedAt is not null
                          and a.state = vn.donghanh.staff.AccountStatus.ACTIVE and a.id <> :except""",
                        Long.class)
                .setParameter("role", role)
                .setParameter("except", excluded.value())
                .getSingleResult();
    }

    /**
     * Locks who holds this role until the transaction ends: whoever takes it from somebody else meanwhile waits, and counts what remains.
     */
    public void lockHolders(Role role) {
        em.createNativeQuery(
                        "select id from account_role where role = ?1 and revoked_at is null order by account_id for update")
                .setParameter(1, role.name())
                .getResultList();
    }

    /**
     * Locks the roles of these people, in the order of their accounts, until the transaction ends: what is arranged about one of them is asked and written one after the other.
     * The account itself is not locked, since every row that names the person would wait for it.
     */
    public void lockRoles(StaffId... people) {
        Stream.of(people).map(StaffId::value).sorted().forEach(account -> em.createNativeQuery(
                        "select id from account_role where account_id = ?1 for update")
                .setParameter(1, account)
                .getResultList());
    }

    public List<OneTimeCode> findOpenCodes(StaffId account) {
        return em.createQuery(
                        "select c from OneTimeCode c where c.accountId = :account and c.endedAt is null",
                        OneTimeCode.class)
                .setParameter("account", account)
                .getResultList();
    }
}
