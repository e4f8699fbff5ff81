package vn.donghanh.document;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.document.attachment.AttachmentProvider;

/**
 * What the page of uploading offers.
 *
 * @param sections the sections into which the reader may file
 * @param consented whether the client's consent to pictures and recordings is in force
 */
public record DocumentFormView(
        CaseHeader header,
        List<CodeListItemView> types,
        List<DocumentSection> sections,
        List<AttachmentProvider.Attachable> attachables,
        boolean consented,
        List<UploadRow> uploads)
        implements Serializable {}
