package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import vn.donghanh.operations.DueItemJob;
import vn.donghanh.operations.JobName;
import vn.donghanh.shared.CentreTime;

/** Hourly job that asks about due instalments and notes which loans fell behind. It runs on every node; a day is processed once. */
@ApplicationScoped
public class LoanDueJob extends DueItemJob<String> {
    @Inject
    LoanRepository loans;

    @Inject
    LoanTransitions transitions;

    @Inject
    LoanDueService due;

    @Inject
    Clock clock;

    LoanDueJob() {
        super(JobName.LOAN_INSTALMENTS);
    }

    @Override
    protected Collection<String> findDue() {
        return loans.findDue(transitions.askUntil(), CentreTime.today(clock), transitions.lateBefore());
    }

    @Override
    protected void process(String loanRef) {
        due.passDay(loanRef);
    }
}
