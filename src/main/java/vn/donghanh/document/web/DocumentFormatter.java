package vn.donghanh.document.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.donghanh.document.DocumentRow;
import vn.donghanh.document.DocumentStatus;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.upload.UploadRow;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.shared.web.DisplayFormatter;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Texts;

/** Formats documents and uploads for the pages of documents. */
@Named
@RequestScoped
public class DocumentFormatter {
    private static final double MEGABYTE = 1 << 20;
    private static final double KILOBYTE = 1 << 10;

    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    @Inject
    DisplayPreferences preferences;

    /** What becomes of an uploaded file: that it was checked, and what was taken out of it. */
    public String uploaded(UploadRow row) {
        String checked = texts.get(row.quarantined() ? "document_upload.quarantined" : "document_upload.checked");
        return row.cleaned().isEmpty() ? checked : checked + " " + cleaned(row.cleaned());
    }

    /** "Đã bỏ: nơi chụp, dữ liệu kèm theo." */
    public String cleaned(Collection<CleanedPart> parts) {
        return texts.of(
                "document.cleaned", parts.stream().map(part -> texts.of(part)).collect(Collectors.joining(", ")));
    }

    public String size(long bytes) {
        return bytes < MEGABYTE
                ? texts.of("document.size.kb", Math.max(1, Math.round(bytes / KILOBYTE)))
                : texts.of("document.size.mb", Math.round(bytes / MEGABYTE * 10) / 10.0);
    }

    /** The format, the number of pages and the size. */
    public String facts(DocumentRow row) {
        FileFormat format = row.format();
        if (format == null) {
            return "";
        }
        String pages = format == FileFormat.PDF ? ", " + texts.of("document.pages", row.pages()) : "";
        return texts.of(format) + pages + ", " + size(row.size());
    }

    public String typeOf(DocumentRow row) {
        return texts.get(row.typeKey());
    }

    public String type(String code) {
        return texts.get("document_type." + code);
    }

    public String label(CodeListItemView item) {
        return item.label(preferences.locale());
    }

    /** What a document belongs to; arguments that begin with {@code @} are message keys. */
    public String attached(AttachmentProvider.Attachable attachable) {
        List<String> arguments = attachable.arguments().stream()
                .map(argument -> argument.startsWith("@") ? texts.get(argument.substring(1)) : argument)
                .toList();
        return texts.of(attachable.labelKey(), arguments.toArray());
    }

    public String icon(DocumentStatus status) {
        return switch (status) {
            case QUARANTINED -> "clock";
            case FILED -> "done";
            case WITHDRAWN -> "x";
            case INFECTED -> "alert";
        };
    }

    public String tone(DocumentStatus status) {
        return switch (status) {
            case QUARANTINED -> "warn";
            case FILED -> "ok";
            case WITHDRAWN -> "";
            case INFECTED -> "bad";
        };
    }
}
