/** The national programme with its plan, targets, reporting periods and returns of other bodies, all as versioned data.
 * Shows periods, targets and returns to the reports. Must not know cases or clients. */
@NullMarked
package vn.donghanh.reporting.programme;

import org.jspecify.annotations.NullMarked;
