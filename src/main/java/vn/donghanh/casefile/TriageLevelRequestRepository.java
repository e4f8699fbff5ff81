package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.model.TriageLevelChange;
import vn.donghanh.casefile.model.TriageLevelRequest;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffQueries;

/** Stores requests for a lower triage level, and reads the pending one and the last manual decision. */
@ApplicationScoped
public class TriageLevelRequestRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    StaffQueries staff;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A request that awaits a decision. */
    public record PendingRequest(String by, Instant at, String reason) implements Serializable {}

    /** The last manual change or refusal. */
    public record LastDecision(String key, TriageLevel level, String by, Instant at, String reason)
            implements Serializable {}

    void add(CaseView caseView, String reason) {
        String ref = RandomReference.random();
        byte[] encryptedReason =
                encryption.seal(KeyPurpose.NOTES, TriageLevelRequest.reasonCell(caseView.person(), ref), reason);
        em.persist(new TriageLevelRequest(ref, caseView.id(), clock.instant(), user.id(), encryptedReason));
    }

    boolean hasPending(CaseView caseView) {
        return tasks.isOpen(caseView.id(), TaskKind.LEVEL_LOWER);
    }

    /** Returns the pending request; empty as well for requests from before reasons were stored. */
    Optional<PendingRequest> findPending(CaseView caseView) {
        if (!hasPending(caseView)) {
            return Optional.empty();
        }
        return em
                .createQuery(
                        "select r from TriageLevelRequest r where r.caseId = :c order by r.id desc",
                        TriageLevelRequest.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(request -> new PendingRequest(
                        staff.name(request.by()),
                        request.at(),
                        encryption.open(
                                KeyPurpose.NOTES,
                                TriageLevelRequest.reasonCell(caseView.person(), request.ref()),
                                request.reasonSealed())));
    }

    /** Returns the last manual decision; changes by screening carry no reason and are skipped. */
    Optional<LastDecision> findLastDecision(CaseView caseView) {
        return em
                .createQuery(
                        "select l from TriageLevelChange l where l.caseId = :c and l.reasonSealed is not null order by l.id desc",
                        TriageLevelChange.class)
                .setParameter("c", caseView.id().value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(change -> new LastDecision(
                        change.timelineKey(),
                        change.to(),
                        staff.name(change.by()),
                        change.at(),
                        Objects.requireNonNull(encryption.openOrNull(
                                KeyPurpose.NOTES,
                                TriageLevelChange.reasonCell(caseView.person(), change.ref()),
                                change.reasonSealed()))));
    }
}
