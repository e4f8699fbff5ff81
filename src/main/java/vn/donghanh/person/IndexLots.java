package vn.donghanh.person;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.donghanh.crypto.CannotOpen;
import vn.donghanh.shared.PersonRef;

/** One lot of persons of the index, made anew in its own transaction. */
@ApplicationScoped
class IndexLots {
    /** The form of the tokens that this version writes; another number makes the next start write them all anew. */
    private static final int FORMAT = 1;

    private static final int LOT = 500;

    @PersistenceContext
    EntityManager em;

    @Inject
    PersonIndex index;

    @Inject
    IdentityFields fields;

    @Transactional(REQUIRES_NEW)
    public boolean upToDate() {
        return ((Number) em.createNativeQuery("select format from person_index_state where id = 1")
                                .getSingleResult())
                        .intValue()
                == FORMAT;
    }

    @Transactional(REQUIRES_NEW)
    public void finished() {
        em.createNativeQuery("update person_index_state set format = ?1 where id = 1")
                .setParameter(1, FORMAT)
                .executeUpdate();
    }

    @Transactional(REQUIRES_NEW)
    public List<String> after(String personRef) {
        return em.createQuery("select p.ref from Person p where p.ref > :last order by p.ref", String.class)
                .setParameter("last", personRef)
                .setMaxResults(LOT)
                .getResultList();
    }

    /** Whoever corrects one of these values meanwhile waits for the lot, and the lot for her. */
    @Transactional(REQUIRES_NEW)
    public void rebuild(List<String> persons) {
        List<PersonField> held = em.createQuery(
                        """
                        select f from PersonField f where f.personRef in :persons and f.supersededAt is null
                        and f.valueSealed is not null order by f.ref""",
                        PersonField.class)
                .setParameter("persons", persons.stream().map(PersonRef::new).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        index.forgetAllOf(persons);
        index.write(held.stream().map(this::entry).flatMap(Optional::stream).toList());
        em.clear();
    }

    private Optional<PersonIndex.Entry> entry(PersonField field) {
        if (!field.field().isSearchedBy()) {
            return Optional.empty();
        }
        try {
            return Optional.of(index.entry(field, fields.open(field)));
        } catch (CannotOpen erased) {
            return Optional.empty();
        }
    }
}
