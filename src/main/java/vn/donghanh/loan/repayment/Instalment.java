package vn.donghanh.loan.repayment;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An instalment of a loan.
 *
 * @param number from one on
 * @param principal whole đồng, {@code interest} too
 */
public record Instalment(int number, LocalDate dueOn, long principal, long interest) implements Serializable {
    public long total() {
        return principal + interest;
    }
}
