package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;

/** Who was told at reception, and what its clocks came to, on the timeline. */
@ApplicationScoped
class IntakeTimeline implements TimelineSource {
    @Inject
    Receptions receptions;

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        return receptions.events(file.id()).stream()
                .limit(most)
                .map(IntakeTimeline::entry)
                .toList();
    }

    private static TimelineEntry entry(ReceptionEvent event) {
        return switch (event.kind()) {
            case TOLD -> entry(event, "phone", "timeline.told." + event.subject(), "@ToldHow." + event.how());
            case CLOCK -> entry(event, "clock", "timeline.clock." + event.how(), "@ReceptionClock." + event.subject());
        };
    }

    private static TimelineEntry entry(ReceptionEvent event, String icon, String key, String argument) {
        return new TimelineEntry(
                event.at(),
                TimelineEntry.Group.CASE,
                icon,
                key,
                List.of(argument),
                event.by().value(),
                false);
    }
}
