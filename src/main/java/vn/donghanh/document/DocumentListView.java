package vn.donghanh.document;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.reference.CodeListItemView;

/**
 * The documents of a case.
 *
 * @param total of the documents that match
 * @param types the types that occur, for the filter
 * @param pending files that the reader has uploaded and not filed
 */
public record DocumentListView(
        CaseHeader header, List<DocumentRow> rows, int total, List<CodeListItemView> types, boolean mayAdd, int pending)
        implements Serializable {
    public static final int PAGE_SIZE = 25;
}
