package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRecords;

/** Persons on record mean sealed values: from the first one on no keys may be made anew. */
@ApplicationScoped
class SealedPersons implements SealedRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean exist() {
        return !em.createQuery("select 1 from Person p", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean areFor(Purpose purpose) {
        return purpose != Purpose.ACCOUNTS;
    }
}
