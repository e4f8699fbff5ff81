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

/** Openings past the grants are judged by someone else. The reviewer sees who, what, why and what was done in that time; never the client. */
@UseCases
public class BreakGlassReviewService {
    private static final int MOST = 100;

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
    FieldEncryption vault;

    @Inject
    AuditContext trail;

    @Inject
    Clock clock;

    /** @param requests what was asked for beyond the measure within the last days; what waits comes first */
    public record PageView(List<BreakGlassAllowanceRow> requests, List<BreakGlassRow> waiting, List<BreakGlassRow> reviewed)
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

    /** @param accesses what she did on the case while it was open to her, newest first */
    public record Opening(BreakGlassRow row, List<AccessHistoryQueries.Access> accesses) implements Serializable {}

    /** Those of others; those of a case that the reader must not see are not among them. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.list-reviews")
    public PageView page() {
        List<BreakGlassRow> waiting = openings.rows(openings.findWaiting(MOST), false);
        List<BreakGlassRow> judged = openings.rows(openings.findReviewed(MOST), false);
        waiting.forEach(row -> trail.about("case", row.number()));
        judged.forEach(row -> trail.about("case", row.number()));
        List<BreakGlassAllowanceRow> asked = allowances.rows(allowances.findOfOthers());
        asked.forEach(row -> trail.about("case", row.number()));
        return new PageView(asked, waiting, judged);
    }

    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.view-review")
    public Opening getReview(String ref) {
        BreakGlassRepository.OfCase ofCase = load(ref);
        BreakGlassRow row = openings.rows(List.of(ofCase), true).get(0);
        return new Opening(
                row,
                accessHistory.findByActor(
                        ofCase.glass().details().staffId().value(), "case", row.number(), row.from(), row.until(), MOST));
    }

    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.conclude-review")
    public void conclude(String ref, @NotNull BreakGlassStatus verdict, @NotBlank @Size(min = 10, max = 1000) String why) {
        BreakGlassRepository.OfCase ofCase = load(ref);
        trail.setReason(why.strip());
        ofCase.glass()
                .conclude(
                        verdict,
                        user.id(),
                        clock.instant(),
                        vault.seal(KeyPurpose.NOTES, BreakGlassRepository.verdict(ofCase.person(), ref), why.strip()));
    }

    /** The second person's word on an opening beyond the measure: it opens nothing by itself, and lapses within hours. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.decide-request")
    public void decide(String ref, boolean allowed) {
        BreakGlassAllowanceRepository.OfCase ofCase = allowances.findOfOthers(ref).orElseThrow(NotFoundException::new);
        trail.about("case", ofCase.number().value());
        trail.about("opening", ref);
        Instant now = clock.instant();
        ofCase.allowance().decide(allowed, user.id(), now, deadlines.due(DeadlineCode.BREAK_GLASS_ALLOWED, now));
    }

    private BreakGlassRepository.OfCase load(String ref) {
        BreakGlassRepository.OfCase ofCase = openings.findByRef(ref).orElseThrow(NotFoundException::new);
        trail.about("case", ofCase.number().value());
        trail.about("opening", ref);
        return ofCase;
    }
}
