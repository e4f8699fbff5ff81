package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Stores holidays. */
@ApplicationScoped
public class HolidayRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** Adds a holiday, unless the day is one. */
    public void add(LocalDate day, String name, String basis) {
        if (find(day).isEmpty()) {
            em.persist(new Holiday(day, name, basis, clock.instant()));
        }
    }

    Optional<Holiday> find(LocalDate day) {
        return Optional.ofNullable(em.find(Holiday.class, day));
    }

    List<Holiday> findByYear(int year) {
        return em.createQuery("select h from Holiday h where year(h.day) = :year order by h.day", Holiday.class)
                .setParameter("year", year)
                .getResultList();
    }

    void remove(Holiday holiday) {
        em.remove(holiday);
    }
}
