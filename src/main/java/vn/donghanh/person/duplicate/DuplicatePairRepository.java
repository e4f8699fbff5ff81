package vn.donghanh.person.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.donghanh.person.DuplicatePair;
import vn.donghanh.person.PersonAccessProvider;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Reads pairs of possible duplicates for whoever may decide on them, and stores how strong they are. */
@ApplicationScoped
public class DuplicatePairRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonAccessProvider access;

    record Persons(Long id, PersonRef first, PersonRef other) {}

    /** @throws NotFoundException when the user does not see both records of the pair */
    DuplicatePair getDecidable(long pairId) {
        if (!access.mayDecide(pairId)) {
            throw new NotFoundException();
        }
        return get(pairId);
    }

    /**
     * Returns the two persons of a pair.
     *
     * @throws NotFoundException when the user does not see both records of the pair
     */
    public List<PersonRef> persons(long pairId) {
        return getDecidable(pairId).persons();
    }

    /** Reopens the pair after its merge was undone. The caller has checked that the user may see both records. */
    public void reopen(long pairId) {
        get(pairId).reopen();
    }

    private DuplicatePair get(long pairId) {
        DuplicatePair pair = em.find(DuplicatePair.class, pairId);
        if (pair == null) {
            throw new NotFoundException();
        }
        return pair;
    }

    /** Returns the pairs, the strongest first. */
    List<DuplicatePair> findByStrength(List<Long> ids) {
        return em.createQuery(
                        "select p from DuplicatePair p where p.id in :ids order by p.strength desc, p.foundAt, p.id",
                        DuplicatePair.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    List<Persons> findPersons(Collection<Long> ids) {
        return em.createQuery(
                        "select new vn.donghanh.person.duplicate.DuplicatePairRepository$Persons(p.id, p.personA, p.personB) from DuplicatePair p where p.id in :ids",
                        Persons.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Stores the strength of each pair, with one statement. */
    void saveStrengths(Map<Long, Integer> strengths) {
        Query update = em.createNativeQuery("update duplicate_pair p join ("
                + String.join(" union all ", Collections.nCopies(strengths.size(), "select ? as id, ? as strength"))
                + ") w on w.id = p.id set p.strength = w.strength");
        int at = 1;
        for (Map.Entry<Long, Integer> pair : strengths.entrySet()) {
            update.setParameter(at++, pair.getKey());
            update.setParameter(at++, pair.getValue());
        }
        update.executeUpdate();
    }
}
