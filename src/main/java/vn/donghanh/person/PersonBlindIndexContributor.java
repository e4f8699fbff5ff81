package vn.donghanh.person;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.BlindIndexContributor;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.shared.PersonRef;

/**
 * Rebuilds the blind index, one batch of persons at a time. Correct rows are left unchanged, so that a second run
 * writes nothing. The tokens of a value that was altered stay as they were: without them the client could not be found any more.
 */
@ApplicationScoped
class PersonBlindIndexContributor implements BlindIndexContributor {
    /** The token format of this version; a different number makes the next start rebuild all tokens. */
    private static final int FORMAT = 2;

    private static final int BATCH_SIZE = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonIndexRepository index;

    @Inject
    DuplicateIndexRepository replaceDuplicateKeys;

    @Inject
    PlaceQueries places;

    @Inject
    PersonFieldRepository fields;

    @Transactional(REQUIRES_NEW)
    public boolean upToDate() {
        return ((Number) em.createNativeQuery("select format from person_index_state where id = 1")
                                .getSingleResult())
                        .intValue()
                == FORMAT;
    }

    /** Marks all persons as indexed in the current format; the search for duplicates among them comes next. */
    @Transactional(REQUIRES_NEW)
    public void finished() {
        em.createNativeQuery("update person_index_state set format = ?1, paired_to = '' where id = 1")
                .setParameter(1, FORMAT)
                .executeUpdate();
    }

    @Override
    @Transactional
    public long count() {
        return em.createQuery(
                        "select count(f) from PersonField f where f.supersededAt is null and f.valueSealed is not null"
                                + " and f.field in :found",
                        Long.class)
                .setParameter(
                        "found",
                        Stream.of(IdentityField.values())
                                .filter(IdentityField::isSearchable)
                                .toList())
                .getSingleResult();
    }

    /** Returns the references of the next batch. */
    @Transactional
    public List<String> after(String personRef) {
        return em.createQuery("select p.ref from Person p where p.ref > :last order by p.ref", String.class)
                .setParameter("last", personRef)
                .setMaxResults(BATCH_SIZE)
                .getResultList();
    }

    /**
     * Rebuilds one batch. Locks its fields: a concurrent correction waits for the batch, or the batch for it. A field
     * that is added meanwhile is already written in the current format.
     */
    @Override
    @Transactional
    public Optional<Batch> rebuildNext(String personRef) {
        List<String> persons = after(personRef);
        if (persons.isEmpty()) {
            return Optional.empty();
        }
        List<PersonIndexRepository.Entry> currentEntries = new ArrayList<>();
        List<PersonField> altered = new ArrayList<>();
        Map<String, Map<IdentityField, List<String>>> opened = new HashMap<>();
        persons.forEach(person -> opened.put(person, new EnumMap<>(IdentityField.class)));
        em
                .createQuery(
                        """
                        select f from PersonField f where f.personRef in :persons and f.supersededAt is null
                        and f.valueSealed is not null and f.field <> :kin order by f.ref""",
                        PersonField.class)
                .setParameter("persons", persons.stream().map(PersonRef::new).toList())
                .setParameter("kin", IdentityField.KIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .forEach(field -> open(
                        field,
                        currentEntries,
                        altered,
                        Objects.requireNonNull(opened.get(field.person().value()))));
        List<PersonIndexRepository.Entry> changedEntries = index.findChanged(persons, currentEntries);
        index.replace(changedEntries);
        index.deleteSuperseded(persons);
        altered.forEach(field -> opened.remove(field.person().value()));
        return Optional.of(new Batch(
                persons.get(persons.size() - 1),
                persons.size(),
                currentEntries.size() + altered.size(),
                changedEntries.size() + replaceDuplicateKeys(opened),
                altered.size()));
    }

    private int replaceDuplicateKeys(Map<String, Map<IdentityField, List<String>>> opened) {
        Function<Integer, Set<Integer>> today = places.currentUnits();
        Map<String, Set<BlockingKeys.Key>> keys = new HashMap<>();
        opened.forEach((person, values) -> keys.put(person, BlockingKeys.of(values, today)));
        return replaceDuplicateKeys.replace(keys);
    }

    private void open(
            PersonField field,
            List<PersonIndexRepository.Entry> currentEntries,
            List<PersonField> altered,
            Map<IdentityField, List<String>> values) {
        boolean searched = field.field().isSearchable();
        try {
            String value = fields.open(field);
            values.computeIfAbsent(field.field(), kind -> new ArrayList<>()).add(value);
            if (searched) {
                currentEntries.add(index.entry(field, value));
            }
        } catch (KeysDestroyedException destroyed) {
            if (searched) {
                currentEntries.add(new PersonIndexRepository.Entry(field, List.of()));
            }
        } catch (AlteredDataException changed) {
            altered.add(field);
        }
    }
}
