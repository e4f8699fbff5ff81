package vn.donghanh.loan.repayment;

import java.io.Serializable;

/**
 * An instalment with what was paid of it.
 *
 * @param paid whole đồng
 */
public record InstalmentRow(Instalment instalment, long paid, InstalmentState state) implements Serializable {}
