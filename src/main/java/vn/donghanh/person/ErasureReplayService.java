package vn.donghanh.person;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.shared.PersonRef;

/**
 * Repeats every erasure before the application opens. Whether the database or the keys were restored from a backup of an earlier day, what one
 * of the two still knows is done to the other.
 */
@ApplicationScoped
public class ErasureReplayService {
    private static final System.Logger LOG = System.getLogger(ErasureReplayService.class.getName());

    /** After the keys, before anything that people see. */
    private static final int THIRD = 3;

    @PersistenceContext
    EntityManager em;

    @Inject
    KeyManager keyManager;

    @Inject
    PersonErasureService erasure;

    @Inject
    Clock clock;

    @Transactional
    void begin(@Observes @Priority(THIRD) @Initialized(ApplicationScoped.class) Object started) {
        int repeated = replay();
        if (repeated > 0) {
            LOG.log(System.Logger.Level.INFO, "Erasures repeated at the start: {0}", repeated);
        }
    }

    /** @return how many persons were erased again, because the database or the keys came from a backup */
    @Transactional
    public int replay() {
        Set<PersonRef> known = new HashSet<>(erasure.erasedPersons());
        int repeated = 0;
        for (PersonRef person : known) {
            if (keyManager.hasKeys(person) || !keyManager.isErased(person)) {
                keyManager.erase(person, clock.instant());
                repeated++;
            }
        }
        for (PersonRef person : keyManager.erasedPersons()) {
            if (!known.contains(person) && em.find(Person.class, person.value()) != null) {
                erasure.erase(person);
                repeated++;
            }
        }
        return repeated;
    }
}
