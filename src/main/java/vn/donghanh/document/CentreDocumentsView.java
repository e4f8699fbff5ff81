package vn.donghanh.document;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.upload.UploadRow;

/**
 * The documents of a record of the Centre.
 *
 * @param uploads files that the reader has uploaded and not filed
 */
public record CentreDocumentsView(
        AttachmentKind kind, String ref, List<DocumentRow> rows, boolean mayAdd, List<UploadRow> uploads)
        implements Serializable {}
