/**
 * Duplicate detection: scoring pairs of records that may be the same person, and the backfill for older records.
 * Shows {@code DuplicateQueries} and {@code DuplicateDecisionService}.
 * Must not know any case.
 */
@NullMarked
package vn.donghanh.person.duplicate;

import org.jspecify.annotations.NullMarked;
