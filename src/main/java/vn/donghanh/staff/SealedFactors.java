package vn.donghanh.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedRecords;

/** The secrets of authenticator apps: while there are any, their keyset is not made anew. */
@ApplicationScoped
class SealedFactors implements SealedRecords {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean exist() {
        return !em.createQuery("select 1 from AuthenticatorApp a", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean areFor(Purpose purpose) {
        return purpose == Purpose.ACCOUNTS;
    }
}
