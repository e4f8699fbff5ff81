package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** Stores the last run per job and node, so that the overview is the same after a restart and on every node. */
@ApplicationScoped
class JobRunRepository {
    /** A node without saved runs for this long no longer exists. */
    static final Duration NODE_EXPIRY = Duration.ofDays(7);

    /** The name of this server node; with several nodes each has its own. */
    static final String THIS_NODE = System.getProperty("jboss.node.name", "local");

    @PersistenceContext
    EntityManager em;

    /** Saves a finished run of this node. Inserting a new row also deletes the rows of nodes that no longer exist. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void save(JobResult result) {
        List<JobRun> known = em.createQuery(
                        "select r from JobRun r where r.job = :job and r.node = :node", JobRun.class)
                .setParameter("job", result.job())
                .setParameter("node", THIS_NODE)
                .getResultList();
        JobRun run = known.isEmpty() ? new JobRun(result.job(), THIS_NODE) : known.get(0);
        run.record(result);
        if (known.isEmpty()) {
            em.createQuery("delete from JobRun r where r.endedAt < :gone")
                    .setParameter("gone", result.endedAt().minus(NODE_EXPIRY))
                    .executeUpdate();
            em.persist(run);
        }
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<JobRun> findAll() {
        return em.createQuery("select r from JobRun r order by r.job, r.node", JobRun.class)
                .getResultList();
    }
}
