package vn.donghanh.document;

import vn.donghanh.document.inspection.FileFormat;

/**
 * A content that was checked and cleaned.
 *
 * @param ref the reference under which it is stored
 * @param cleaned what was taken out, as {@link CleanedParts} writes it
 * @param scanned whether the virus scanner has found nothing, or none is configured
 */
record CheckedContent(String ref, FileFormat format, int pages, long size, String cleaned, boolean scanned) {}
