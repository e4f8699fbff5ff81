package vn.donghanh.signin.throttle;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Counts sign-in attempts in the database, for all nodes together. Failures are recorded even though the failed action is rolled back. */
@ApplicationScoped
public class SignInAttemptRepository {
    private static final Duration RETENTION = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    AddressLimitPolicy limits;

    @Inject
    Clock clock;

    /** Whether the pair of name and address has signed in within a month. */
    public boolean isKnown(SignInAttemptKey key) {
        return !em.createQuery(
                        """
                        select a.id from SignInAttempt a where a.accountKey = :account and a.addressKey = :address
                          and a.succeeded = true and a.at > :since""",
                        Long.class)
                .setParameter("account", key.account())
                .setParameter("address", key.address())
                .setParameter("since", clock.instant().minus(RETENTION))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Returns the seconds to wait for a pair that is not {@link #isKnown}, by the failures of all strangers at the address. */
    public long strangerSecondsLeft(SignInAttemptKey key) {
        Instant now = clock.instant();
        AddressLimit limit = limits.current();
        List<Instant> failures = em.createQuery(
                        """
                        select a.at from SignInAttempt a where a.addressKey = :address and a.succeeded = false and a.at > :since and a.at < :until
                          and not exists (select 1 from SignInAttempt s where s.accountKey = a.accountKey and s.addressKey = a.addressKey
                              and s.succeeded = true and s.at > :month)
                        order by a.at desc""",
                        Instant.class)
                .setParameter("address", key.address())
                .setParameter("since", now.minus(limit.window()))
                .setParameter("until", now.plus(SignInThrottle.MOST_AHEAD))
                .setParameter("month", now.minus(RETENTION))
                .setMaxResults(limit.maxFailures())
                .getResultList();
        return limit.secondsLeft(failures, now);
    }

    /** Returns the seconds to wait; 0 when the attempt is allowed. */
    public long secondsLeft(SignInAttemptKey key) {
        Instant now = clock.instant();
        SignInThrottle.Failures failures = em.createQuery(
                        """
                        select new vn.donghanh.signin.throttle.SignInThrottle$Failures(
                            count(case when a.accountKey = :account and a.addressKey = :address then 1 end),
                            count(case when a.accountKey = :account then 1 end),
                            count(case when a.addressKey = :address then 1 end),
                            max(case when a.accountKey = :account and a.addressKey = :address then a.at end))
                        from SignInAttempt a
                        where a.at > :since and a.at < :until and a.succeeded = false
                          and (a.accountKey = :account or a.addressKey = :address)
                          and not (a.accountKey = :account and a.addressKey = :address and exists (
                              select 1 from SignInAttempt s where s.accountKey = :account and s.addressKey = :address
                                and s.succeeded = true and s.at >= a.at))""",
                        SignInThrottle.Failures.class)
                .setParameter("account", key.account())
                .setParameter("address", key.address())
                .setParameter("since", now.minus(SignInThrottle.WINDOW))
                .setParameter("until", now.plus(SignInThrottle.MOST_AHEAD))
                .getSingleResult();
        return SignInThrottle.secondsLeft(failures, now);
    }

    @Transactional(REQUIRES_NEW)
    public void recordFailure(SignInAttemptKey key) {
        em.persist(new SignInAttempt(key, clock.instant(), false));
    }

    @Transactional
    public void recordSuccess(SignInAttemptKey key) {
        Instant now = clock.instant();
        em.persist(new SignInAttempt(key, now, true));
        em.createQuery("delete from SignInAttempt a where a.at < :old")
                .setParameter("old", now.minus(RETENTION))
                .executeUpdate();
    }
}
