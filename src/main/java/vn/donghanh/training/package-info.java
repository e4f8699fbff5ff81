/**
 * Vocational training: courses proposed with the client, applications sent with consent, and the course until the certificate. Shows
 * services, queries and views of the Centre's side, which loads enrolments through the case, contributors to timeline, closing and reports,
 * and the transitions used by the school's side. That side loads through the disclosure only and must not know cases.
 */
@NullMarked
package vn.donghanh.training;

import org.jspecify.annotations.NullMarked;
