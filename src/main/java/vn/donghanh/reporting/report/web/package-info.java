/** The pages of written reports. */
@NullMarked
package vn.donghanh.reporting.report.web;

import org.jspecify.annotations.NullMarked;
