package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.PersonRef;

/**
 * Opens dates of birth to compute ages, and returns none of them. Nothing of them is stored in clear: the day on which a
 * band begins would give the date of birth away.
 */
@ApplicationScoped
public class BirthDateQueries {
    private static final int BATCH = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonFieldRepository fields;

    @Inject
    FieldEncryption encryption;

    /**
     * Returns the ages of those persons whose birth was recorded by the cutoff, as it was recorded then, with one statement. Who counts them for a reader leaves
     * the audit event.
     */
    public Map<PersonRef, AgeByBirth> known(Collection<PersonRef> people, Instant cutoff) {
        Map<PersonRef, AgeByBirth> births = new HashMap<>();
        if (people.isEmpty()) {
            return births;
        }
        encryption.readAhead(IdentityField.BIRTH.purpose(), people);
        Set<PersonRef> persons = Set.copyOf(people);
        String chosen = persons.size() > BATCH ? "" : " and f.personRef in :persons";
        TypedQuery<PersonField> query = em.createQuery(
                        "select f from PersonField f where f.field = :birth and f.recordedAt <= :cutoff"
                                + " and (f.supersededAt is null or f.supersededAt > :cutoff)"
                                + " and f.valueSealed is not null" + chosen,
                        PersonField.class)
                .setParameter("birth", IdentityField.BIRTH)
                .setParameter("cutoff", cutoff);
        if (!chosen.isEmpty()) {
            query.setParameter("persons", persons);
        }
        query.getResultList().stream()
                .filter(field -> persons.contains(field.person()))
                .forEach(field -> add(field, births));
        return births;
    }

    private void add(PersonField field, Map<PersonRef, AgeByBirth> births) {
        try {
            births.put(field.person(), AgeByBirth.of(PartialDate.parse(fields.open(field))));
        } catch (DecryptionException erased) {
            // the person's keys are destroyed, so the date is unknown
        }
    }
}
