package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/** Decides whether each query of the transaction first looks through all that was loaded, to write what has changed. */
@ApplicationScoped
class PendingChangeRepository {
    @PersistenceContext
    EntityManager em;

    /**
     * Lets queries look for changes, or not; what is pending is written before they no longer do. Nothing happens without a transaction, where nothing is pending.
     *
     * @return the mode before
     */
    FlushModeType switchTo(FlushModeType mode) {
        FlushModeType before = em.getFlushMode();
        if (before != mode && em.isJoinedToTransaction()) {
            if (mode == FlushModeType.COMMIT) {
                em.flush();
            }
            em.setFlushMode(mode);
        }
        return before;
    }
}
