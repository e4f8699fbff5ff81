/**
 * Formatting of audit actions for pages.
 * Shows ActionFormatter.
 * Must not know how the log is stored.
 */
@NullMarked
package vn.donghanh.audit.web;

import org.jspecify.annotations.NullMarked;
