/**
 * Audits of a random sample of cases by independent auditors: proposal, sample, findings, closing.
 * Shows {@link vn.donghanh.caseaudit.CaseAuditService} and {@link vn.donghanh.caseaudit.AuditorService} to its pages only.
 * Must not know clients' identities, and must not change a case.
 */
@NullMarked
package vn.donghanh.caseaudit;

import org.jspecify.annotations.NullMarked;
