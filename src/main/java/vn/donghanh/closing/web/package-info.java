/** Backing beans and forms of the closing, follow-up and reopening pages. Used by the pages only; must not know entities or repositories. */
@NullMarked
package vn.donghanh.closing.web;

import org.jspecify.annotations.NullMarked;
