package vn.donghanh.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.spi.ServiceAccessProvider;

/** Reports every loan of which money was paid out as a service accessed by the client, however it ended. */
@ApplicationScoped
class LoanServiceAccessProvider implements ServiceAccessProvider {
    @Inject
    LoanRepository loans;

    @Override
    public List<AccessEvent> accessEvents(LocalDate until) {
        return loans.findDisbursedBy(until).stream()
                .map(loan -> new AccessEvent(
                        loan.caseId(),
                        ServiceGroup.LOAN,
                        loan.needKey(),
                        Objects.requireNonNull(loan.balance().firstDisbursedOn())))
                .toList();
    }
}
