package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.shared.CentreTime;

/** The instalments of loans that run: the late one, or the next one if its days have come. */
@ApplicationScoped
class LoanQuestionProvider implements ClientQuestionProvider {
    @Inject
    LoanRepository loans;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    @Override
    public List<ClientQuestion> questions(CaseId caseId) {
        return loans.findByCase(caseId).stream().flatMap(this::question).toList();
    }

    Stream<ClientQuestion> question(Loan loan) {
        if (!loan.status().isRunning()) {
            return Stream.empty();
        }
        if (loan.status() == LoanStatus.OVERDUE) {
            return Stream.of(new ClientQuestion(
                    TaskKind.LOAN_LATE, loan.ref(), deadlines.due(DeadlineCode.LOAN_CONTACT, clock.instant())));
        }
        return loan.balance().isAskedForNext()
                ? Stream.of(new ClientQuestion(
                        TaskKind.LOAN_DUE,
                        loan.ref(),
                        CentreTime.endOf(Objects.requireNonNull(loan.balance().nextDueOn()))))
                : Stream.empty();
    }
}
