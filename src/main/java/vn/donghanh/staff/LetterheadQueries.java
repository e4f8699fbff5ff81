package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** Queries for the letterhead of the Centre: its name and superior authority on the day of signing. */
@ApplicationScoped
public class LetterheadQueries {
    @PersistenceContext
    EntityManager em;

    public record Head(String centre, String parentBody) implements Serializable {}

    public Optional<Head> findByDate(LocalDate day) {
        return em
                .createQuery(
                        "select new vn.donghanh.staff.LetterheadQueries$Head(c.name, c.parentBody) from CentreDetails c where"
                                + " c.validFrom <= :day and (c.validTo is null or c.validTo >= :day) order by c.validFrom"
                                + " desc",
                        Head.class)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst();
    }
}
