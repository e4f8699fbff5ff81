package vn.donghanh.breakglass;

import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PageRequest;

/** Queries of reviews of emergency access. The reviewer sees user, scope, reason and what was done in that time; never the client's data. */
@UseCases(reads = true)
public class BreakGlassReviewQueries {
    private static final int LIMIT = 100;
    private static final int PAGE_SIZE = 50;

    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    AccessHistoryQueries accessHistory;

    @Inject
    AuditContext auditContext;

    /** Returns other users' requests and accesses, without cases from which the reader is blocked. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.list-reviews")
    public BreakGlassReviewsView list() {
        List<BreakGlassRow> waiting = openings.rows(openings.findWaiting(LIMIT), false);
        List<BreakGlassRow> reviewed = openings.rows(openings.findReviewed(LIMIT), false);
        waiting.forEach(row -> auditContext.about("case", row.number()));
        reviewed.forEach(row -> auditContext.about("case", row.number()));
        List<BreakGlassAllowanceRow> requests = allowances.rows(allowances.findOfOthers());
        requests.forEach(row -> auditContext.about("case", row.number()));
        return new BreakGlassReviewsView(requests, waiting, openings.countWaiting(), reviewed);
    }

    /** @param page of what the user did, counted from 1 */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.view-review")
    public BreakGlassReviewView get(String ref, int page) {
        BreakGlassRepository.OpeningOfCase ofCase = openings.getForReview(ref);
        auditContext.about("case", ofCase.number().value());
        auditContext.about("opening", ref);
        BreakGlassRow row = openings.rows(List.of(ofCase), true).get(0);
        AccessHistoryQueries.ActorSpan span = new AccessHistoryQueries.ActorSpan(
                ofCase.opening().details().staffId().value(), "case", row.number(), row.from(), row.until());
        int first = PageRequest.firstRow(page, PAGE_SIZE);
        List<AccessHistoryQueries.Access> accesses = accessHistory.findByActor(span, first, PAGE_SIZE + 1);
        return new BreakGlassReviewView(
                row,
                ofCase.isErased(),
                accesses.stream().limit(PAGE_SIZE).toList(),
                first + accesses.size(),
                page,
                PAGE_SIZE);
    }
}
