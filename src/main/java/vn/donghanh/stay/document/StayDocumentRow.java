package vn.donghanh.stay.document;

import java.io.Serializable;

/**
 * A document in the list of a stay, with its status.
 *
 * @param basis the law that requires the document
 */
public record StayDocumentRow(StayDocument paper, StayDocumentStatus state, boolean optional, String basis)
        implements Serializable {}
