/** The tables of the reports (forms 01 to 12) with true figures, and who is counted in each cell. Shows tables to the closing of periods; nothing of it
 * leaves the server unprotected. */
@NullMarked
package vn.donghanh.reporting.table;

import org.jspecify.annotations.NullMarked;
