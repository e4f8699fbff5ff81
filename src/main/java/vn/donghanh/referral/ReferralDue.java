package vn.donghanh.referral;

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
import vn.donghanh.reference.Deadlines;

/** Finds whose time has come and has not been acted on. Says nothing of any case, so it leaves no event; acting does. */
@ApplicationScoped
class ReferralDue {
    /** More wait for the next run, which begins behind them. */
    private static final int MOST = 500;

    private static final String NOT_RAISED =
            " and not exists (select 1 from RaisedAlarm a where a.referralRef = r.ref and a.alarm = :alarm and a.about = r.";

    @PersistenceContext
    EntityManager em;

    @Inject
    Deadlines deadlines;

    @Inject
    Clock clock;

    private final DueQueues queues = new DueQueues(MOST);

    record One(String ref, Alarm alarm, Instant about) {}

    @Transactional
    List<One> find() {
        List<One> due = new ArrayList<>();
        for (Alarm alarm : Alarm.values()) {
            List<Object[]> rows = em.createQuery(
                            "select r.ref, r." + moment(alarm) + ", r.id from Referral r where r.status in :open and r."
                                    + moment(alarm) + " <= :now and r.id > :behind" + NOT_RAISED + moment(alarm)
                                    + ") order by r.id",
                            Object[].class)
                    .setParameter("behind", queues.behind(alarm))
                    .setParameter("open", open(alarm))
                    .setParameter("now", clock.instant())
                    .setParameter("alarm", alarm)
                    .setMaxResults(MOST)
                    .getResultList();
            queues.read(alarm, rows.stream().map(row -> (Long) row[2]).toList());
            rows.stream()
                    .map(row -> new One((String) row[0], alarm, (Instant) row[1]))
                    .filter(this::isReallyDue)
                    .forEach(due::add);
        }
        return due;
    }

    /** An appointment is given its working day before anybody asks. */
    private boolean isReallyDue(One one) {
        return one.alarm() != Alarm.ASK
                || !deadlines.due(DeadlineCode.REFERRAL_ASK_AFTER, one.about()).isAfter(clock.instant());
    }

    static List<ReferralStatus> open(Alarm alarm) {
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

    private static String moment(Alarm alarm) {
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
