package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Queries for the letterhead of the Centre: its name and superior authority on the day of signing. */
@ApplicationScoped
public class LetterheadQueries {
    @PersistenceContext
    EntityManager em;

    /**
     * @param place place of issue, as it stands before the date; empty when none was entered
     * @param sign the Centre's sign in the numbers of documents; empty when none was entered
     * @param director whose name stands under documents; empty when none was entered
     * @param deputies who sign on the director's behalf
     */
    public record Head(
            String centre, String parentBody, String place, String sign, String director, List<String> deputies)
            implements Serializable {
        public Head {
            deputies = List.copyOf(deputies);
        }

        /** Whether everything is entered that a document needs. */
        public boolean isComplete() {
            return !place.isEmpty() && !sign.isEmpty() && !director.isEmpty();
        }
    }

    public Optional<Head> findByDate(LocalDate day) {
        return em
                .createQuery(
                        "select c from CentreDetails c where c.corrected = false and c.validFrom <= :day and (c.validTo is null or c.validTo >= :day)"
                                + " order by c.validFrom desc",
                        CentreDetails.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .map(CentreDetails::head);
    }

    /** Returns all letterheads, newest first. */
    public List<LetterheadRow> findAll() {
        return em.createQuery(LetterheadRepository.NEWEST_FIRST, CentreDetails.class).getResultList().stream()
                .map(CentreDetails::row)
                .toList();
    }
}
