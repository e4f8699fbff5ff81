package vn.donghanh.referral.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.referral.ReferralStatus;

/**
 * Finds the referrals with a deadline that has passed and has not been processed. It discloses nothing about a case and therefore writes no
 * audit event; processing does.
 */
@ApplicationScoped
class DueReferralQueries {
    /** Batch size; the next run continues after the batch. */
    private static final int BATCH_SIZE = 500;

    private static final String NOT_RAISED =
            " and not exists (select 1 from SentReferralAlarm a where a.referralRef = r.ref and a.alarm = :alarm and a.about = r.";

    @PersistenceContext
    EntityManager em;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    private final DueReferralCursor cursor = new DueReferralCursor(BATCH_SIZE);

    record DueReferral(String ref, ReferralAlarm alarm, Instant about) {}

    @Transactional
    List<DueReferral> find() {
        List<DueReferral> due = new ArrayList<>();
        for (ReferralAlarm alarm : ReferralAlarm.values()) {
            List<Object[]> rows = em.createQuery(
                            "select r.ref, r." + dueField(alarm)
                                    + ", r.id from Referral r where r.status in :open and r."
                                    + dueField(alarm) + " <= :now and r.id > :behind" + NOT_RAISED + dueField(alarm)
                                    + ") order by r.id",
                            Object[].class)
                    .setParameter("behind", cursor.lastReadId(alarm))
                    .setParameter("open", applicableStatuses(alarm))
                    .setParameter("now", clock.instant())
                    .setParameter("alarm", alarm)
                    .setMaxResults(BATCH_SIZE)
                    .getResultList();
            cursor.advance(alarm, rows.stream().map(row -> (Long) row[2]).toList());
            rows.stream()
                    .map(row -> new DueReferral((String) row[0], alarm, (Instant) row[1]))
                    .filter(this::isDue)
                    .forEach(due::add);
        }
        return due;
    }

    /** Returns whether the alarm is due. After an appointment the worker is asked only when one working day has passed. */
    private boolean isDue(DueReferral dueReferral) {
        return dueReferral.alarm() != ReferralAlarm.ASK
                || !deadlines
                        .due(DeadlineCode.REFERRAL_ASK_AFTER, dueReferral.about())
                        .isAfter(clock.instant());
    }

    static List<ReferralStatus> applicableStatuses(ReferralAlarm alarm) {
        return switch (alarm) {
            case REMIND -> List.of(ReferralStatus.SENT);
            case ESCALATE, EXPIRE -> List.of(ReferralStatus.SENT, ReferralStatus.RECEIVED);
            case HARD_LIMIT -> List.of(
                    ReferralStatus.SENT,
                    ReferralStatus.RECEIVED,
                    ReferralStatus.ACCEPTED,
                    ReferralStatus.SCHEDULED,
                    ReferralStatus.NO_SHOW);
            case ASK -> List.of(ReferralStatus.SCHEDULED);
            case RETAIN -> List.of(ReferralStatus.IN_SERVICE);
        };
    }

    private static String dueField(ReferralAlarm alarm) {
        return switch (alarm) {
            case REMIND -> "due.receipt";
            case ESCALATE -> "due.reply";
            case EXPIRE -> "due.expiry";
            case HARD_LIMIT -> "hardLimitAt";
            case ASK -> "appointmentAt";
            case RETAIN -> "askAgainAt";
        };
    }
}
