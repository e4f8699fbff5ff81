/** The page of the tables of a report. */
@NullMarked
package vn.donghanh.reporting.table.web;

import org.jspecify.annotations.NullMarked;
