package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.encryption.EncryptedDataProvider;
import vn.donghanh.encryption.EncryptedPersonProvider;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.PersonRef;

/** Reports encrypted values as soon as the first person is recorded: from then on no keys may be created anew. */
@ApplicationScoped
class EncryptedPersonDataProvider implements EncryptedDataProvider, EncryptedPersonProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean hasAny() {
        return !em.createQuery("select 1 from Person p", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean hasAnyFor(KeyPurpose purpose) {
        return purpose != KeyPurpose.ACCOUNTS && purpose != KeyPurpose.FEEDBACK && purpose != KeyPurpose.SIGNATURE;
    }

    @Override
    public List<PersonRef> newest(int most) {
        return em
                .createQuery(
                        "select f.personRef from PersonField f where f.valueSealed is not null"
                                + " order by f.recordedAt desc",
                        PersonRef.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .distinct()
                .toList();
    }
}
