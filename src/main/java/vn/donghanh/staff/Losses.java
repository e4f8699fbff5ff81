package vn.donghanh.staff;

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
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.RuleViolation;

/** Lost devices on file, and the codes that are issued for them. */
@ApplicationScoped
class Losses {
    @PersistenceContext
    EntityManager em;

    @Inject
    PassphraseHash hashes;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A new code ends the one before it. */
    @Transactional(MANDATORY)
    public IssuedCode issue(StaffAccount account) {
        if (!account.hasSecondFactor()) {
            throw new RuleViolation(StaffRule.FACTOR_NONE);
        }
        Instant now = clock.instant();
        open(account.id()).forEach(loss -> loss.end(now));
        String code = CodeSigns.random();
        em.persist(new DeviceLoss(account.id(), hashes.of(code), user.id(), now));
        return new IssuedCode(account.username(), CodeSigns.shown(code));
    }

    List<DeviceLoss> open(StaffId account) {
        return em.createQuery(
                        "select l from DeviceLoss l where l.accountId = :account and l.endedAt is null and l.expiresAt > :now",
                        DeviceLoss.class)
                .setParameter("account", account)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    DeviceLoss waiting(String ref) {
        return em
                .createQuery(
                        """
                        select l from DeviceLoss l
                        where l.ref = :ref and l.endedAt is null and l.confirmedAt is null and l.expiresAt > :now""",
                        DeviceLoss.class)
                .setParameter("ref", ref)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
