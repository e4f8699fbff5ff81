package vn.donghanh.reporting.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.loan.LoanStatisticsQueries;
import vn.donghanh.loan.LoanStatisticsQueries.LoanFact;
import vn.donghanh.loan.LoanStatus;
import vn.donghanh.partner.PartnerType;
import vn.donghanh.reporting.table.ReportTable.Row;
import vn.donghanh.reporting.table.TableCell.Amount;

/** The rows of form 06 on loans: all of them, and by lender. A loan is one when money was paid out. */
@ApplicationScoped
class LoanRows {
    private static final Set<LoanStatus> IN_ORDER =
            EnumSet.of(LoanStatus.DISBURSED, LoanStatus.REPAYING, LoanStatus.RESTRUCTURED);

    @Inject
    LoanStatisticsQueries loans;

    /** The lenders of the form. */
    private enum Lender {
        SOCIAL_POLICY_BANK,
        WOMEN_UNION,
        OTHER;

        static Lender of(@Nullable PartnerType type) {
            return type == PartnerType.VBSP
                    ? SOCIAL_POLICY_BANK
                    : type == PartnerType.WOMEN_UNION ? WOMEN_UNION : OTHER;
        }
    }

    List<Row> rows(LivelihoodCounter counter) {
        List<LoanFact> credits = counter.counted(
                loans.findAsOf(counter.data().asOf()),
                LoanFact::caseId,
                loan -> LivelihoodCounter.first(loan.submittedOn(), loan.firstDisbursedOn()));
        List<Row> rows = new ArrayList<>();
        rows.add(loan(counter, "LOAN", false, credits));
        for (Lender lender : Lender.values()) {
            rows.add(loan(
                    counter,
                    "LOAN_" + lender,
                    true,
                    credits.stream()
                            .filter(loan -> Lender.of(loan.lender()) == lender)
                            .toList()));
        }
        return rows;
    }

    private static Row loan(LivelihoodCounter counter, String key, boolean part, List<LoanFact> own) {
        Function<Predicate<LoanFact>, TableCell> persons =
                condition -> counter.persons(own, condition, LoanFact::caseId, LoanFact::ref, key);
        List<LoanFact> paid = own.stream()
                .filter(loan -> loan.payments().keySet().stream().anyMatch(counter::isInPeriod))
                .toList();
        long amount = paid.stream()
                .flatMap(loan -> loan.payments().entrySet().stream())
                .filter(payment -> counter.isInPeriod(payment.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Row(
                key,
                part,
                List.of(
                        part ? LivelihoodTable.NONE : counter.inNeed(ServiceGroup.LOAN),
                        part ? LivelihoodTable.NONE : counter.eligible(ServiceGroup.LOAN),
                        persons.apply(loan -> counter.isInPeriod(loan.submittedOn())),
                        persons.apply(loan -> counter.isInPeriod(loan.firstDisbursedOn())),
                        persons.apply(loan -> isKept(counter, loan)),
                        LivelihoodTable.NONE,
                        new Amount(amount, counter.entries(paid, LoanFact::caseId, LoanFact::ref, key))));
    }

    /** Whether the loan was in order on the last day, or was settled in the period. */
    private static boolean isKept(LivelihoodCounter counter, LoanFact loan) {
        return loan.firstDisbursedOn() != null
                && (loan.status() == LoanStatus.SETTLED
                        ? counter.isInPeriod(loan.settledOn())
                        : IN_ORDER.contains(loan.status()));
    }
}
