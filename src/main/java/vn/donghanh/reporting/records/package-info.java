/** What is known of cases and their clients by a day, read in bulk and kept in memory, for all figures.
 * Shows them to the counting of figures only. Must not know identities, nor count a figure itself. */
@NullMarked
package vn.donghanh.reporting.records;

import org.jspecify.annotations.NullMarked;
