/**
 * Covers: who stands in for an absent member of staff, from which day to which. {@link vn.donghanh.staff.cover.CoverQueries} says for whom the
 * current user stands in today. Must not know cases; what a stand-in may see is decided by {@code casefile.access}.
 */
@NullMarked
package vn.donghanh.staff.cover;

import org.jspecify.annotations.NullMarked;
