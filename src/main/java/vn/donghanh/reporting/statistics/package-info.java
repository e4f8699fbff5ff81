/** Methods of statistics in plain classes: intervals, survival, control charts. Show estimates to the report features; must not know clients, clock or database. */
@NullMarked
package vn.donghanh.reporting.statistics;

import org.jspecify.annotations.NullMarked;
