package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.donghanh.encryption.KeyManager;

/** Stores the current key numbers in the database, so that a start detects a key folder older than the database. */
@ApplicationScoped
class KeyVersionRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    KeyManager keyManager;

    @Inject
    Clock clock;

    List<KeyVersion> findAll() {
        return em.createQuery("select s from KeyVersion s order by s.purpose", KeyVersion.class)
                .getResultList();
    }

    /** Returns whether the key journal has lines without an audit event. */
    boolean hasUnimportedEvents() {
        Number noted = (Number) em.createNativeQuery("select noted from key_protocol where id = 1")
                .getSingleResult();
        return keyManager.journal().size() > noted.intValue();
    }

    /** Records the current keys. */
    void recordCurrent() {
        keyManager.currentKeyNumbers().forEach((purpose, number) -> {
            KeyVersion state = em.find(KeyVersion.class, purpose);
            if (state == null) {
                em.persist(new KeyVersion(purpose, number, clock.instant()));
            } else {
                state.update(number, clock.instant());
            }
        });
    }
}
