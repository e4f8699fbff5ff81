package vn.donghanh.signin.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.encryption.EncryptedDataProvider;
import vn.donghanh.encryption.KeyPurpose;

/** Reports whether encrypted secrets of authenticator apps exist: while they do, their keyset must not be recreated. */
@ApplicationScoped
class EncryptedFactorProvider implements EncryptedDataProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean hasAny() {
        return !em.createQuery("select 1 from AuthenticatorApp a", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean hasAnyFor(KeyPurpose purpose) {
        return purpose == KeyPurpose.ACCOUNTS;
    }
}
