/**
 * Written reports of closed periods and of single events: texts beside released figures, the steps from writing to sending, and the files that were
 * signed. Its pages are for the report officer, the supervisor and the director.
 */
@NullMarked
package vn.donghanh.reporting.report;

import org.jspecify.annotations.NullMarked;
