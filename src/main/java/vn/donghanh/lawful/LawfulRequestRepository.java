package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.PersonErased;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.NotFoundException;

/**
 * Repository of lawful requests, their transitions and letters. Every query for a reader contains {@link #READABLE}: all requests, or those the reader entered, without
 * those about a case from which the reader is blocked.
 */
@ApplicationScoped
class LawfulRequestRepository {
    private static final String READABLE = " from LawfulRequest r where (:all = true or r.enteredBy = :reader) and"
            + " (r.aboutCase is null or exists (select 1 from CaseFile c where c.id = r.aboutCase and "
            + CaseAccess.NOT_BLOCKED + "))";
    private static final Set<LawfulStatus> OPEN = EnumSet.of(LawfulStatus.RECEIVED, LawfulStatus.ADVISED);

    @PersistenceContext
    EntityManager em;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    void add(Object row) {
        em.persist(row);
    }

    /** @throws NotFoundException when it does not exist or the reader may not read it; the two cases are indistinguishable */
    LawfulRequest get(String ref) {
        LawfulRequestPolicy.ReadScope scope = policy.readScope();
        LawfulRequest found = restrict(
                        em.createQuery("select r" + READABLE + " and r.ref = :ref", LawfulRequest.class),
                        scope == LawfulRequestPolicy.ReadScope.ALL)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .filter(request -> scope != LawfulRequestPolicy.ReadScope.CODES)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        auditContext.about("lawful", found.ref());
        return found;
    }

    /** Finds a page of requests: undecided ones first, then the newest. */
    List<LawfulRequest> findPage(boolean all, int first, int most) {
        return restrict(
                        em.createQuery(
                                "select r" + READABLE
                                        + " order by case when r.status in :open then 0 else 1 end, r.question.receivedOn desc,"
                                        + " r.id desc",
                                LawfulRequest.class),
                        all)
                .setParameter("open", OPEN)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    long count(boolean all) {
        return restrict(em.createQuery("select count(r)" + READABLE, Long.class), all)
                .getSingleResult();
    }

    /** Counts the requests that are not decided, whenever they were received. */
    long countOpen(boolean all) {
        return restrict(em.createQuery("select count(r)" + READABLE + " and r.status in :open", Long.class), all)
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    /** Counts the requests received in a span of days by status. */
    Map<LawfulStatus, Long> countByStatus(boolean all, LocalDate from, LocalDate to) {
        Map<LawfulStatus, Long> counts = new EnumMap<>(LawfulStatus.class);
        restrict(
                        em.createQuery(
                                "select r.status, count(r)" + READABLE
                                        + " and r.question.receivedOn between :from and :to group by r.status",
                                Object[].class),
                        all)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .forEach(row -> counts.put((LawfulStatus) row[0], (Long) row[1]));
        return counts;
    }

    /** Finds everybody's requests that were received by the end of the day and entered by the cutoff, each with its end, for figures. */
    List<LawfulRequestStatistics.EndedRequest> findAsOf(AsOf asOf) {
        return em.createQuery(
                        """
                        select new vn.donghanh.lawful.LawfulRequestStatistics$EndedRequest(r.question.receivedOn, r.dueAt, t.toStatus, t.movedAt)
                        from LawfulRequest r left join LawfulRequestTransition t
                            on t.requestRef = r.ref and t.toStatus not in :open and t.movedAt <= :end
                        where r.question.receivedOn <= :day and r.enteredAt <= :cutoff order by r.id""",
                        LawfulRequestStatistics.EndedRequest.class)
                .setParameter("open", OPEN)
                .setParameter("end", asOf.instant())
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }

    private <T> TypedQuery<T> restrict(TypedQuery<T> query, boolean all) {
        return query.setParameter("all", all).setParameter("reader", user.id());
    }

    /** Counts the requests in the given statuses that the reader did not enter. */
    long countWaiting(Collection<LawfulStatus> statuses) {
        return restrict(
                        em.createQuery(
                                "select count(r)" + READABLE + " and r.status in :statuses and r.enteredBy <> :reader",
                                Long.class),
                        true)
                .setParameter("statuses", statuses)
                .getSingleResult();
    }

    /** Finds the decided requests about a case, newest first. Callers have checked access to the case. */
    List<LawfulRequest> findDecided(CaseId caseId, int most) {
        return em.createQuery(
                        "select r from LawfulRequest r where r.aboutCase = :caseId and r.decision.decidedAt is not null order by"
                                + " r.decision.decidedAt desc, r.id desc",
                        LawfulRequest.class)
                .setParameter("caseId", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    Optional<LawfulRequest> findDecided(CaseId caseId, String ref) {
        return findDecided(caseId, Integer.MAX_VALUE).stream()
                .filter(request -> request.ref().equals(ref))
                .findFirst();
    }

    Map<String, LawfulLetter> findLetters(Collection<String> requests) {
        return requests.isEmpty()
                ? Map.of()
                : em
                        .createQuery("select l from LawfulLetter l where l.requestRef in :refs", LawfulLetter.class)
                        .setParameter("refs", requests)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(LawfulLetter::requestRef, letter -> letter));
    }

    void onPersonErased(@Observes PersonErased event) {
        em.createQuery(
                        "select r from LawfulRequest r join CaseFile c on c.id = r.aboutCase where c.personRef ="
                                + " :person",
                        LawfulRequest.class)
                .setParameter("person", event.person())
                .getResultList()
                .forEach(LawfulRequest::erasePersonalData);
    }
}
