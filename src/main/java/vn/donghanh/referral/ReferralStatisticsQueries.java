package vn.donghanh.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ReferralStatisticsProvider;
import vn.donghanh.casefile.spi.ServiceAccessProvider;
import vn.donghanh.shared.CentreTime;

/** Queries for statistics on referrals: status and days only, never the subject. */
@ApplicationScoped
class ReferralStatisticsQueries implements ServiceAccessProvider, ReferralStatisticsProvider {
    private static final List<ReferralStatus> STATUS_ORDER = List.of(ReferralStatus.values());

    @PersistenceContext
    EntityManager em;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return em
                .createQuery("select r from Referral r where r.attendedOn <= :until order by r.id", Referral.class)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(ReferralStatisticsQueries::accessEvent)
                .toList();
    }

    /** Returns the event, which answers needs of the referral's own kind. */
    private static AccessEvent accessEvent(Referral referral) {
        String kindKey = referral.kindKey();
        return new AccessEvent(
                referral.caseId(),
                ServiceGroup.HEALTH,
                null,
                kindKey == null ? Set.of() : Set.of(kindKey),
                Objects.requireNonNull(referral.attendedOn()));
    }

    @Override
    public List<SentReferral> sentReferrals(LocalDate from, LocalDate to) {
        return em
                .createQuery(
                        "select r from Referral r where r.sentAt >= :from and r.sentAt < :to order by r.id",
                        Referral.class)
                .setParameter("from", from.atStartOfDay(CentreTime.ZONE).toInstant())
                .setParameter("to", to.plusDays(1).atStartOfDay(CentreTime.ZONE).toInstant())
                .getResultList()
                .stream()
                .map(referral -> new SentReferral(
                        referral.caseId(),
                        "ReferralStatus." + referral.status(),
                        STATUS_ORDER.indexOf(referral.status()),
                        CentreTime.day(Objects.requireNonNull(referral.sentAt())),
                        referral.attendedOn()))
                .toList();
    }
}
