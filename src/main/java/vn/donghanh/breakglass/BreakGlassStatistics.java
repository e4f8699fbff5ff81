package vn.donghanh.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.spi.DataProtectionProvider;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;

/** Provides the emergency accesses of everybody for figures, each with its review. */
@ApplicationScoped
class BreakGlassStatistics implements DataProtectionProvider {
    @Inject
    BreakGlassRepository openings;

    @Override
    public List<ProtectionEvent> protectionEvents(AsOf asOf) {
        Instant end = asOf.instant();
        return openings.findUntil(end).stream()
                .map(opening -> new ProtectionEvent(
                        ProtectionMatter.BREAK_GLASS, CentreTime.day(opening.from()), review(opening, end)))
                .toList();
    }

    /** Returns the review as of an instant. */
    private static @Nullable Settlement review(BreakGlass opening, Instant end) {
        Instant reviewedAt = opening.reviewedAt();
        return reviewedAt == null || reviewedAt.isAfter(end)
                ? null
                : new Settlement(
                        CentreTime.day(reviewedAt),
                        opening.state() == BreakGlassStatus.JUSTIFIED ? SettlementKind.GRANTED : SettlementKind.REFUSED,
                        !reviewedAt.isAfter(opening.reviewDue()));
    }
}
