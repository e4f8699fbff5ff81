/** The written reports of the demonstration. Shows {@link vn.donghanh.demo.report.DemoReports} to the stories. */
@NullMarked
package vn.donghanh.demo.report;

import org.jspecify.annotations.NullMarked;
