/** Screens of the figures. */
@NullMarked
package vn.donghanh.report.web;

import org.jspecify.annotations.NullMarked;
