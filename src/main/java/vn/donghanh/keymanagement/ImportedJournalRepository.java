package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Counts the lines of the offline journal that the log holds already. */
@ApplicationScoped
class ImportedJournalRepository {
    @PersistenceContext
    EntityManager em;

    /** Locks the count, so that a second server waits. */
    int countImported() {
        return ((Number) em.createNativeQuery("select noted from key_protocol where id = 1 for update")
                        .getSingleResult())
                .intValue();
    }

    void countOneMore() {
        em.createNativeQuery("update key_protocol set noted = noted + 1 where id = 1")
                .executeUpdate();
    }
}
