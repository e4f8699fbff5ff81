package vn.donghanh.breakglass;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;

/** Reviews emergency access and decides requests beyond the hourly limit; both by someone other than the user. */
@UseCases
public class BreakGlassReviewService {
    @Inject
    BreakGlassRepository openings;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Records the verdict. Of a client who was erased its reason is kept in the access log alone. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.conclude-review")
    public void conclude(
            String ref, @NotNull BreakGlassStatus verdict, @NotBlank @Size(min = 10, max = 1000) String verdictReason) {
        BreakGlassRepository.OpeningOfCase ofCase = openings.getForReview(ref);
        auditContext.about("case", ofCase.number().value());
        auditContext.about("opening", ref);
        auditContext.setReason(verdictReason.strip());
        ofCase.opening()
                .conclude(
                        verdict,
                        user.id(),
                        clock.instant(),
                        ofCase.isErased()
                                ? null
                                : openings.sealVerdictReason(ofCase.person(), ref, verdictReason.strip()));
    }

    /** Decides a request beyond the hourly limit. Allowing it opens nothing by itself, and lapses within some hours. */
    @Requires(Permission.ACCESS_REVIEW)
    @AuditAction("break-glass.decide-request")
    public void decide(String ref, boolean allowed) {
        BreakGlassAllowanceRepository.AllowanceOfCase ofCase =
                allowances.findOfOthers(ref).orElseThrow(NotFoundException::new);
        auditContext.about("case", ofCase.number().value());
        auditContext.about("opening", ref);
        Instant now = clock.instant();
        ofCase.allowance().decide(allowed, user.id(), now, deadlines.due(DeadlineCode.BREAK_GLASS_ALLOWED, now));
    }
}
