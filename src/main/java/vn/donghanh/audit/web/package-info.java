/** How the log is written on pages. */
@NullMarked
package vn.donghanh.audit.web;

import org.jspecify.annotations.NullMarked;
