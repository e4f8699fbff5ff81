package vn.donghanh.breakglass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** That the case was opened past the grants, why by its code, and what the review said. */
@ApplicationScoped
class BreakGlassTimelineContributor implements TimelineContributor {
    @Inject
    BreakGlassRepository openings;

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return openings.findByCase(caseView.id(), most).stream()
                .flatMap(glass -> Stream.concat(Stream.of(opened(glass)), judged(glass)))
                .toList();
    }

    private static TimelineEntry opened(BreakGlass glass) {
        BreakGlassRequestDetails wish = glass.details();
        return entry(
                glass.from(),
                "key",
                wish.field() == null ? "timeline.breakglass.case" : "timeline.breakglass.field",
                wish.field() == null
                        ? List.of("@BreakGlassReason." + wish.reason())
                        : List.of("@BreakGlassReason." + wish.reason(), "@IdentityField." + wish.field()),
                wish.staffId());
    }

    private static Stream<TimelineEntry> judged(BreakGlass glass) {
        Instant at = glass.reviewedAt();
        return at == null
                ? Stream.empty()
                : Stream.of(entry(at, "shield", "timeline.breakglass." + glass.state(), List.of(), glass.reviewedBy()));
    }

    private static TimelineEntry entry(
            Instant at, String icon, String key, List<String> arguments, @Nullable StaffId actor) {
        return new TimelineEntry(
                at, TimelineEntry.Group.CASE, icon, key, arguments, actor == null ? null : actor.value(), false);
    }
}
