package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** Answers how high a bound is, by the row that was valid on a day. */
@ApplicationScoped
public class PercentageThresholdQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * The bound on any day, in per cent or as a number as its code says; one statement, however many days are asked about. Asked for a day on which no row is valid, the
     * answer is an {@link IllegalStateException}: a setting is missing, and nothing may be guessed.
     */
    public ToIntFunction<LocalDate> amountByDay(PercentageThresholdCode code) {
        List<PercentageThreshold> rows = em.createQuery(
                        "select b from PercentageThreshold b where b.code = :code", PercentageThreshold.class)
                .setParameter("code", code)
                .getResultList();
        return day -> rows.stream()
                .filter(row -> row.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bound " + code + " is valid on " + day))
                .amount();
    }
}
