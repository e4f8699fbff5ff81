package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.donghanh.shared.WorkingDays;

/** The Centre's holidays and the working days that follow from them. */
@ApplicationScoped
public class HolidayQueries {
    /** How many days off a year has by the Labour Code, Article 112: fewer on record means that the year's were not entered. */
    private static final int STATUTORY_DAYS = 11;

    private static final MonthDay ASKED_FROM = MonthDay.of(11, 1);

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

    /** The year whose days off should be on record and are not: the next one from 1 November on, this one at any time. */
    public Optional<Integer> missingYear(LocalDate today) {
        int last = MonthDay.from(today).isBefore(ASKED_FROM) ? today.getYear() : today.getYear() + 1;
        return IntStream.rangeClosed(today.getYear(), last)
                .filter(year -> count(year) < STATUTORY_DAYS)
                .boxed()
                .findFirst();
    }

    private long count(int year) {
        return em.createQuery("select count(h) from Holiday h where h.day between :first and :last", Long.class)
                .setParameter("first", LocalDate.of(year, 1, 1))
                .setParameter("last", LocalDate.of(year, 12, 31))
                .getSingleResult();
    }
}
