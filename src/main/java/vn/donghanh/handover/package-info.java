/**
 * Handing over: the cases of a colleague who leaves or falls ill, transfers to another unit with acceptance, and covers from day to day.
 * {@link vn.donghanh.handover.HandoverService}, {@link vn.donghanh.handover.TransferService} and {@code cover.CoverService}
 * are its use cases. Must not decide who may see a case; {@link vn.donghanh.casefile.access.CaseAccess} does.
 */
@NullMarked
package vn.donghanh.handover;

import org.jspecify.annotations.NullMarked;
