package vn.donghanh.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import vn.donghanh.encryption.EncryptedDataProvider;
import vn.donghanh.encryption.KeyPurpose;

/** Reports whether feedback or complaints exist: while they do, their keyset must not be recreated. */
@ApplicationScoped
class EncryptedFeedbackProvider implements EncryptedDataProvider {
    @PersistenceContext
    EntityManager em;

    @Override
    public boolean hasAny() {
        return hasAny("select 1 from Feedback f where f.wordsSealed is not null")
                || hasAny("select 1 from Complaint c where c.accountSealed is not null")
                || hasAny("select 1 from ComplaintDraft d");
    }

    private boolean hasAny(String query) {
        return !em.createQuery(query, Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean hasAnyFor(KeyPurpose purpose) {
        return purpose == KeyPurpose.FEEDBACK;
    }
}
