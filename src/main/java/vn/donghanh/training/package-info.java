/**
 * Vocational training: courses proposed with the client, applications sent with consent, and the course until the certificate. Shows
 * services, queries and views of the Centre's side, which loads enrolments through the case, and contributors to timeline, closing and reports. The
 * school's side is that of every partner ({@code partnerbusiness}); attendance by month is its own part there.
 */
@NullMarked
package vn.donghanh.training;

import org.jspecify.annotations.NullMarked;
