package vn.donghanh.signin.factor;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.passphrase.IssuedCode;
import vn.donghanh.signin.passphrase.OneTimeCodeFormat;
import vn.donghanh.signin.passphrase.PassphraseHash;
import vn.donghanh.staff.StaffAccount;
import vn.donghanh.staff.StaffRule;

/** Repository of account recoveries, which also issues their codes. */
@ApplicationScoped
public class AccountRecoveryRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    PassphraseHash hashes;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Issues a new code and ends the one before. */
    @Transactional(MANDATORY)
    public IssuedCode issue(StaffAccount account) {
        if (!account.hasSecondFactor()) {
            throw new RuleViolationException(StaffRule.FACTOR_NONE);
        }
        Instant now = clock.instant();
        findOpen(account.id()).forEach(recovery -> recovery.end(now));
        String code = OneTimeCodeFormat.random();
        em.persist(new AccountRecovery(account.id(), hashes.create(code), user.id(), now));
        return new IssuedCode(account.username(), OneTimeCodeFormat.format(code));
    }

    public List<AccountRecovery> findOpen(StaffId account) {
        return em.createQuery(
                        "select l from AccountRecovery l where l.accountId = :account and l.endedAt is null and l.expiresAt > :now",
                        AccountRecovery.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    public AccountRecovery getPending(String ref) {
        return em
                .createQuery(
                        """
                        select l from AccountRecovery l
                        where l.ref = :ref and l.endedAt is null and l.confirmedAt is null and l.expiresAt > :now""",
                        AccountRecovery.class)
                .setParameter("ref", ref)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Returns the pending recoveries that a person may confirm, oldest first, in one statement: a supervisor those of the own unit and of the
     * director, the director all of them.
     */
    public List<AccountRecoveryRow> findPending(StaffId confirmer, @Nullable Long unit, boolean director) {
        return em.createQuery(
                        """
                        select new vn.donghanh.signin.factor.AccountRecoveryRow(l.ref, a.displayName, a.username, coalesce(u.name, o.name), i.displayName, l.issuedAt)
                        from AccountRecovery l
                        join StaffAccount a on a.id = l.accountId
                        join StaffAccount i on i.id = l.issuedBy
                        left join OrgUnit u on u.id = a.unitId
                        left join PartnerOrganisation o on o.id = a.organisationId
                        where l.endedAt is null and l.confirmedAt is null and l.expiresAt > :now
                          and l.accountId <> :self and l.issuedBy <> :self
                          and (:director = true or a.unitId = :unit or exists (
                              select 1 from AccountRole r where r.accountId = a.id and r.role = vn.donghanh.security.Role.DIRECTOR
                                and r.confirmedAt is not null and r.revokedAt is null))
                        order by l.issuedAt, l.id""",
                        AccountRecoveryRow.class)
                .setParameter("now", clock.instant())
                .setParameter("self", confirmer)
                .setParameter("director", director)
                .setParameter("unit", unit)
                .setMaxResults(100)
                .getResultList();
    }
}
