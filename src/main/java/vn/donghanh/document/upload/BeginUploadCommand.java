package vn.donghanh.document.upload;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.attachment.AttachmentKind;

/**
 * Command to begin the upload of a file.
 *
 * @param number the case; null for a record of the Centre
 * @param kind of the record of the Centre; null for a case
 * @param fileName as the browser sends it, without a path
 */
public record BeginUploadCommand(
        @Nullable String number,
        @Nullable AttachmentKind kind,
        @Nullable String record,
        @NotBlank @Size(max = 200) String fileName,
        long size) {}
