/**
 * Vocational training: courses proposed with the client, applications sent with consent, and the schools' entries under a neutral programme
 * name. Shows services and view records to pages, and contributors to timeline, closing and reports. Schools must not see cases.
 */
@NullMarked
package vn.donghanh.training;

import org.jspecify.annotations.NullMarked;
