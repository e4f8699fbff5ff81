package vn.donghanh.casefile.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Returns the status of a case, and since when, whatever the reader may see, for what follows from a step on another record. Callers show nothing of it. */
@ApplicationScoped
public class CaseStatusQueries {
    @PersistenceContext
    EntityManager em;

    public CaseStatus get(CaseId caseId) {
        return em.createQuery("select c.status from CaseFile c where c.id = :c", CaseStatus.class)
                .setParameter("c", caseId.value())
                .getSingleResult();
    }

    /** Returns the case in which the work with the client goes on: for a merged case the one into which it is merged, otherwise the case itself. */
    public ContinuingCase findContinuing(CaseId caseId, CaseStatus status) {
        if (status != CaseStatus.MERGED) {
            return new ContinuingCase(caseId, status);
        }
        return em
                .createQuery(
                        """
                        select c.id, c.status from CaseMerge m join CaseFile c on c.id = m.keptCase
                        where m.mergedCase = :c and m.undoneAt is null""",
                        Object[].class)
                .setParameter("c", caseId.value())
                .getResultList()
                .stream()
                .map(row -> new ContinuingCase(new CaseId((Long) row[0]), (CaseStatus) row[1]))
                .findFirst()
                .orElseGet(() -> new ContinuingCase(caseId, status));
    }

    /** Whose status, and whose consents about contact, hold for a case. */
    public record ContinuingCase(CaseId id, CaseStatus status) {}

    /** Returns when the work with the client, or its follow-up, last ended; empty if it never has. */
    public Optional<Instant> findLastEnd(CaseId caseId) {
        return Optional.ofNullable(em.createQuery(
                        "select max(m.movedAt) from CaseTransition m where m.caseId = :c and m.step in :ends",
                        Instant.class)
                .setParameter("c", caseId.value())
                .setParameter(
                        "ends",
                        Arrays.stream(CaseStep.values())
                                .filter(step -> step.target().endsEpisode())
                                .toList())
                .getSingleResult());
    }
}
