package vn.donghanh.loan.repayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
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
     * The term begins with the first money. What is paid out later is divided among the instalments that are still to come, so that no instalment of
     * the past changes.
     *
     * @param paidOut what was paid out on which day, earliest first; not empty
     * @param terms of which rate and term count; without a known rate there is no interest
     * @param principalEvery how many months lie between two instalments of the principal
     */
    public static RepaymentSchedule of(SortedMap<LocalDate, Long> paidOut, LoanTerms terms, int principalEvery) {
        List<Instalment> instalments = new ArrayList<>();
        LocalDate from = paidOut.firstKey();
        int months = terms.months();
        List<Part> parts = new ArrayList<>();
        paidOut.forEach(
                (day, amount) -> parts.add(Part.of(amount, firstMonth(from, day, months), months, principalEvery)));
        for (int month = 1; month <= months; month++) {
            int current = month;
            long interest = interest(
                    parts.stream().mapToLong(part -> part.owedIn(current)).sum(), terms.yearlyRate());
            long principal = parts.stream().mapToLong(part -> part.pay(current)).sum();
            if (principal + interest > 0) {
                instalments.add(new Instalment(instalments.size() + 1, from.plusMonths(month), principal, interest));
            }
        }
        return new RepaymentSchedule(instalments);
    }

    /** Returns the first month whose instalment lies after a day; the last month if there is none. */
    private static int firstMonth(LocalDate from, LocalDate day, int months) {
        int month = 1;
        while (month < months && !from.plusMonths(month).isAfter(day)) {
            month++;
        }
        return month;
    }

    /** Money paid out at once, and what is still owed of it. */
    private static final class Part {
        private final int first;
        private final int last;
        private final int every;
        private final long share;
        private long owed;

        private Part(long amount, int first, int last, int every, long share) {
            this.owed = amount;
            this.first = first;
            this.last = last;
            this.every = every;
            this.share = share;
        }

        static Part of(long amount, int first, int last, int every) {
            long shares = IntStream.rangeClosed(first, last)
                    .filter(month -> month == last || month % every == 0)
                    .count();
            return new Part(amount, first, last, every, amount / shares);
        }

        long owedIn(int month) {
            return month < first ? 0 : owed;
        }

        long pay(int month) {
            long principal = 0;
            if (month == last) {
                principal = owed;
            } else if (month >= first && month % every == 0) {
                principal = share;
            }
            owed -= principal;
            return principal;
        }
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
