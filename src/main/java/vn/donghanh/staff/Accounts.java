package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.VietNam;

/** The accounts with what belongs to them: roles, codes. */
@ApplicationScoped
class Accounts {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

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
        if (!Username.fits(username)) {
            return Optional.empty();
        }
        return em
                .createQuery("select a from StaffAccount a where a.username = :name", StaffAccount.class)
                .setParameter("name", username)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The organisation whose account it is; null for the Centre's staff. */
    @Nullable
    PartnerSeat seatOf(StaffAccount account) {
        OrganisationId organisation = account.organisationId();
        return organisation == null
                ? null
                : em
                        .createQuery("select o.name from PartnerOrganisation o where o.id = :id", String.class)
                        .setParameter("id", organisation.value())
                        .getResultList()
                        .stream()
                        .map(name -> new PartnerSeat(organisation, name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    /** A partner's people sign in as long as their organisation is valid; for the Centre's staff there is no such question. */
    boolean admitted(StaffAccount account) {
        OrganisationId organisation = account.organisationId();
        return organisation == null
                || em.createQuery(
                                        """
                                        select count(o) from PartnerOrganisation o where o.id = :id
                                          and o.validity.validFrom <= :today and (o.validity.validTo is null or o.validity.validTo >= :today)""",
                                        Long.class)
                                .setParameter("id", organisation.value())
                                .setParameter("today", VietNam.day(clock.instant()))
                                .getSingleResult()
                        > 0;
    }

    StaffAccount get(StaffId id) {
        StaffAccount account = em.find(StaffAccount.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        return account;
    }

    /** An account of the Centre's staff; a partner's is loaded with its organisation ({@link PartnerAccounts}). */
    StaffAccount byRef(String ref) {
        return em
                .createQuery(
                        "select a from StaffAccount a where a.ref = :ref and a.organisationId is null",
                        StaffAccount.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
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
        return em
                .createQuery(
                        "select r from AccountRole r where r.ref = :ref and r.revokedAt is null", AccountRole.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
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
