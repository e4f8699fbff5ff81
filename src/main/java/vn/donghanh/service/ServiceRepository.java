package vn.donghanh.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.service.view.ServiceTotals;
import vn.donghanh.shared.NotFoundException;

/** Stores the deliveries of a case with the decisions on cash; "latest" means the newest version of each delivery. */
@ApplicationScoped
class ServiceRepository {
    /** JPQL predicate for a delivery {@code d}: its newest version. */
    static final String LATEST =
            "not exists (select 1 from ServiceDelivery v where v.lineRef = d.lineRef and v.versionNumber > d.versionNumber)";

    /** JPQL predicate for a delivery {@code d}: cash above the bound has been confirmed. */
    static final String CASH_COUNTS =
            """
            (d.needsConfirmation = false
            or exists (select 1 from CashDecision k where k.deliveryRef = d.ref and k.confirmed = true))""";

    /** JPQL predicate for a delivery {@code d}: the version that was newest at the cutoff. */
    static final String LATEST_AT_CUTOFF =
            """
            d.recordedAt <= :cutoff and not exists (select 1 from ServiceDelivery v where v.lineRef = d.lineRef
                and v.versionNumber > d.versionNumber and v.recordedAt <= :cutoff)""";

    /** JPQL predicate for a delivery {@code d}: cash above the bound had been confirmed at the cutoff. */
    static final String CASH_COUNTS_AT_CUTOFF =
            """
            (d.needsConfirmation = false or exists (
                select 1 from CashDecision k where k.deliveryRef = d.ref and k.confirmed = true and k.decidedAt <= :cutoff))""";

    @PersistenceContext
    EntityManager em;

    void add(ServiceDelivery delivery) {
        em.persist(delivery);
    }

    void add(CashDecision decision) {
        em.persist(decision);
    }

    List<ServiceDelivery> findLatest(CaseId caseId, int most) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and " + LATEST
                                + " order by d.happenedOn desc, d.id desc",
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the newest deliveries that say that the client received something, with cash confirmed. */
    List<ServiceDelivery> findGiven(CaseId caseId, int most) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.mistake = false and d.outcome in :given and "
                                + LATEST + " and " + CASH_COUNTS + " order by d.happenedOn desc, d.id desc",
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setParameter("given", ServiceSearch.GIVEN)
                .setMaxResults(most)
                .getResultList();
    }

    List<ServiceDelivery> findGivenByLines(CaseId caseId, Collection<String> lineRefs) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.lineRef in :lines and d.mistake = false and d.outcome in :given and "
                                + LATEST + " and " + CASH_COUNTS,
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setParameter("lines", lineRefs)
                .setParameter("given", ServiceSearch.GIVEN)
                .getResultList();
    }

    /** Returns what was given for a legal matter, in its newest version, oldest first. */
    List<ServiceDelivery> findGivenForMatter(CaseId caseId, String matter) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.legalMatterRef = :matter and d.mistake = false and d.outcome in :given and "
                                + LATEST + " order by d.id",
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setParameter("matter", matter)
                .setParameter("given", ServiceSearch.GIVEN)
                .getResultList();
    }

    /** Returns the newest deliveries recorded by one member of staff. */
    List<ServiceDelivery> findLatestBy(StaffId staff, CaseId caseId, int most) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.staffId = :s and d.mistake = false and "
                                + LATEST + " order by d.id desc",
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setParameter("s", staff)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the sources that this member of staff named for money spent since that day, for whichever client, latest first. */
    List<String> findRecentFunding(StaffId staff, LocalDate since, int most) {
        return em.createQuery(
                        """
                        select d.fundingSource from ServiceDelivery d where d.staffId = :s and d.happenedOn >= :since
                        and d.amount is not null and d.fundingSource is not null
                        group by d.fundingSource order by max(d.happenedOn) desc, max(d.id) desc""",
                        String.class)
                .setParameter("s", staff)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    List<ServiceDelivery> findLatestOn(CaseId caseId, LocalDate day) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.happenedOn = :day and " + LATEST
                                + " order by d.id desc",
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setParameter("day", day)
                .getResultList();
    }

    /** Returns the deliveries whose cash waits for a second person, oldest first. */
    List<ServiceDelivery> findWaitingForCash(CaseId caseId) {
        return em.createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.needsConfirmation = true and d.mistake = false and "
                                + LATEST
                                + " and not exists (select 1 from CashDecision k where k.deliveryRef = d.ref) order by d.id",
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    List<ServiceDelivery> search(CaseId caseId, ServiceSearch search, int first, int size) {
        return search.bind(
                        em.createQuery(
                                "select d " + search.from() + " order by d.happenedOn desc, d.id desc",
                                ServiceDelivery.class),
                        caseId)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(CaseId caseId, ServiceSearch search) {
        return search.bind(em.createQuery("select count(d) " + search.from(), Long.class), caseId)
                .getSingleResult();
    }

    /** Sums up what counts as given among the deliveries found, by kind and unit; sealed kinds are one line without a kind. */
    List<ServiceTotals.Line> totals(CaseId caseId, ServiceSearch search) {
        return search.bind(
                        em.createQuery(
                                "select new vn.donghanh.service.view.ServiceTotals$Line(d.serviceType, d.unit, count(d), sum(d.quantity)) "
                                        + search.from() + " and d.mistake = false and d.outcome in :given and "
                                        + CASH_COUNTS + " group by d.serviceType, d.unit order by count(d) desc",
                                ServiceTotals.Line.class),
                        caseId)
                .setParameter("given", ServiceSearch.GIVEN)
                .getResultList();
    }

    /** Sums up the money spent among the deliveries found, without cash that is not confirmed. */
    long amount(CaseId caseId, ServiceSearch search) {
        Long sum = search.bind(
                        em.createQuery(
                                "select sum(d.amount) " + search.from() + " and d.mistake = false and " + CASH_COUNTS,
                                Long.class),
                        caseId)
                .getSingleResult();
        return sum == null ? 0 : sum;
    }

    /** Returns all versions of these deliveries, newest first. */
    List<ServiceDelivery> findVersions(Collection<String> lineRefs) {
        if (lineRefs.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select d from ServiceDelivery d where d.lineRef in :refs order by d.versionNumber desc",
                        ServiceDelivery.class)
                .setParameter("refs", lineRefs)
                .getResultList();
    }

    /** Returns the decisions on the cash of these versions, by reference of the version. */
    Map<String, CashDecision> findDecisions(Collection<ServiceDelivery> deliveries) {
        List<String> refs = deliveries.stream()
                .filter(ServiceDelivery::needsConfirmation)
                .map(ServiceDelivery::ref)
                .toList();
        if (refs.isEmpty()) {
            return Map.of();
        }
        return em
                .createQuery("select k from CashDecision k where k.deliveryRef in :refs", CashDecision.class)
                .setParameter("refs", refs)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(CashDecision::deliveryRef, Function.identity()));
    }

    /** @throws NotFoundException when the case has no such delivery */
    ServiceDelivery getNewest(CaseId caseId, String lineRef) {
        return em
                .createQuery(
                        "select d from ServiceDelivery d where d.caseId = :c and d.lineRef = :ref and " + LATEST,
                        ServiceDelivery.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", lineRef)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    boolean isSaved(String ref) {
        return em.createQuery("select count(d) from ServiceDelivery d where d.ref = :ref", Long.class)
                        .setParameter("ref", ref)
                        .getSingleResult()
                > 0;
    }

    /** Returns when this episode began: the reception, or the return of the client. */
    Instant episodeStart(CaseView caseView, int episode) {
        if (episode == 1) {
            return caseView.openedAt();
        }
        // the transition that reopens a case is the last one of the episode before
        Instant reopened = em.createQuery(
                        """
                        select max(m.movedAt) from CaseTransition m where m.caseId = :c and m.episode = :before
                        and m.step = vn.donghanh.casefile.model.CaseStep.REOPEN""",
                        Instant.class)
                .setParameter("c", caseView.id().value())
                .setParameter("before", episode - 1)
                .getSingleResult();
        return reopened == null ? caseView.openedAt() : reopened;
    }

    /** Locks the case row: two deliveries with cash on one day are added up one after the other. */
    void lockCase(CaseId caseId) {
        em.createNativeQuery("select id from case_file where id = ?1 for update")
                .setParameter(1, caseId.value())
                .getSingleResult();
    }
}
