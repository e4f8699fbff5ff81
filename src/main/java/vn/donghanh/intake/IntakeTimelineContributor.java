package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Adds the intake notifications and the outcomes of the emergency deadlines to the case timeline. */
@ApplicationScoped
class IntakeTimelineContributor implements TimelineContributor {
    @Inject
    ReceptionRepository receptions;

    @Override
    public List<String> records() {
        return List.of("ReceptionEvent x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        return receptions.findEvents(caseView.id()).stream()
                .limit(most)
                .map(IntakeTimelineContributor::entry)
                .toList();
    }

    private static TimelineEntry entry(ReceptionEvent event) {
        return switch (event.kind()) {
            case NOTIFICATION -> entry(
                    event,
                    "phone",
                    "timeline.notified." + event.subject(),
                    "@NotificationChannel." + event.detailCode());
            case DEADLINE -> entry(
                    event, "clock", "timeline.deadline." + event.detailCode(), "@EmergencyDeadline." + event.subject());
            case EXPOSURE -> entry(event, "clock", "timeline.exposure", "@EmergencyDeadline." + event.subject());
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
