package vn.donghanh.loan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list row for a loan of a case.
 *
 * @param purposeKey message key of the purpose
 * @param amount that the client wants to borrow
 * @param lender null if none was given the client's name
 * @param alone whether the client handed the papers in alone
 * @param nextDate when the lender's answer or the next instalment is due
 */
public record LoanRow(
        String ref,
        String code,
        LoanStatus status,
        String purposeKey,
        long amount,
        @Nullable String lender,
        boolean alone,
        Instant since,
        @Nullable LocalDate nextDate)
        implements Serializable {}
