package vn.donghanh.reporting.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.function.Supplier;
import org.hibernate.Session;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.CaseRecordFilter;

/**
 * Reads thousands of records in one transaction. Before each query all records that were read so far are compared with what was read, to write what has
 * changed first: two thirds of the time of a page of figures or of an audited case, for nothing. Without a
 * transaction every query reads for itself, and nothing is compared.
 */
@ApplicationScoped
public class BulkReadRepository {
    @PersistenceContext
    EntityManager em;

    /** For a use case that only reads: writes what is pending, and compares nothing until the transaction ends, nor at its end. */
    public void begin() {
        if (em.isJoinedToTransaction()) {
            compareNothing();
            em.unwrap(Session.class).setDefaultReadOnly(true);
        }
    }

    private void compareNothing() {
        em.flush();
        em.setFlushMode(FlushModeType.COMMIT);
    }

    /**
     * Reads what is recorded of some cases by queries that count every case: during this reading they find the records of these cases only. A native query finds all,
     * since the {@link CaseRecordFilter} knows entities.
     */
    public <T> T readOf(Collection<CaseId> cases, Supplier<T> reading) {
        Session session = em.unwrap(Session.class);
        session.enableFilter(CaseRecordFilter.NAME)
                .setParameterList(
                        CaseRecordFilter.CASES,
                        cases.stream().map(CaseId::value).toList());
        try {
            return reading.get();
        } finally {
            session.disableFilter(CaseRecordFilter.NAME);
        }
    }

    /** Like {@link #begin}, during this reading only: what follows may write and read what it wrote. */
    public <T> T read(Supplier<T> reading) {
        if (!em.isJoinedToTransaction()) {
            return reading.get();
        }
        FlushModeType before = em.getFlushMode();
        compareNothing();
        try {
            return reading.get();
        } finally {
            em.setFlushMode(before);
        }
    }
}
