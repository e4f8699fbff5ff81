/** Reading figures and reports from a replica of the database.
 * Shows {@code ReportsReplica} to the counting of figures. Must not know what is read. */
@NullMarked
package vn.donghanh.reporting.replica;

import org.jspecify.annotations.NullMarked;
