package vn.donghanh.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Repository of the alarms that were raised for referrals. */
@ApplicationScoped
class ReferralAlarmRepository {
    @PersistenceContext
    EntityManager em;

    void add(SentReferralAlarm alarm) {
        em.persist(alarm);
    }

    boolean isRaised(String referralRef, ReferralAlarm alarm, Instant about) {
        return !em.createQuery(
                        "select a.id from SentReferralAlarm a where a.referralRef = :r and a.alarm = :a and a.about = :t",
                        Long.class)
                .setParameter("r", referralRef)
                .setParameter("a", alarm)
                .setParameter("t", about)
                .getResultList()
                .isEmpty();
    }
}
