package vn.donghanh.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.donghanh.shared.CentreTime;

/** Calculates due times by the deadline row that was valid on the day of the start. */
@ApplicationScoped
public class DeadlineQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    HolidayQueries holidays;

    /** @throws IllegalStateException when no row is valid on that day: a setting is missing, and there is no default */
    public Instant due(DeadlineCode code, Instant from) {
        return getValid(code, CentreTime.day(from)).dueFrom(from, holidays.calendar());
    }

    /** Returns the configured number without its unit, e.g. the days of failed attempts after which contact is lost. */
    public int amount(DeadlineCode code, LocalDate day) {
        return getValid(code, day).amount();
    }

    /** Returns the legal or internal basis, shown beside the due time. */
    public String basis(DeadlineCode code, LocalDate day) {
        return getValid(code, day).basis();
    }

    /** Loads all deadlines and holidays, for callers that need many. Executes two statements. */
    public DeadlineSnapshot snapshot() {
        return new DeadlineSnapshot(findAll(), holidays.calendar());
    }

    /** As {@link #snapshot()}, with the holidays that were known at the cutoff. */
    public DeadlineSnapshot snapshot(Instant cutoff) {
        return new DeadlineSnapshot(findAll(), holidays.calendar(cutoff));
    }

    private List<LegalDeadline> findAll() {
        return em.createQuery("select d from LegalDeadline d", LegalDeadline.class)
                .getResultList();
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
