/** The pages for supervisors. Used by the pages only; must not know entities or repositories. */
@NullMarked
package vn.donghanh.reporting.supervision.web;

import org.jspecify.annotations.NullMarked;
