package vn.donghanh.keymanagement;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashSet;
import java.util.Set;
import vn.donghanh.encryption.EncryptedPersonProvider;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.shared.PersonRef;

/**
 * Compares keys and database at the start: keys older than the database, or missing person keys, abort the start with a
 * message.
 */
@ApplicationScoped
public class KeyConsistencyCheck {
    /** Runs after the keys were opened and before anything else. */
    private static final int SECOND = 2;

    private static final int SAMPLE_SIZE = 50;

    @Inject
    KeyManager keyManager;

    @Inject
    KeyVersionRepository states;

    @Inject
    EncryptedPersonProvider people;

    @Inject
    EncryptedColumnRepository columns;

    @Transactional
    void begin(@Observes @Priority(SECOND) @Initialized(ApplicationScoped.class) Object started) {
        check();
    }

    /** @throws KeyConfigurationException when keys and database do not match */
    @Transactional
    public void check() {
        if (keyManager.sharesServerWith(columns.databaseServer())) {
            throw new KeyConfigurationException("The keys in " + keyManager.location()
                    + " lie on the same database server as DH_DB_URL, whose backups and binary log must hold no key.");
        }
        for (KeyVersion state : states.findAll()) {
            if (!keyManager.hasKey(state.purpose(), state.number())) {
                throw new KeyConfigurationException(
                        "The keyset " + state.purpose().fileName() + " in " + keyManager.location()
                                + " is older than the database: the key that seals since " + state.since()
                                + " is not in it; put back a newer backup of the keys, or with a database from before"
                                + " old keys were let go, the keys of that time.");
            }
        }
        checkPersons();
        states.recordCurrent();
    }

    private void checkPersons() {
        Set<PersonRef> newest = new LinkedHashSet<>(people.newest(SAMPLE_SIZE));
        newest.addAll(columns.personsOfNewestCases(SAMPLE_SIZE));
        if (!keyManager.hasPersonKeys() && newest.stream().anyMatch(columns::hasAnyFor)) {
            throw new KeyConfigurationException("The store of persons' keys (" + keyManager.personsLocation()
                    + ") is missing, and there are persons on record; put it back from the backup of the keys.");
        }
        long missingKeys = newest.stream()
                .filter(person ->
                        !keyManager.hasKeys(person) && !keyManager.isErased(person) && !keyManager.isLost(person))
                .filter(columns::hasAnyFor)
                .count();
        if (missingKeys > 0) {
            throw new KeyConfigurationException("The store of persons' keys (" + keyManager.personsLocation()
                    + ") is older than the database: it lacks the keys of "
                    + missingKeys + " of the " + newest.size()
                    + " persons recorded last; put back a newer backup of the keys, or if there is none,"
                    + " see whose they are by the command: keys lost.");
        }
    }
}
