package vn.donghanh.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.person.PersonErased;

/** Ends all disclosures of an erased person at once. */
@ApplicationScoped
class DisclosureErasureObserver {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    void onPersonErased(@Observes PersonErased event) {
        Instant now = clock.instant();
        em
                .createQuery(
                        """
                        select d.ref from Disclosure d where d.personRef = :person and not exists
                        (select 1 from DisclosureEnd k where k.disclosureRef = d.ref and k.goneAt <= :now
                        and not exists (select 1 from DisclosureReopening o where o.closingId = k.id))""",
                        String.class)
                .setParameter("person", event.person())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .toList()
                .forEach(ref ->
                        em.persist(new DisclosureEnd(ref, DisclosureEndReason.CONSENT_WITHDRAWN, now, null, now)));
    }
}
