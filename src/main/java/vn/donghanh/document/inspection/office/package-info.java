/**
 * Word, Excel and OpenDocument files part by part: what is neither text nor picture of the document is left out.
 * {@link vn.donghanh.document.inspection.office.OfficeCleaner} writes the file anew.
 */
@NullMarked
package vn.donghanh.document.inspection.office;

import org.jspecify.annotations.NullMarked;
