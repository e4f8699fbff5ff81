package vn.donghanh.breakglass;

import java.io.Serializable;
import java.util.List;

/**
 * What waits for a review, and what was reviewed.
 *
 * @param requests recent requests beyond the hourly limit, pending ones first
 * @param waiting the most urgent of the accesses that wait
 * @param tally how many wait
 */
public record BreakGlassReviewsView(
        List<BreakGlassAllowanceRow> requests,
        List<BreakGlassRow> waiting,
        BreakGlassRepository.WaitingReview tally,
        List<BreakGlassRow> reviewed)
        implements Serializable {
    public long undecidedCount() {
        return requests.stream()
                .filter(row -> row.state() == BreakGlassAllowanceStatus.WAITING)
                .count();
    }
}
