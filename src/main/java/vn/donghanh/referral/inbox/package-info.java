/** Referrals as the partner sees them: by disclosure only, never by case. */
@NullMarked
package vn.donghanh.referral.inbox;

import org.jspecify.annotations.NullMarked;
