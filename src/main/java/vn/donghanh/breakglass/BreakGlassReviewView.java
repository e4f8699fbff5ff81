package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.audit.AccessHistoryQueries;

/**
 * One emergency access under review.
 *
 * @param erased whether the client was erased, so that the words can no longer be read
 * @param accesses a page of what the user did on the case while the access lasted, newest first
 * @param total how much the user did in that time; one more than up to the end of the page if there are more
 * @param page the page, counted from 1
 */
public record BreakGlassReviewView(
        BreakGlassRow row,
        boolean erased,
        List<AccessHistoryQueries.Access> accesses,
        long total,
        int page,
        int pageSize)
        implements Serializable {
    /** Up to how many are counted. */
    public int cap() {
        return page * pageSize;
    }
}
