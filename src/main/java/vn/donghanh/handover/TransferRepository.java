package vn.donghanh.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseFile;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.handover.cover.AnsweringUnitQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;

/**
 * Loads transfers by reference and unit: the receiving unit sees what is addressed to it before it may see the case, the giving unit what it
 * proposed. A conflict of interest hides both.
 */
@ApplicationScoped
class TransferRepository {
    /** The case of an incoming transfer; the receiver needs no grant, but must not be blocked. */
    private static final String INCOMING =
            " from CaseTransfer t join CaseFile c on c.id = t.caseId where t.toUnitId in :units and c.erasedAt is null and "
                    + CaseAccess.NOT_BLOCKED;

    private static final String OUTGOING =
            " from CaseTransfer t join CaseFile c on c.id = t.caseId where t.fromUnitId in :units and c.erasedAt is null and "
                    + CaseAccess.NOT_BLOCKED;

    private static final String OPEN = " and t.status = vn.donghanh.handover.TransferStatus.PROPOSED";

    @PersistenceContext
    EntityManager em;

    @Inject
    AnsweringUnitQueries answering;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** A transfer with its case, of which only what the transfer tells is shown to the receiving unit. */
    record FoundTransfer(CaseTransfer transfer, CaseFile caseFile) {}

    void add(CaseTransfer transfer) {
        em.persist(transfer);
    }

    void add(TransferTransition move) {
        em.persist(move);
    }

    /** Counts the transfers that wait for the user's answer. */
    long countIncoming() {
        return count(INCOMING, answering.units());
    }

    long countOutgoing() {
        return count(OUTGOING, own());
    }

    private Set<Long> own() {
        return Set.of(user.unitId());
    }

    private long count(String where, Set<Long> units) {
        return em.createQuery("select count(t)" + where + OPEN, Long.class)
                .setParameter("units", units)
                .setParameter("reader", user.id())
                .getSingleResult();
    }

    /** Returns the transfers that the user answers, for their unit or in a covered supervisor's place, those that wait first and then the newest. */
    List<FoundTransfer> findIncoming(int most) {
        return find(INCOMING, answering.units(), most);
    }

    /** Returns the transfers from the user's unit, those that wait first and then the newest. */
    List<FoundTransfer> findOutgoing(int most) {
        return find(OUTGOING, own(), most);
    }

    private List<FoundTransfer> find(String where, Set<Long> units, int most) {
        return em.createQuery(
                        "select new vn.donghanh.handover.TransferRepository$FoundTransfer(t, c)" + where
                                + " order by case when t.status = vn.donghanh.handover.TransferStatus.PROPOSED then 0 else 1 end,"
                                + " t.statusSince desc, t.id desc",
                        FoundTransfer.class)
                .setParameter("units", units)
                .setParameter("reader", user.id())
                .setMaxResults(most)
                .getResultList();
    }

    FoundTransfer getIncoming(String ref) {
        return get(INCOMING, answering.units(), ref);
    }

    FoundTransfer getOutgoing(String ref) {
        return get(OUTGOING, own(), ref);
    }

    private FoundTransfer get(String where, Set<Long> units, String ref) {
        return em
                .createQuery(
                        "select new vn.donghanh.handover.TransferRepository$FoundTransfer(t, c)" + where
                                + " and t.ref = :ref",
                        FoundTransfer.class)
                .setParameter("units", units)
                .setParameter("reader", user.id())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the transfers of a case, newest first. The caller has checked access to the case. */
    List<CaseTransfer> findOfCase(CaseId caseId) {
        return em.createQuery("select t from CaseTransfer t where t.caseId = :c order by t.id desc", CaseTransfer.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    FoundTransfer withCase(CaseTransfer transfer) {
        return new FoundTransfer(
                transfer, em.find(CaseFile.class, transfer.caseId().value()));
    }

    boolean isProposed(CaseId caseId) {
        return findProposed(caseId).isPresent();
    }

    /** Returns the transfer of a case that waits for an answer; there is at most one. */
    Optional<CaseTransfer> findProposed(CaseId caseId) {
        return findOfCase(caseId).stream()
                .filter(transfer -> transfer.status().isOpen())
                .findFirst();
    }

    /** Returns which of these cases are proposed to another unit and not answered. */
    Set<CaseId> findProposed(Collection<CaseId> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        return em
                .createQuery("select t.caseId from CaseTransfer t where t.caseId in :cases" + OPEN, Long.class)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .getResultList()
                .stream()
                .map(CaseId::new)
                .collect(Collectors.toSet());
    }

    List<TransferTransition> findMoves(CaseId caseId, int limit) {
        return em.createQuery(
                        "select m from TransferTransition m where m.caseId = :c order by m.id desc",
                        TransferTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the proposals whose answer is overdue. */
    List<String> findOverdue() {
        Instant now = clock.instant();
        return em.createQuery(
                        "select t.ref from CaseTransfer t where t.answerDue < :now" + OPEN + " order by t.id",
                        String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Loads a transfer with a lock, so that of two nodes one expires it. */
    Optional<CaseTransfer> findForUpdate(String ref) {
        return em
                .createQuery("select t from CaseTransfer t where t.ref = :ref", CaseTransfer.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
