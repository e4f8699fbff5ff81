/**
 * Health referrals, from the worker's draft to the partner's last word, and the same referral as each side sees it. The Centre's side
 * goes through the case; the partner's side goes through the disclosure and this package's own rows, never through a case.
 */
@NullMarked
package vn.donghanh.referral;

import org.jspecify.annotations.NullMarked;
