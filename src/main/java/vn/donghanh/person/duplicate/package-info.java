/** Scoring pairs of records that may be one person, and the backfill for older records. */
@NullMarked
package vn.donghanh.person.duplicate;

import org.jspecify.annotations.NullMarked;
