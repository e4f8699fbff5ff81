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

/** Contributes emergency accesses, with their reason code and review result, to the timeline of a case. */
@ApplicationScoped
class BreakGlassTimelineContributor implements TimelineContributor {
    @Inject
    BreakGlassRepository openings;

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return openings.findByCase(caseView.id(), most).stream()
                .flatMap(glass -> Stream.concat(Stream.of(opened(glass)), reviewed(glass)))
                .toList();
    }

    private static TimelineEntry opened(BreakGlass glass) {
        BreakGlassRequestDetails details = glass.details();
        return entry(
                glass.from(),
                "key",
                details.field() == null ? "timeline.breakglass.case" : "timeline.breakglass.field",
                details.field() == null
                        ? List.of("@BreakGlassReason." + details.reason())
                        : List.of("@BreakGlassReason." + details.reason(), "@IdentityField." + details.field()),
                details.staffId());
    }

    private static Stream<TimelineEntry> reviewed(BreakGlass glass) {
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
