/**
 * Values of an appointment: wish, part of the day, remarks and reasons for cancelling. Shows them to the referral packages. Must not know
 * referrals or cases.
 */
@NullMarked
package vn.donghanh.referral.appointment;

import org.jspecify.annotations.NullMarked;
