package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.audit.AccessHistoryQueries;

/**
 * One emergency access under review.
 *
 * @param accesses what the user did on the case while the access lasted, newest first
 */
public record BreakGlassReviewView(BreakGlassRow row, List<AccessHistoryQueries.Access> accesses)
        implements Serializable {}
