/**
 * The supervisor's use cases for covers: {@link vn.donghanh.handover.cover.CoverService} arranges and ends them. Must not decide what a stand-in
 * may see; the grants of {@link vn.donghanh.casefile.access.CaseAccess} do.
 */
@NullMarked
package vn.donghanh.handover.cover;

import org.jspecify.annotations.NullMarked;
