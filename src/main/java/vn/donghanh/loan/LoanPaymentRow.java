package vn.donghanh.loan;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.loan.repayment.LoanPaymentKind;
import vn.donghanh.partnerbusiness.BusinessSource;

/**
 * An entry of money in the list.
 *
 * @param valid whether no later entry replaces it
 * @param actor null if a lender recorded it
 */
public record LoanPaymentRow(
        String ref,
        LoanPaymentKind kind,
        LocalDate paidOn,
        long amount,
        BusinessSource source,
        boolean correction,
        boolean valid,
        @Nullable String actor)
        implements Serializable {}
