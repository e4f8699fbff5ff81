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
    public List<String> records() {
        return List.of("BreakGlass x where x.details.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return openings.findByCase(caseView.id(), most).stream()
                .flatMap(opening -> Stream.concat(Stream.of(opened(opening)), reviewed(opening)))
                .toList();
    }

    private static TimelineEntry opened(BreakGlass opening) {
        BreakGlassRequestDetails details = opening.details();
        return entry(
                opening.from(),
                "key",
                details.field() == null ? "timeline.breakglass.case" : "timeline.breakglass.field",
                details.field() == null
                        ? List.of("@BreakGlassReason." + details.reason())
                        : List.of("@BreakGlassReason." + details.reason(), "@IdentityField." + details.field()),
                details.staffId());
    }

    private static Stream<TimelineEntry> reviewed(BreakGlass opening) {
        Instant at = opening.reviewedAt();
        return at == null
                ? Stream.empty()
                : Stream.of(
                        entry(at, "shield", "timeline.breakglass." + opening.state(), List.of(), opening.reviewedBy()));
    }

    private static TimelineEntry entry(
            Instant at, String icon, String key, List<String> arguments, @Nullable StaffId actor) {
        return new TimelineEntry(
                at, TimelineEntry.Group.CASE, icon, key, arguments, actor == null ? null : actor.value(), false);
    }
}
