package vn.donghanh.person.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/**
 * Reads and writes safe-contact agreements for the use cases of other features, which have checked that the user may
 * see the person.
 */
@ApplicationScoped
public class SafeContactQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    KeyManager keyManager;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Returns the agreement. Terms encrypted under lost and abandoned keys are void and must be agreed again. */
    public Optional<SafeContactView> findView(PersonRef person) {
        try {
            return find(person).map(contact -> contact.view(encryption));
        } catch (DecryptionException lost) {
            if (keyManager.isLost(person)) {
                return Optional.empty();
            }
            throw lost;
        }
    }

    /** Replaces the agreement by what the client agreed to at intake. */
    public void agree(PersonRef person, SafeContactTerms terms) {
        SafeContact contact = find(person).orElseGet(() -> new SafeContact(person));
        contact.agree(terms, encryption, user.id(), clock.instant());
        em.persist(contact);
    }

    Optional<SafeContact> find(PersonRef person) {
        return em
                .createQuery("select c from SafeContact c where c.personRef = :person", SafeContact.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .findFirst();
    }
}
