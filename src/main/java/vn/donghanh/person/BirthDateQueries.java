package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeysDestroyedException;
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

    /**
     * @param known the ages of those whose birth is known
     * @param altered those whose birth cannot be read, so that it is neither known nor missing
     */
    public record ReadableBirths(Map<PersonRef, AgeByBirth> known, Set<PersonRef> altered) implements Serializable {
        public ReadableBirths {
            known = Map.copyOf(known);
            altered = Set.copyOf(altered);
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonFieldRepository fields;

    @Inject
    FieldEncryption encryption;

    /**
     * Returns the ages of those persons whose birth was recorded by the cutoff, as it was recorded then, with one statement. Who counts them for a reader leaves
     * the audit event.
     *
     * @throws AlteredDataException when one of them was altered: no figure is given without it
     */
    public Map<PersonRef, AgeByBirth> known(Collection<PersonRef> people, Instant cutoff) {
        Map<PersonRef, AgeByBirth> births = new HashMap<>();
        find(people, cutoff).forEach(field -> add(field, births));
        return births;
    }

    /** As {@link #known}, of those persons whose birth was not altered; for work that goes on with the others. */
    public ReadableBirths readable(Collection<PersonRef> people, Instant cutoff) {
        Map<PersonRef, AgeByBirth> births = new HashMap<>();
        Set<PersonRef> altered = new HashSet<>();
        for (PersonField field : find(people, cutoff)) {
            try {
                add(field, births);
            } catch (AlteredDataException changed) {
                altered.add(field.person());
            }
        }
        return new ReadableBirths(births, altered);
    }

    private List<PersonField> find(Collection<PersonRef> people, Instant cutoff) {
        if (people.isEmpty()) {
            return List.of();
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
        return query.getResultList().stream()
                .filter(field -> persons.contains(field.person()))
                .toList();
    }

    private void add(PersonField field, Map<PersonRef, AgeByBirth> births) {
        try {
            births.put(field.person(), AgeByBirth.of(PartialDate.parse(fields.open(field))));
        } catch (KeysDestroyedException destroyed) {
            // the person's keys are destroyed, so the date is unknown
        }
    }
}
