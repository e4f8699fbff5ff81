package vn.donghanh.breakglass;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Reviews emergency access. The reviewer sees user, scope, reason and what was done in that time; never the client's data. */
@UseCases
public class BreakGlassReviewService {
    private static final int LIMIT = 100;

    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    AccessHistoryQueries accessHistory;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    FieldEncryption encryption;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** @param requests recent requests beyond the hourly limit, pending ones first */
    public record PageView(
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

    /** @param accesses what the user did on the case while the access lasted, newest first */
    public record Opening(BreakGlassRow row, List<AccessHistoryQueries.Access> accesses) implements Serializable {}

    /** Returns other users' requests and accesses, without cases from which the reader is blocked. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.list-reviews")
    public PageView page() {
        List<BreakGlassRow> waiting = openings.rows(openings.findWaiting(LIMIT), false);
        List<BreakGlassRow> reviewed = openings.rows(openings.findReviewed(LIMIT), false);
        waiting.forEach(row -> auditContext.about("case", row.number()));
        reviewed.forEach(row -> auditContext.about("case", row.number()));
        List<BreakGlassAllowanceRow> requests = allowances.rows(allowances.findOfOthers());
        requests.forEach(row -> auditContext.about("case", row.number()));
        return new PageView(requests, waiting, reviewed);
    }

    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.view-review")
    public Opening getReview(String ref) {
        BreakGlassRepository.OfCase ofCase = load(ref);
        BreakGlassRow row = openings.rows(List.of(ofCase), true).get(0);
        return new Opening(
                row,
                accessHistory.findByActor(
                        ofCase.glass().details().staffId().value(),
                        "case",
                        row.number(),
                        row.from(),
                        row.until(),
                        LIMIT));
    }

    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.conclude-review")
    public void conclude(
            String ref, @NotNull BreakGlassStatus verdict, @NotBlank @Size(min = 10, max = 1000) String why) {
        BreakGlassRepository.OfCase ofCase = load(ref);
        auditContext.setReason(why.strip());
        ofCase.glass()
                .conclude(
                        verdict,
                        user.id(),
                        clock.instant(),
                        encryption.seal(
                                KeyPurpose.NOTES, BreakGlassRepository.verdictCell(ofCase.person(), ref), why.strip()));
    }

    /** Decides a request beyond the hourly limit. Allowing it opens nothing by itself, and lapses within some hours. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.decide-request")
    public void decide(String ref, boolean allowed) {
        BreakGlassAllowanceRepository.OfCase ofCase =
                allowances.findOfOthers(ref).orElseThrow(NotFoundException::new);
        auditContext.about("case", ofCase.number().value());
        auditContext.about("opening", ref);
        Instant now = clock.instant();
        ofCase.allowance().decide(allowed, user.id(), now, deadlines.due(DeadlineCode.BREAK_GLASS_ALLOWED, now));
    }

    private BreakGlassRepository.OfCase load(String ref) {
        BreakGlassRepository.OfCase ofCase = openings.findByRef(ref).orElseThrow(NotFoundException::new);
        auditContext.about("case", ofCase.number().value());
        auditContext.about("opening", ref);
        return ofCase;
    }
}
