package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.audit.AccessHistoryQueries;

/**
 * One emergency access under review.
 *
 * @param erased whether the client was erased, so that the words can no longer be read
 * @param accesses what the user did on the case while the access lasted, newest first
 */
public record BreakGlassReviewView(BreakGlassRow row, boolean erased, List<AccessHistoryQueries.Access> accesses)
        implements Serializable {}
