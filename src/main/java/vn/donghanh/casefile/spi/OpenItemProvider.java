package vn.donghanh.casefile.spi;

import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** Provides and ends the open items of one kind when a case is about to end. */
public interface OpenItemProvider {
    OpenItemKind itemKind();

    List<OpenItem> openItems(CaseView caseView);

    /**
     * Ends an open item together with its case.
     *
     * @param ref reference of the item; an item that has ended meanwhile is left unchanged
     * @param staffId the member of staff who recorded the resolution
     * @param at the time of completion, or of the end of the case if the item was not completed
     */
    void end(CaseView caseView, String ref, OpenItemResolution resolution, StaffId staffId, Instant at);
}
