package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import vn.donghanh.shared.CentreTime;

/** Answers when something falls due, by the row that was valid on the day it began. */
@ApplicationScoped
public class DeadlineQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    HolidayQueries holidays;

    /** @throws IllegalStateException if no row is valid on that day: a setting is missing, and nothing may be guessed */
    public Instant due(DeadlineCode code, Instant from) {
        return getValid(code, CentreTime.day(from)).dueFrom(from, holidays.calendar());
    }

    /** The bare number, e.g. how many days of trying make contact lost; its unit stands in the table. */
    public int amount(DeadlineCode code, LocalDate day) {
        return getValid(code, day).amount();
    }

    /** The legal or internal basis in words, as it is shown beside the clock. */
    public String basis(DeadlineCode code, LocalDate day) {
        return getValid(code, day).basis();
    }

    /** All of them at once, for work that asks for many: two statements. */
    public DeadlineSnapshot snapshot() {
        return new DeadlineSnapshot(
                em.createQuery("select d from LegalDeadline d", LegalDeadline.class)
                        .getResultList(),
                holidays.calendar());
    }

    private LegalDeadline getValid(DeadlineCode code, LocalDate day) {
        return em
                .createQuery("select d from LegalDeadline d where d.code = :code", LegalDeadline.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .filter(deadline -> deadline.isValidOn(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No deadline " + code + " is valid on " + day));
    }
}
