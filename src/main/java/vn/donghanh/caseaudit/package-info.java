/** Audits of a sample of cases by independent auditors: proposal, sample, findings, closing. */
@NullMarked
package vn.donghanh.caseaudit;

import org.jspecify.annotations.NullMarked;
