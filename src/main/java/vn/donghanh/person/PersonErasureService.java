package vn.donghanh.person;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.shared.PersonRef;

/**
 * Erases a person irreversibly. Fields, index tokens, safe contact and possible duplicates are deleted, features remove
 * their links to the person, and after the commit the person's keys are destroyed: whatever else was encrypted for the
 * person, in this database and in every copy of it, cannot be decrypted any more. All steps are idempotent.
 */
@ApplicationScoped
public class PersonErasureService {
    private static final List<String> TRACES = List.of(
            "delete from DuplicatePair d where d.personA = :person or d.personB = :person",
            "delete from PersonField f where f.personRef = :person",
            "delete from SafeContact c where c.personRef = :person");

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonIndexRepository index;

    @Inject
    KeyManager keyManager;

    @Inject
    Event<PersonErased> erased;

    @Inject
    Clock clock;

    /** Erases within the caller's transaction; the keys are destroyed after its commit. */
    @Transactional(MANDATORY)
    public void erase(PersonRef person) {
        index.deleteAll(List.of(person.value()));
        TRACES.forEach(
                trace -> em.createQuery(trace).setParameter("person", person).executeUpdate());
        if (!isErased(person)) {
            em.createNativeQuery("insert into donghanh_log.erasure (person_ref, erased_at) values (?1, ?2)")
                    .setParameter(1, person.value())
                    .setParameter(2, clock.instant())
                    .executeUpdate();
        }
        erased.fire(new PersonErased(person));
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonErased event) {
        keyManager.erase(event.person(), clock.instant());
    }

    /** Returns whether the erasure is recorded in the database. */
    boolean isErased(PersonRef person) {
        return erasedPersons().contains(person);
    }

    /** Returns all persons whose erasure is recorded in the database. */
    List<PersonRef> erasedPersons() {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object> refs = em.createNativeQuery("select person_ref from donghanh_log.erasure")
                .getResultList();
        return refs.stream().map(ref -> new PersonRef(String.valueOf(ref))).toList();
    }
}
