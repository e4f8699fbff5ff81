package vn.donghanh.document;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.form.WaitingForm;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.reference.CodeListItemView;

/**
 * What the page of uploading offers.
 *
 * @param sections the sections into which the reader may file
 * @param forms printed forms whose signed copy is expected
 * @param consented whether the client's consent to pictures and recordings is in force
 */
public record DocumentFormView(
        CaseHeader header,
        List<CodeListItemView> types,
        List<DocumentSection> sections,
        List<AttachmentProvider.Attachable> attachables,
        List<WaitingForm> forms,
        boolean consented,
        List<UploadRow> uploads)
        implements Serializable {}
