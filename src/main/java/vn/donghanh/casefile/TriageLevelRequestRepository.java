package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.model.TriageLevelRequest;
import vn.donghanh.casefile.task.CaseTaskQueries;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RandomReference;

/** Stores requests for a lower triage level. */
@ApplicationScoped
class TriageLevelRequestRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTaskQueries tasks;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    void add(CaseView caseView, TriageLevel proposed, String reason) {
        String ref = RandomReference.random();
        byte[] encryptedReason =
                encryption.seal(KeyPurpose.NOTES, TriageLevelRequest.reasonCell(caseView.person(), ref), reason);
        em.persist(new TriageLevelRequest(ref, caseView.id(), proposed, clock.instant(), user.id(), encryptedReason));
    }

    boolean hasPending(CaseView caseView) {
        return tasks.isOpen(caseView.id(), TaskKind.LEVEL_LOWER);
    }

    /** Returns the reference of the pending request; null when there is none. */
    @Nullable
    String pendingRef(CaseView caseView) {
        List<TriageLevelRequest> requests = hasPending(caseView) ? findAll(caseView.id()) : List.of();
        return requests.isEmpty() ? null : requests.get(0).ref();
    }

    /** Returns all requests, newest first. */
    List<TriageLevelRequest> findAll(CaseId caseId) {
        return em.createQuery(
                        "select r from TriageLevelRequest r where r.caseId = :c order by r.id desc",
                        TriageLevelRequest.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }
}
