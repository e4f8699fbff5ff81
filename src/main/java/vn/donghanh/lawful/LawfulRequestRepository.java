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
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.PersonErased;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/** The rows of the register. {@link #READABLE} stands in each query of a list: all of it, or what the reader entered. */
@ApplicationScoped
class LawfulRequestRepository {
    private static final String READABLE = "(:all = true or r.enteredBy = :reader)";
    private static final Set<LawfulStatus> OPEN = EnumSet.of(LawfulStatus.RECEIVED, LawfulStatus.ADVISED);

    @PersistenceContext
    EntityManager em;

    @Inject
    LawfulRequestPolicy policy;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext trail;

    void add(Object row) {
        em.persist(row);
    }

    /** @throws NotFoundException when there is none, or it is not the reader's to read: nobody can tell which */
    LawfulRequest get(String ref) {
        LawfulRequestPolicy.ReadScope reach = policy.readScope();
        LawfulRequest found = em
                .createQuery("select r from LawfulRequest r where r.ref = :ref", LawfulRequest.class)
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .filter(request -> reach == LawfulRequestPolicy.ReadScope.ALL
                        || (reach == LawfulRequestPolicy.ReadScope.OWN
                                && request.enteredBy().equals(user.id())))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        trail.about("lawful", found.ref());
        return found;
    }

    /** What waits first, then the newest. */
    List<LawfulRequest> findPage(boolean all, int first, int most) {
        return restrict(
                        em.createQuery(
                                "select r from LawfulRequest r where " + READABLE
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
        return restrict(em.createQuery("select count(r) from LawfulRequest r where " + READABLE, Long.class), all)
                .getSingleResult();
    }

    /** How many came in these days, by what has become of them. */
    Map<LawfulStatus, Long> countByStatus(boolean all, LocalDate from, LocalDate to) {
        Map<LawfulStatus, Long> counts = new EnumMap<>(LawfulStatus.class);
        restrict(
                        em.createQuery(
                                "select r.status, count(r) from LawfulRequest r where " + READABLE
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

    private <T> TypedQuery<T> restrict(TypedQuery<T> query, boolean all) {
        return query.setParameter("all", all).setParameter("reader", user.id());
    }

    /** How many wait for the reader: to be decided, or to be looked at. */
    long countWaiting(Collection<LawfulStatus> standing) {
        return em.createQuery(
                        "select count(r) from LawfulRequest r where r.status in :standing and r.enteredBy <> :reader",
                        Long.class)
                .setParameter("standing", standing)
                .setParameter("reader", user.id())
                .getSingleResult();
    }

    /** What was decided about a case; whoever calls has seen it. The newest first. */
    List<LawfulRequest> findDecided(CaseId caseId, int most) {
        return em.createQuery(
                        "select r from LawfulRequest r where r.aboutCase = :file and r.decision.decidedAt is not null order by"
                                + " r.decision.decidedAt desc, r.id desc",
                        LawfulRequest.class)
                .setParameter("file", caseId.value())
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
