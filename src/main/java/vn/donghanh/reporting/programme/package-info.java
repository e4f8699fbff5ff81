/** The national programme with its plan, targets and reporting periods, all as versioned data.
 * Shows periods and targets to the reports. Must not know cases or clients. */
@NullMarked
package vn.donghanh.reporting.programme;

import org.jspecify.annotations.NullMarked;
