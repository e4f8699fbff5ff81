package vn.donghanh.person.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** Stores and encrypts safe-contact agreements, for use cases that have checked that the user may see the person. */
@ApplicationScoped
class SafeContactRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Replaces the agreement by what the client agreed to. */
    void agree(PersonRef person, SafeContactTerms terms) {
        SafeContact contact = find(person).orElseGet(() -> new SafeContact(person));
        contact.agree(terms, encryption, user.id(), clock.instant());
        em.persist(contact);
    }

    /** Returns one part of the agreement in clear; empty when there is no agreement or it says nothing of it. */
    Optional<String> open(PersonRef person, SafeContactPart part) {
        return find(person).flatMap(contact -> contact.open(part, encryption));
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
