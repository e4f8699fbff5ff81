package vn.donghanh.service.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.NotFoundException;

/** Stores what is recorded of sessions besides their deliveries. */
@ApplicationScoped
class CounsellingRepository {
    @PersistenceContext
    EntityManager em;

    void add(CounsellingSession session) {
        em.persist(session);
    }

    /** Returns the rows of these versions, by reference of the version. */
    Map<String, CounsellingSession> findByRefs(CaseId caseId, Collection<String> refs) {
        if (refs.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery(
                        "select s from CounsellingSession s where s.caseId = :c and s.ref in :refs",
                        CounsellingSession.class)
                .setParameter("c", caseId.value())
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(CounsellingSession::ref, Function.identity()));
    }

    /** @throws NotFoundException when there is none */
    CounsellingSession get(CaseId caseId, String ref) {
        return Optional.ofNullable(findByRefs(caseId, List.of(ref)).get(ref)).orElseThrow(NotFoundException::new);
    }
}
