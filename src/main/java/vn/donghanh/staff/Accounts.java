package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFound;

/** The accounts with what belongs to them: roles, codes. */
@ApplicationScoped
class Accounts {
    @PersistenceContext
    EntityManager em;

    void add(StaffAccount account) {
        em.persist(account);
    }

    void add(AccountRole role) {
        em.persist(role);
    }

    void add(OneTimeCode code) {
        em.persist(code);
    }

    boolean none() {
        return em.createQuery("select 1 from StaffAccount a", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    Optional<StaffAccount> byUsername(String username) {
        return em.createQuery("select a from StaffAccount a where a.username = :name", StaffAccount.class)
                .setParameter("name", username)
                .getResultStream()
                .findFirst();
    }

    StaffAccount get(StaffId id) {
        StaffAccount account = em.find(StaffAccount.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    StaffAccount byRef(String ref) {
        return em.createQuery("select a from StaffAccount a where a.ref = :ref", StaffAccount.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Roles that are not revoked, confirmed or not. */
    List<AccountRole> rolesOf(StaffId account) {
        return em.createQuery(
                        "select r from AccountRole r where r.accountId = :account and r.revokedAt is null",
                        AccountRole.class)
                .setParameter("account", account)
                .getResultList();
    }

    AccountRole role(String ref) {
        return em.createQuery(
                        "select r from AccountRole r where r.ref = :ref and r.revokedAt is null", AccountRole.class)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Others who can sign in, or will, and hold this role. */
    long othersWith(Role role, StaffId except) {
        return em.createQuery(
                        """
                        select count(a) from StaffAccount a join AccountRole r on r.accountId = a.id
                        where r.role = :role and r.revokedAt is null and r.confirmedAt is not null
                          and a.state = vn.donghanh.staff.AccountState.ACTIVE and a.id <> :except""",
                        Long.class)
                .setParameter("role", role)
                .setParameter("except", except.value())
                .getSingleResult();
    }

    List<OneTimeCode> openCodes(StaffId account) {
        return em.createQuery(
                        "select c from OneTimeCode c where c.accountId = :account and c.endedAt is null",
                        OneTimeCode.class)
                .setParameter("account", account)
                .getResultList();
    }
}
