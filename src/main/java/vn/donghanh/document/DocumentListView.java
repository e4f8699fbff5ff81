package vn.donghanh.document;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.reference.CodeListItemView;

/**
 * The documents of a case.
 *
 * @param of the record whose documents alone are listed; null for all of the case
 * @param total of the documents that match
 * @param types the types that occur, for the filter
 * @param pending files that the reader has uploaded and not filed
 */
public record DocumentListView(
        CaseHeader header,
        AttachmentProvider.@Nullable Attachable of,
        List<DocumentRow> rows,
        int total,
        List<CodeListItemView> types,
        boolean mayAdd,
        int pending)
        implements Serializable {
    public static final int PAGE_SIZE = 25;
}
