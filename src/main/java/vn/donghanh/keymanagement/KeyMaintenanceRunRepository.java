package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Stores the runs of key maintenance and reads how far they have come. */
@ApplicationScoped
class KeyMaintenanceRunRepository {
    @PersistenceContext
    EntityManager em;

    void add(KeyMaintenanceRun run) {
        em.persist(run);
    }

    /** Returns the newest runs, newest first. */
    List<KeyMaintenanceRun> findRuns(int most) {
        return em.createQuery("select r from KeyMaintenanceRun r order by r.id desc", KeyMaintenanceRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    List<KeyMaintenanceProgressRow> findProgress(long run) {
        return em
                .createQuery(
                        "select p from KeyMaintenanceProgress p where p.runId = :run order by p.id",
                        KeyMaintenanceProgress.class)
                .setParameter("run", run)
                .getResultList()
                .stream()
                .map(KeyMaintenanceProgress::toRow)
                .toList();
    }
}
