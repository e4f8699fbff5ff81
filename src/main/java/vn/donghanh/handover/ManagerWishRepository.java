package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;

/** Stores and reads what clients wish of their case manager. The caller has checked access to the cases. */
@ApplicationScoped
class ManagerWishRepository {
    @PersistenceContext
    EntityManager em;

    void add(ManagerWish wish) {
        em.persist(wish);
    }

    /** Returns the wish that counts for each of these cases, in one statement; a client who was never asked is not in the map. */
    Map<CaseId, ManagerWishView> find(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select w from ManagerWish w where w.caseId in :cases and w.id ="
                                + " (select max(o.id) from ManagerWish o where o.caseId = w.caseId)",
                        ManagerWish.class)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(ManagerWish::caseId, ManagerWish::view));
    }

    Optional<ManagerWishView> find(CaseId caseId) {
        return Optional.ofNullable(find(List.of(caseId)).get(caseId));
    }
}
