package vn.donghanh.loan.repayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instalments of a loan. The interest of a month is counted on what is still owed, in whole đồng; the principal is divided evenly, and what the
 * division leaves is in the last instalment, so that the parts always sum up to the loan.
 */
public record RepaymentSchedule(List<Instalment> instalments) {
    /** Twelve months, of hundredths of a per cent. */
    private static final long RATE_UNITS = 120_000;

    public RepaymentSchedule {
        instalments = List.copyOf(instalments);
    }

    /**
     * @param amount what was paid out
     * @param terms of which rate and term count; without a known rate there is no interest
     * @param principalEvery how many months lie between two instalments of the principal
     * @param from the day of the first money
     */
    public static RepaymentSchedule of(long amount, LoanTerms terms, int principalEvery, LocalDate from) {
        List<Instalment> instalments = new ArrayList<>();
        int months = terms.months();
        int parts = (months + principalEvery - 1) / principalEvery;
        long owed = amount;
        for (int month = 1; month <= months; month++) {
            long interest = interest(owed, terms.yearlyRate());
            long principal = 0;
            if (month == months) {
                principal = owed;
            } else if (month % principalEvery == 0) {
                principal = amount / parts;
            }
            owed -= principal;
            if (principal + interest > 0) {
                instalments.add(new Instalment(instalments.size() + 1, from.plusMonths(month), principal, interest));
            }
        }
        return new RepaymentSchedule(instalments);
    }

    private static long interest(long owed, @Nullable Integer yearlyRate) {
        return yearlyRate == null ? 0 : (owed * yearlyRate + RATE_UNITS / 2) / RATE_UNITS;
    }

    /** Returns what is to be paid back in all. */
    public long total() {
        return instalments.stream().mapToLong(Instalment::total).sum();
    }

    /** Returns what is to be paid back up to and including a day. */
    public long dueBy(LocalDate day) {
        return instalments.stream()
                .filter(instalment -> !instalment.dueOn().isAfter(day))
                .mapToLong(Instalment::total)
                .sum();
    }

    /** Finds the first instalment that is not fully paid. */
    public Optional<Instalment> findFirstUnpaid(long repaid) {
        return rows(repaid, LocalDate.MIN).stream()
                .filter(row -> row.state() != InstalmentState.PAID)
                .map(InstalmentRow::instalment)
                .findFirst();
    }

    /** Returns the instalments with what was paid of each. */
    public List<InstalmentRow> rows(long repaid, LocalDate today) {
        List<InstalmentRow> rows = new ArrayList<>();
        long left = repaid;
        for (Instalment instalment : instalments) {
            long paid = Math.min(left, instalment.total());
            left -= paid;
            rows.add(new InstalmentRow(instalment, paid, state(instalment, paid, today)));
        }
        return rows;
    }

    private static InstalmentState state(Instalment instalment, long paid, LocalDate today) {
        if (paid == instalment.total()) {
            return InstalmentState.PAID;
        }
        return instalment.dueOn().isBefore(today) ? InstalmentState.LATE : InstalmentState.AHEAD;
    }
}
