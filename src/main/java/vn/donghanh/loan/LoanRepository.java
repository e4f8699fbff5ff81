package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.donghanh.loan.repayment.LoanPayment;
import vn.donghanh.partnerbusiness.loop.BusinessRepository;

/** Repository of loans, their transitions and entries of money. The Centre loads by case, lenders by disclosure code and organisation. */
@ApplicationScoped
class LoanRepository extends BusinessRepository<Loan, LoanTransition> {
    private static final Set<LoanStatus> RUNNING =
            EnumSet.of(LoanStatus.DISBURSED, LoanStatus.REPAYING, LoanStatus.OVERDUE, LoanStatus.RESTRUCTURED);

    LoanRepository() {
        super(Loan.class, LoanTransition.class);
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

    /** Returns all entries of money of a loan, in the order in which they were recorded. */
    List<LoanPayment> findPayments(Loan loan) {
        return em.createQuery("select p from LoanPayment p where p.loanRef = :ref order by p.id", LoanPayment.class)
                .setParameter("ref", loan.ref())
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
