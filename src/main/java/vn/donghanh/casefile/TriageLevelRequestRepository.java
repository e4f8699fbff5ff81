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

/** Who asked for a lower level, when and why, as long as the question is open; and what was decided last. */
@ApplicationScoped
public class TriageLevelRequestRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTaskRepository tasks;

    @Inject
    StaffQueries staff;

    @Inject
    FieldEncryption vault;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A request that waits for an answer. */
    public record PendingRequest(String by, Instant at, String reason) implements Serializable {}

    /** What was decided last by hand, in one line. */
    public record LastDecision(String key, TriageLevel level, String by, Instant at, String reason)
            implements Serializable {}

    void add(CaseView caseView, String reason) {
        String ref = RandomReference.random();
        byte[] sealed = vault.seal(KeyPurpose.NOTES, TriageLevelRequest.reasonCell(caseView.person(), ref), reason);
        em.persist(new TriageLevelRequest(ref, caseView.id(), clock.instant(), user.id(), sealed));
    }

    boolean hasPending(CaseView caseView) {
        return tasks.isOpen(caseView.id(), TaskKind.LEVEL_LOWER);
    }

    /** Empty as well for what was asked before reasons were kept. */
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
                        vault.open(
                                KeyPurpose.NOTES,
                                TriageLevelRequest.reasonCell(caseView.person(), request.ref()),
                                request.reasonSealed())));
    }

    /** Changes that came of a screening have no reason of their own. */
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
                        Objects.requireNonNull(vault.openOrNull(
                                KeyPurpose.NOTES,
                                TriageLevelChange.reasonCell(caseView.person(), change.ref()),
                                change.reasonSealed()))));
    }
}
