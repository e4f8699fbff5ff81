/**
 * Figures that other bodies return for the targets of the plan: their sheets and lines, corrections and confirmations, and what is counted from
 * them. Shows results and rows to the reports. Must not know cases or clients.
 */
@NullMarked
package vn.donghanh.reporting.returns;

import org.jspecify.annotations.NullMarked;
