package vn.donghanh.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Adds to the case timeline that an incident was recorded and which of its deadlines ended, without kind or account. */
@ApplicationScoped
class IncidentTimelineContributor implements TimelineContributor {
    @Inject
    IncidentRepository incidents;

    @Override
    public List<String> records() {
        return List.of("Incident x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        Stream<TimelineEntry> recorded = incidents.findLatest(caseView.id(), most).stream()
                .map(incident -> new TimelineEntry(
                        incident.recordedAt(),
                        TimelineEntry.Group.CASE,
                        "flag",
                        incident.correctsRef() == null ? "incident.timeline.recorded" : "incident.timeline.corrected",
                        List.of(),
                        incident.staff().value(),
                        false));
        Stream<TimelineEntry> settled = incidents.findSettled(caseView.id(), most).stream()
                .map(event -> new TimelineEntry(
                        event.at(),
                        TimelineEntry.Group.CASE,
                        "clock",
                        "incident.timeline.settled",
                        List.of("@IncidentDeadline." + event.subject()),
                        event.staff().value(),
                        false));
        return Stream.concat(recorded, settled).toList();
    }
}
