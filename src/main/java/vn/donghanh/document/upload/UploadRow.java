package vn.donghanh.document.upload;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileFormat;

/**
 * An upload as its owner sees it.
 *
 * @param checked whether the file has arrived and was checked; until then it cannot be filed
 * @param quarantined whether the virus scanner did not answer
 * @param cleaned what was taken out
 */
public record UploadRow(
        String ref,
        String fileName,
        long size,
        boolean checked,
        boolean quarantined,
        @Nullable FileFormat format,
        List<CleanedPart> cleaned)
        implements Serializable {}
