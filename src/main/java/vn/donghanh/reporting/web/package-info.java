/** Backing beans and formatters of the report pages. Used by the pages only; must not know entities or repositories. */
@NullMarked
package vn.donghanh.reporting.web;

import org.jspecify.annotations.NullMarked;
