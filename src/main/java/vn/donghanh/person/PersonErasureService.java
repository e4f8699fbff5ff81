package vn.donghanh.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.shared.PersonRef;

/**
 * Erases a person irreversibly. Fields, index tokens, safe contact and possible duplicates are deleted, features remove
 * their links to the person, and after the commit the person's keys are destroyed: whatever else was encrypted for the
 * person, in this database and in every copy of it, cannot be decrypted any more. All steps are idempotent.
 */
@ApplicationScoped
public class PersonErasureService {
    @Inject
    ErasureRepository erasures;

    @Inject
    PersonIndexRepository index;

    @Inject
    KeyManager keyManager;

    @Inject
    Event<PersonErased> erased;

    @Inject
    Event<PersonKeysDestroyed> destroyed;

    @Inject
    Clock clock;

    /**
     * Erases within the caller's transaction; the keys are destroyed after its commit.
     *
     * @throws KeyConfigurationException when the keys are away, so that they could not be destroyed
     */
    @Transactional(MANDATORY)
    public void erase(PersonRef person) {
        keyManager.requireUsable();
        index.deleteAll(List.of(person.value()));
        erasures.deleteTraces(person);
        if (!isErased(person)) {
            erasures.record(person, clock.instant());
        }
        erased.fire(new PersonErased(person));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased event) {
        keyManager.eraseCommitted(event.person(), clock.instant());
        destroyed.fire(new PersonKeysDestroyed(event.person()));
    }

    /** Returns whether the erasure is recorded in the database. */
    boolean isErased(PersonRef person) {
        return erasedPersons().contains(person);
    }

    /** Returns all persons whose erasure is recorded in the database. */
    List<PersonRef> erasedPersons() {
        return erasures.findErased();
    }
}
