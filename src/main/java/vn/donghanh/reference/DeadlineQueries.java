package vn.donghanh.reference;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Calculates due times by the deadline row that was valid on the day of the start. */
@ApplicationScoped
public class DeadlineQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    HolidayQueries holidays;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** @throws IllegalStateException when no row is valid on that day: a setting is missing, and there is no default */
    public Instant due(DeadlineCode code, Instant from) {
        return current().due(code, from);
    }

    /** Returns the start to assume, seen at a moment, when nobody knows it. */
    public Instant assumedStart(DeadlineCode code, Instant seen) {
        return current().assumedStart(code, seen);
    }

    /** Returns the configured number of a deadline with a fixed unit, e.g. the days of failed attempts after which contact is lost. */
    public int amount(DeadlineCode code, LocalDate day) {
        return current().amount(code, day);
    }

    /** Returns the legal or internal basis, shown beside the due time. */
    public String basis(DeadlineCode code, LocalDate day) {
        return current().basis(code, day);
    }

    /** Returns all deadlines and holidays, for callers that need many. Executes two statements, once in a transaction. */
    public DeadlineSnapshot snapshot() {
        return current();
    }

    /** As {@link #snapshot()}, with the holidays that were known at the cutoff. */
    public DeadlineSnapshot snapshot(Instant cutoff) {
        return new DeadlineSnapshot(findAll(), holidays.calendar(cutoff));
    }

    /** Reads them once in a transaction: a use case that opens several tasks asks for each of their deadlines. */
    private DeadlineSnapshot current() {
        if (transaction.getTransactionKey() == null) {
            return read();
        }
        DeadlineSnapshot known = (DeadlineSnapshot) transaction.getResource(DeadlineSnapshot.class);
        if (known == null) {
            known = read();
            transaction.putResource(DeadlineSnapshot.class, known);
        }
        return known;
    }

    private DeadlineSnapshot read() {
        return new DeadlineSnapshot(findAll(), holidays.calendar());
    }

    /** Copies, since the rows themselves would be compared with the database again before each query of the transaction. */
    private List<LegalDeadline> findAll() {
        return em.createQuery(
                        "select new vn.donghanh.reference.LegalDeadline(d.code, d.amount, d.unit, d.basis, d.validFrom, d.validTo) from LegalDeadline d",
                        LegalDeadline.class)
                .getResultList();
    }
}
