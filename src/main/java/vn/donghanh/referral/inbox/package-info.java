/**
 * Referrals from the partner's side, loaded through disclosures. Shows the partner's service and inbox views to the pages. Must not know
 * cases.
 */
@NullMarked
package vn.donghanh.referral.inbox;

import org.jspecify.annotations.NullMarked;
