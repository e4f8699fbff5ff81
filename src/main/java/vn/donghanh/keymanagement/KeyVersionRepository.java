package vn.donghanh.keymanagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import vn.donghanh.encryption.KeyManager;

/** What the database knows of the keys, so that a start finds out when the folder of the keys is older than the database. */
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

    /** Whether the keys' protocol has lines that no event tells of yet. */
    boolean hasUnimportedEvents() {
        Number noted = (Number) em.createNativeQuery("select noted from key_protocol where id = 1")
                .getSingleResult();
        return keyManager.journal().size() > noted.intValue();
    }

    /** Writes down which keys seal now. */
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
