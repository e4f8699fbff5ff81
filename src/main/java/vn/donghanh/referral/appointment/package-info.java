/** Values of an appointment: wish, part of day, remarks, reasons of cancelling. */
@NullMarked
package vn.donghanh.referral.appointment;

import org.jspecify.annotations.NullMarked;
