package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.donghanh.shared.WorkingDays;

/** Queries of the holidays and the calendar of working days. */
@ApplicationScoped
public class HolidayQueries {
    /** Number of statutory holidays a year (Labour Code, Article 112): fewer on record means that the year was not entered. */
    private static final int STATUTORY_DAYS = 11;

    private static final MonthDay REMINDER_FROM = MonthDay.of(11, 1);

    @PersistenceContext
    EntityManager em;

    public WorkingDays calendar() {
        return new WorkingDays(new HashSet<>(
                em.createQuery("select h.day from Holiday h", LocalDate.class).getResultList()));
    }

    /** Returns the calendar as it was known at the cutoff. */
    public WorkingDays calendar(Instant cutoff) {
        return new WorkingDays(new HashSet<>(
                em.createQuery("select h.day from Holiday h where h.recordedAt <= :cutoff", LocalDate.class)
                        .setParameter("cutoff", cutoff)
                        .getResultList()));
    }

    /** Finds the year whose holidays are missing: the current year at any time, the next year from 1 November on. */
    public Optional<Integer> missingYear(LocalDate today) {
        int last = MonthDay.from(today).isBefore(REMINDER_FROM) ? today.getYear() : today.getYear() + 1;
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
