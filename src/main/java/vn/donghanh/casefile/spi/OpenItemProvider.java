package vn.donghanh.casefile.spi;

import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;

/** One kind of thing that may be open on a case as it is to end: each is named, answered for, and ends as it was answered for. */
public interface OpenItemProvider {
    OpenItemKind itemKind();

    List<OpenItem> openItems(CaseView caseView);

    /**
     * The case ends, and with it what was open.
     *
     * @param ref of something that was open; what has ended meanwhile stays as it ended
     * @param staffId who answered for it
     * @param at when it was done, or when the case ended without it
     */
    void end(CaseView caseView, String ref, OpenItemResolution openItemResolution, StaffId staffId, Instant at);
}
