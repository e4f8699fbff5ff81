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
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.Refs;
import vn.donghanh.staff.StaffDirectory;

/** Who asked for a lower level, when and why, as long as the question is open; and what was decided last. */
@ApplicationScoped
class LevelRequests {
    @PersistenceContext
    EntityManager em;

    @Inject
    CaseTasks tasks;

    @Inject
    StaffDirectory staff;

    @Inject
    Vault vault;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A request that waits for an answer. */
    public record Asked(String by, Instant at, String reason) implements Serializable {}

    /** What was decided last by hand, in one line. */
    public record Decided(String key, TriageLevel level, String by, Instant at, String reason)
            implements Serializable {}

    void add(CaseView file, String reason) {
        String ref = Refs.random();
        byte[] sealed = vault.seal(Purpose.NOTES, LevelRequest.reasonOf(file.person(), ref), reason);
        em.persist(new LevelRequest(ref, file.id(), clock.instant(), user.id(), sealed));
    }

    boolean isOpen(CaseView file) {
        return tasks.isOpen(file.id(), TaskKind.LEVEL_LOWER);
    }

    /** Empty as well for what was asked before reasons were kept. */
    Optional<Asked> open(CaseView file) {
        if (!isOpen(file)) {
            return Optional.empty();
        }
        return em
                .createQuery("select r from LevelRequest r where r.caseId = :c order by r.id desc", LevelRequest.class)
                .setParameter("c", file.id().value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(request -> new Asked(
                        staff.name(request.by()),
                        request.at(),
                        vault.open(
                                Purpose.NOTES,
                                LevelRequest.reasonOf(file.person(), request.ref()),
                                request.reasonSealed())));
    }

    /** Changes that came of a screening have no reason of their own. */
    Optional<Decided> last(CaseView file) {
        return em
                .createQuery(
                        "select l from LevelChange l where l.caseId = :c and l.reasonSealed is not null order by l.id desc",
                        LevelChange.class)
                .setParameter("c", file.id().value())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(change -> new Decided(
                        change.timelineKey(),
                        change.to(),
                        staff.name(change.by()),
                        change.at(),
                        Objects.requireNonNull(vault.openOrNull(
                                Purpose.NOTES,
                                LevelChange.reasonOf(file.person(), change.ref()),
                                change.reasonSealed()))));
    }
}
