package vn.donghanh.casefile;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditTrail;
import vn.donghanh.audit.Readings;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.Vault;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.Deadlines;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFound;

/** Openings past the grants are judged by someone else. The reviewer sees who, what, why and what was done in that time; never the client. */
@UseCases
public class BreakGlassReviews {
    private static final int MOST = 100;

    @Inject
    BreakGlasses openings;

    @Inject
    BreakGlassAllowances allowances;

    @Inject
    Readings readings;

    @Inject
    Deadlines deadlines;

    @Inject
    CurrentUser user;

    @Inject
    Vault vault;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** @param asked what was asked for beyond the measure within the last days; what waits comes first */
    public record Page(List<AllowanceRow> asked, List<BreakGlassRow> waiting, List<BreakGlassRow> judged)
            implements Serializable {
        public long undecided() {
            return asked.stream()
                    .filter(row -> row.state() == AllowanceState.WAITING)
                    .count();
        }

        public long late() {
            return waiting.stream().filter(BreakGlassRow::late).count();
        }
    }

    /** @param done what she did on the case while it was open to her, newest first */
    public record Opening(BreakGlassRow row, List<Readings.Reading> done) implements Serializable {}

    /** Those of others; those of a case that the reader must not see are not among them. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.list-reviews")
    public Page page() {
        List<BreakGlassRow> waiting = openings.rows(openings.waiting(MOST), false);
        List<BreakGlassRow> judged = openings.rows(openings.judged(MOST), false);
        waiting.forEach(row -> trail.about("case", row.number()));
        judged.forEach(row -> trail.about("case", row.number()));
        List<AllowanceRow> asked = allowances.rows(allowances.ofOthers());
        asked.forEach(row -> trail.about("case", row.number()));
        return new Page(asked, waiting, judged);
    }

    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.view-review")
    public Opening one(String ref) {
        BreakGlasses.Of one = found(ref);
        BreakGlassRow row = openings.rows(List.of(one), true).get(0);
        return new Opening(
                row,
                readings.by(one.glass().wish().staffId().value(), "case", row.number(), row.from(), row.until(), MOST));
    }

    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.conclude-review")
    public void judge(String ref, @NotNull BreakGlassState verdict, @NotBlank @Size(min = 10, max = 1000) String why) {
        BreakGlasses.Of one = found(ref);
        trail.reason(why.strip());
        one.glass()
                .judge(
                        verdict,
                        user.id(),
                        clock.instant(),
                        vault.seal(Purpose.NOTES, BreakGlasses.verdict(one.person(), ref), why.strip()));
    }

    /** The second person's word on an opening beyond the measure: it opens nothing by itself, and lapses within hours. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.decide-request")
    public void decide(String ref, boolean allowed) {
        BreakGlassAllowances.Of one = allowances.ofOthers(ref).orElseThrow(NotFound::new);
        trail.about("case", one.number().value());
        trail.about("opening", ref);
        Instant now = clock.instant();
        one.allowance().decide(allowed, user.id(), now, deadlines.due(DeadlineCode.BREAK_GLASS_ALLOWED, now));
    }

    private BreakGlasses.Of found(String ref) {
        BreakGlasses.Of one = openings.byRef(ref).orElseThrow(NotFound::new);
        trail.about("case", one.number().value());
        trail.about("opening", ref);
        return one;
    }
}
