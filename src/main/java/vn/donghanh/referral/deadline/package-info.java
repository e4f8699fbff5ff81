/**
 * Deadlines of referrals: the job that finds what is due and the use case that processes it once. Shows the job to the demonstration. Uses
 * the repository and the transitions of referrals, which know nothing of this package.
 */
@NullMarked
package vn.donghanh.referral.deadline;

import org.jspecify.annotations.NullMarked;
