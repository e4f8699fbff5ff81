/** Money of a loan in whole đồng: terms, entries of what was paid out and paid back, and the schedule of instalments. Must not know persistence of loans. */
@NullMarked
package vn.donghanh.loan.repayment;

import org.jspecify.annotations.NullMarked;
