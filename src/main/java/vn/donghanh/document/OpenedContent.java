package vn.donghanh.document;

import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.StoredContent;

/**
 * The content of a document that a reader has opened.
 *
 * @param documentRef the document's reference, of which the neutral file name is made
 * @param watermark who reads it and since when
 */
public record OpenedContent(
        String documentRef, FileFormat format, int pages, StoredContent content, String watermark) {}
