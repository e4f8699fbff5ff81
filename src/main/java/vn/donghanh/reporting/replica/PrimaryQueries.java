package vn.donghanh.reporting.replica;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;

/** Asks the primary what it is and what it has written. */
@ApplicationScoped
class PrimaryQueries {
    @PersistenceContext
    EntityManager em;

    PrimaryPosition position() {
        Object[] row = (Object[]) em.createNativeQuery("select @@gtid_binlog_pos, @@server_id")
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
        return new PrimaryPosition(String.valueOf(row[0]), ((Number) row[1]).longValue());
    }

    String version() {
        return String.valueOf(em.createNativeQuery("select version()").getSingleResult());
    }
}
