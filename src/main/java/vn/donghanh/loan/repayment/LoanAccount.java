package vn.donghanh.loan.repayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.donghanh.shared.AsOf;

/** The entries of a loan that hold: those that no later entry replaces, and that are not zero. */
public final class LoanAccount {
    private final List<LoanPayment> valid;

    /** @param payments all entries of one loan */
    public LoanAccount(List<LoanPayment> payments) {
        Set<String> replaced = payments.stream()
                .map(LoanPayment::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        valid = payments.stream()
                .filter(payment -> !replaced.contains(payment.ref()) && payment.amount() > 0)
                .sorted(Comparator.comparing(LoanPayment::paidOn).thenComparing(LoanPayment::recordedAt))
                .toList();
    }

    /** Returns the account at the end of a day, as it was recorded at the cutoff. */
    public static LoanAccount asOf(List<LoanPayment> payments, AsOf asOf) {
        LoanAccount recorded = new LoanAccount(payments.stream()
                .filter(payment -> !payment.recordedAt().isAfter(asOf.cutoff()))
                .toList());
        return new LoanAccount(recorded.valid.stream()
                .filter(payment -> !payment.paidOn().isAfter(asOf.day()))
                .toList());
    }

    /** Returns the account with one entry more. */
    public LoanAccount with(LoanPayment payment) {
        List<LoanPayment> all = new ArrayList<>(valid);
        all.add(payment);
        return new LoanAccount(all);
    }

    public long disbursed() {
        return sum(LoanPaymentKind.DISBURSEMENT);
    }

    public Map<LocalDate, Long> disbursedByDay() {
        return valid.stream()
                .filter(payment -> payment.kind() == LoanPaymentKind.DISBURSEMENT)
                .collect(Collectors.toMap(LoanPayment::paidOn, LoanPayment::amount, Long::sum));
    }

    public long repaid() {
        return sum(LoanPaymentKind.REPAYMENT);
    }

    /** Returns what was paid out on which day, earliest first. */
    public SortedMap<LocalDate, Long> disbursements() {
        return valid.stream()
                .filter(payment -> payment.kind() == LoanPaymentKind.DISBURSEMENT)
                .collect(Collectors.toMap(LoanPayment::paidOn, LoanPayment::amount, Long::sum, TreeMap::new));
    }

    /** Returns the day of the first money; empty if nothing was paid out. */
    public Optional<LocalDate> firstDisbursedOn() {
        return valid.stream()
                .filter(payment -> payment.kind() == LoanPaymentKind.DISBURSEMENT)
                .map(LoanPayment::paidOn)
                .findFirst();
    }

    public Optional<LoanPayment> find(String ref) {
        return valid.stream().filter(payment -> payment.ref().equals(ref)).findFirst();
    }

    public boolean holds(LoanPayment payment) {
        return find(payment.ref()).isPresent();
    }

    private long sum(LoanPaymentKind kind) {
        return valid.stream()
                .filter(payment -> payment.kind() == kind)
                .mapToLong(LoanPayment::amount)
                .sum();
    }
}
