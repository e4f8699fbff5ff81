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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.NotFoundException;

/** Stores what is recorded of sessions besides their deliveries, and drafts. */
@ApplicationScoped
class CounsellingRepository {
    @PersistenceContext
    EntityManager em;

    void add(CounsellingSession session) {
        em.persist(session);
    }

    void add(SessionDraft draft) {
        em.persist(draft);
    }

    /** Deletes the draft as it is by now: its page may be saving it in the same moment. */
    void remove(SessionDraft draft) {
        em.createQuery("delete from SessionDraft d where d = :draft")
                .setParameter("draft", draft)
                .executeUpdate();
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

    Optional<SessionDraft> findDraft(StaffId staff, CaseId caseId) {
        return em
                .createQuery("select d from SessionDraft d where d.staffId = :s and d.caseId = :c", SessionDraft.class)
                .setParameter("s", staff)
                .setParameter("c", caseId.value())
                .getResultList()
                .stream()
                .findFirst();
    }
}
