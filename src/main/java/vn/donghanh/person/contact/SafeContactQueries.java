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

/** Safe contacts for the use cases of other features, which have made sure that the user may see the person. */
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

    /** Terms that were sealed under keys which were lost and given up hold no more: they are agreed on anew. */
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

    /** What the client agreed to when she came; replaces what was agreed before. */
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
