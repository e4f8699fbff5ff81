package vn.donghanh.person;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.shared.PersonRef;

/**
 * Repeats every erasure before the application opens. If the database or the keys were restored from an older backup,
 * the erasures known to one of them are applied to the other.
 */
@ApplicationScoped
public class ErasureReplayService {
    private static final System.Logger LOG = System.getLogger(ErasureReplayService.class.getName());

    /** Runs after the key checks and before anything that users see. */
    private static final int THIRD = 3;

    @Inject
    ErasureRepository erasures;

    @Inject
    KeyManager keyManager;

    @Inject
    PersonErasureService erasure;

    @Inject
    Clock clock;

    @Transactional
    void begin(@Observes @Priority(THIRD) @Initialized(ApplicationScoped.class) Object started) {
        int replayed = replay();
        if (replayed > 0) {
            LOG.log(System.Logger.Level.INFO, "Erasures repeated at the start: {0}", replayed);
        }
    }

    /** @return the number of persons erased again because the database or the keys came from a backup */
    @Transactional
    public int replay() {
        Set<PersonRef> known = new HashSet<>(erasure.erasedPersons());
        int replayed = 0;
        for (PersonRef person : known) {
            if (keyManager.hasKeys(person) || !keyManager.isErased(person)) {
                keyManager.erase(person, clock.instant());
                replayed++;
            }
        }
        for (PersonRef person : keyManager.erasedPersons()) {
            if (!known.contains(person) && erasures.isKnown(person)) {
                erasure.erase(person);
                replayed++;
            }
        }
        return replayed;
    }
}
