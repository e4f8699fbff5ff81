package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.donghanh.shared.PersonRef;

/** Deletes what is left of an erased person, and records that the erasure took place. */
@ApplicationScoped
class ErasureRepository {
    private static final List<String> TRACES = List.of(
            "delete from DuplicatePair d where d.personA = :person or d.personB = :person",
            "delete from PersonField f where f.personRef = :person",
            "delete from SafeContact c where c.personRef = :person");

    @PersistenceContext
    EntityManager em;

    /** Whether there is a row of this person, erased or not. */
    boolean isKnown(PersonRef person) {
        return em.find(Person.class, person.value()) != null;
    }

    void deleteTraces(PersonRef person) {
        TRACES.forEach(
                trace -> em.createQuery(trace).setParameter("person", person).executeUpdate());
    }

    void record(PersonRef person, Instant at) {
        em.createNativeQuery("insert into donghanh_log.erasure (person_ref, erased_at) values (?1, ?2)")
                .setParameter(1, person.value())
                .setParameter(2, at)
                .executeUpdate();
    }

    /** Returns all persons whose erasure is recorded. */
    List<PersonRef> findErased() {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object> refs = em.createNativeQuery("select person_ref from donghanh_log.erasure")
                .getResultList();
        return refs.stream().map(ref -> new PersonRef(String.valueOf(ref))).toList();
    }
}
