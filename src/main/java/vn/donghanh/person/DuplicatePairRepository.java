package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Pairs of possible duplicates for the use case that merges cases and undoes merges. */
@ApplicationScoped
public class DuplicatePairRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonAccessProvider access;

    /**
     * Returns the two persons of a pair.
     *
     * @throws NotFoundException when the signed-in user may not decide on it
     */
    public List<PersonRef> persons(long pairId) {
        if (!access.mayDecide(pairId)) {
            throw new NotFoundException();
        }
        return get(pairId).persons();
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
}
