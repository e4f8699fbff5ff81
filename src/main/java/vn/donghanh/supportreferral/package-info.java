/**
 * Referral to partners without a procedure of their own: communes, unions, shelters of other bodies, social facilities, community groups. What they are
 * asked for is a code; what they learn is chosen line by line. Shows {@link vn.donghanh.supportreferral.SupportReferralService} and
 * {@link vn.donghanh.supportreferral.SupportReferralQueries}. Must not know what is shown on pages, nor any other feature.
 */
@NullMarked
package vn.donghanh.supportreferral;

import org.jspecify.annotations.NullMarked;
