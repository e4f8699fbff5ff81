package vn.donghanh.casefile;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.shared.CentreTime;

/** The marks by which a copy of what figures count sees that a case has changed. */
@ApplicationScoped
public class CountedCaseRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * How many cases with neighbouring ids have a mark, and the sum of these random marks: both together change whenever one of them does.
     *
     * @param cases how many of the block have a mark
     */
    public record Block(long cases, BigDecimal sum) implements Serializable {
        private static final long SIZE = 256;
        private static final String NUMBER = "case_id div " + SIZE;

        public static long numberOf(CaseId caseId) {
            return caseId.value() / SIZE;
        }
    }

    /** Returns the blocks of the cases that count since a day, by number, in one SQL statement that reads no other case. */
    public Map<Long, Block> blocks(LocalDate since) {
        Map<Long, Block> blocks = new HashMap<>();
        rows(em.createNativeQuery("select " + Block.NUMBER
                                + ", count(*), sum(mark) from counted_case where counts_until >= ?1 group by "
                                + Block.NUMBER)
                        .setParameter(1, since))
                .forEach(row -> blocks.put(
                        ((Number) row[0]).longValue(), new Block(((Number) row[1]).longValue(), (BigDecimal) row[2])));
        return blocks;
    }

    /** Returns the marks of those cases in some blocks that count since a day, in one SQL statement that reads no other case. */
    public Map<CaseId, Long> marks(LocalDate since, Collection<Long> blocks) {
        Map<CaseId, Long> marks = new HashMap<>();
        rows(em.createNativeQuery("select case_id, mark from counted_case where counts_until >= ?1 and " + Block.NUMBER
                                + " in (?2)")
                        .setParameter(1, since)
                        .setParameter(2, blocks))
                .forEach(row -> marks.put(new CaseId(((Number) row[0]).longValue()), ((Number) row[1]).longValue()));
        return marks;
    }

    /** @param at when it was marked, by the clock of the database */
    public record Marked(CaseId caseId, long mark, Instant at) implements Serializable {
        Marked(Long caseId, long mark, Instant at) {
            this(new CaseId(caseId), mark, at);
        }
    }

    /** Returns the cases that were marked from a moment on and that count since a day, in one SQL statement that reads no other case. */
    public List<Marked> markedFrom(Instant moment, LocalDate since) {
        return em.createQuery(
                        "select new vn.donghanh.casefile.CountedCaseRepository$Marked(k.caseId, k.mark, k.markedAt) from CountedCase k"
                                + " where k.markedAt >= :moment and k.countsUntil >= :since",
                        Marked.class)
                .setParameter("moment", moment)
                .setParameter("since", since)
                .getResultList();
    }

    /** Returns when a case was marked last, by the clock of the database; the epoch before any was. */
    public Instant lastMarked() {
        Instant last = em.createQuery("select max(k.markedAt) from CountedCase k", Instant.class)
                .getSingleResult();
        return last == null ? Instant.EPOCH : last;
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    /** Marks cases whose records were changed by a statement, past their entities. */
    @Transactional
    public void mark(Collection<CaseId> cases) {
        CaseChanges changes = new CaseChanges();
        cases.forEach(caseId -> changes.add(caseId.value()));
        write(changes);
    }

    /** What was counted before, while the keys still existed, is counted anew. */
    @Transactional(REQUIRES_NEW)
    void onKeysDestroyed(@Observes PersonKeysDestroyed event) {
        CaseChanges changes = new CaseChanges();
        changes.add(event.person());
        write(changes);
    }

    private void write(CaseChanges changes) {
        em.unwrap(Session.class).doWork(connection -> changes.write(connection, CentreTime.today(clock)));
    }
}
