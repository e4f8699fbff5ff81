package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.shared.NotFoundException;

/** Repository of loans, their transitions and entries of money. The Centre loads by case, lenders by disclosure code and organisation. */
@ApplicationScoped
class LoanRepository {
    private static final Set<LoanStatus> RUNNING =
            EnumSet.of(LoanStatus.DISBURSED, LoanStatus.REPAYING, LoanStatus.OVERDUE, LoanStatus.RESTRUCTURED);

    @PersistenceContext
    EntityManager em;

    void add(Object row) {
        em.persist(row);
    }

    /** Returns the loans of a case, newest first. The caller must have checked access to the case. */
    List<Loan> findByCase(CaseId caseId) {
        return em.createQuery("select l from Loan l where l.caseId = :c order by l.id desc", Loan.class)
                .setParameter("c", caseId.value())
                .getResultList();
    }

    /** @throws NotFoundException if the case has no such loan */
    Loan get(CaseId caseId, String ref) {
        return em
                .createQuery("select l from Loan l where l.caseId = :c and l.ref = :ref", Loan.class)
                .setParameter("c", caseId.value())
                .setParameter("ref", ref)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /**
     * Returns the references of loans for which the clock has something to do: to ask about an instalment, to begin paying back, or to fall behind.
     *
     * @param askUntil the last due day about which is asked today
     * @param lateBefore an instalment due before this day and not paid is late
     */
    List<String> findDue(LocalDate askUntil, LocalDate today, LocalDate lateBefore) {
        return em.createQuery(
                        """
                        select l.ref from Loan l where l.status in :running and (
                            (l.status <> vn.donghanh.loan.LoanStatus.OVERDUE and l.balance.nextDueOn <= :askUntil and (l.balance.askedFor is null or l.balance.askedFor <> l.balance.nextDueOn))
                            or (l.status = vn.donghanh.loan.LoanStatus.DISBURSED and l.balance.nextDueOn <= :today)
                            or (l.status <> vn.donghanh.loan.LoanStatus.OVERDUE and l.balance.nextDueOn < :lateBefore)) order by l.id""",
                        String.class)
                .setParameter("running", RUNNING)
                .setParameter("askUntil", askUntil)
                .setParameter("today", today)
                .setParameter("lateBefore", lateBefore)
                .getResultList();
    }

    /** Loads the loan with a pessimistic lock, so that concurrent runs of the job never process it twice. */
    Optional<Loan> findForUpdate(String ref) {
        return em
                .createQuery("select l from Loan l where l.ref = :ref", Loan.class)
                .setParameter("ref", ref)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Returns the transitions of loans in the order in which they were recorded, using one statement. */
    List<LoanTransition> findTransitions(Collection<Loan> loans) {
        return loans.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select m from LoanTransition m where m.loanRef in :refs order by m.id",
                                LoanTransition.class)
                        .setParameter("refs", loans.stream().map(Loan::ref).toList())
                        .getResultList();
    }

    List<LoanTransition> findTransitions(Loan loan) {
        return findTransitions(List.of(loan));
    }

    /** Returns the transitions of all loans of a case, newest first. */
    List<LoanTransition> findTransitions(CaseId caseId, int limit) {
        return em.createQuery(
                        "select m from LoanTransition m where m.caseId = :c order by m.id desc", LoanTransition.class)
                .setParameter("c", caseId.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns all entries of money of a loan, in the order in which they were recorded. */
    List<LoanPayment> findPayments(Loan loan) {
        return em.createQuery("select p from LoanPayment p where p.loanRef = :ref order by p.id", LoanPayment.class)
                .setParameter("ref", loan.ref())
                .getResultList();
    }

    List<Loan> findAll() {
        return em.createQuery("select l from Loan l order by l.id", Loan.class).getResultList();
    }

    /** Returns the transitions of all loans that were recorded by the cutoff, in that order. */
    List<LoanTransition> findTransitionsUntil(Instant cutoff) {
        return em.createQuery(
                        "select m from LoanTransition m where m.movedAt <= :cutoff order by m.id", LoanTransition.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    /** Returns the entries of money of all loans that were recorded by the cutoff, in that order. */
    List<LoanPayment> findPaymentsUntil(Instant cutoff) {
        return em.createQuery(
                        "select p from LoanPayment p where p.recordedAt <= :cutoff order by p.id", LoanPayment.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }
}
