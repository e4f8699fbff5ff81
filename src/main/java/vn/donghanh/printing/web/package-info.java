/** How a page answers with a file made here. Shows {@link vn.donghanh.printing.web.FileDownload} to the pages of other features. */
@NullMarked
package vn.donghanh.printing.web;

import org.jspecify.annotations.NullMarked;
