package vn.donghanh.reporting.signed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.encryption.EncryptedDataProvider;
import vn.donghanh.encryption.KeyPurpose;

/** Reports whether signatures exist: while they do, their keyset must not be recreated. */
@ApplicationScoped
class EncryptedSignatureProvider implements EncryptedDataProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean hasAny() {
        return !em.createQuery("select 1 from PeriodSignature s", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean hasAnyFor(KeyPurpose purpose) {
        return purpose == KeyPurpose.SIGNATURE;
    }
}
