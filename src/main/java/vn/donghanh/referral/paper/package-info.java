/** The slip of a referral as a form. Reads referrals through their queries only. */
@NullMarked
package vn.donghanh.referral.paper;

import org.jspecify.annotations.NullMarked;
