package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;

/**
 * What waits for a review, and what was reviewed.
 *
 * @param requests recent requests beyond the hourly limit, pending ones first
 */
public record BreakGlassReviewsView(
        List<BreakGlassAllowanceRow> requests, List<BreakGlassRow> waiting, List<BreakGlassRow> reviewed)
        implements Serializable {
    public long undecidedCount() {
        return requests.stream()
                .filter(row -> row.state() == BreakGlassAllowanceStatus.WAITING)
                .count();
    }

    public long lateCount() {
        return waiting.stream().filter(BreakGlassRow::late).count();
    }
}
