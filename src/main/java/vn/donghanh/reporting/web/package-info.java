/** Screens of the figures. */
@NullMarked
package vn.donghanh.reporting.web;

import org.jspecify.annotations.NullMarked;
