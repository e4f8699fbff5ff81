package vn.donghanh.document.sharing;

import java.io.Serializable;
import java.util.Set;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.document.DocumentRow;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.inspection.FileFormat;

/**
 * The disclosure with which pages of a document are to go.
 *
 * @param partner the name of the partner that will see them
 * @param sections the sections of documents that may go to this partner
 * @param tab the tab of the case to which the disclosure belongs
 * @param page the address of its page, without a slash in front
 */
public record DocumentSharingView(
        CaseHeader header, String code, String partner, Set<DocumentSection> sections, String tab, String page)
        implements Serializable {
    /** Returns whether pages of this document can go to this partner. */
    public boolean maySend(DocumentRow row) {
        FileFormat format = row.format();
        return row.readable()
                && row.status().isOpenable()
                && format != null
                && format.hasPages()
                && sections.contains(row.section());
    }
}
