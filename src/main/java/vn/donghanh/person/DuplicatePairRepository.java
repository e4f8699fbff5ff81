package vn.donghanh.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PersonRef;

/** Pairs for the use case that merges what they are about and undoes it. */
@ApplicationScoped
public class DuplicatePairRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    PersonAccess access;

    /** The two persons of a pair.
     *
     * @throws NotFoundException when it is not the signed-in user's to decide
     */
    public List<PersonRef> persons(long pairId) {
        if (!access.mayDecide(pairId)) {
            throw new NotFoundException();
        }
        return get(pairId).persons();
    }

    /** The question is open again, since what followed from the answer was undone. The caller sees both sides. */
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
