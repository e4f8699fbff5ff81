package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.CentreTime;

/** Queries of retention periods by the row that is valid on a day. */
@ApplicationScoped
public class RetentionQueries {
    @PersistenceContext
    EntityManager em;

    /** Returns the time before which records of this kind have been kept long enough; empty while they are kept for ever. */
    public Optional<Instant> keptLongEnoughBefore(RetentionCode code, Instant now) {
        LocalDate today = CentreTime.day(now);
        @Nullable
        Integer months = em.createQuery(
                        "select r.months from RetentionRule r where r.code = :code and r.validFrom <= :today"
                                + " and (r.validTo is null or r.validTo >= :today)",
                        Integer.class)
                .setParameter("code", code)
                .setParameter("today", today)
                .getSingleResult();
        return Optional.ofNullable(months)
                .map(count ->
                        today.minusMonths(count).atStartOfDay(CentreTime.ZONE).toInstant());
    }
}
