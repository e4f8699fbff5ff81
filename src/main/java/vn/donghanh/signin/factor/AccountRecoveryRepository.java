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
}
