package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import vn.donghanh.shared.WorkingDays;

/** The Centre's holidays and the working days that follow from them. */
@ApplicationScoped
public class Holidays {
    @PersistenceContext
    EntityManager em;

    public void add(LocalDate day, String name, String basis) {
        if (em.find(Holiday.class, day) == null) {
            em.persist(new Holiday(day, name, basis));
        }
    }

    public WorkingDays calendar() {
        return new WorkingDays(new HashSet<>(
                em.createQuery("select h.day from Holiday h", LocalDate.class).getResultList()));
    }
}
