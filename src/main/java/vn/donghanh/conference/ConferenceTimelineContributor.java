package vn.donghanh.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Adds to the case timeline that a conference was called, changed, held or cancelled, its minutes, and what was handed over; no texts. */
@ApplicationScoped
class ConferenceTimelineContributor implements TimelineContributor {
    @Inject
    ConferenceRepository conferences;

    @Override
    public List<String> records() {
        return List.of("ConferenceTransition x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        Stream<TimelineEntry> transitions = conferences.findTransitions(caseView.id(), most).stream()
                .map(transition -> new TimelineEntry(
                        transition.at(),
                        TimelineEntry.Group.CASE,
                        transition.step().icon(),
                        "conference.timeline." + transition.step(),
                        List.of(),
                        idOf(transition.by()),
                        false));
        Stream<TimelineEntry> minutes = conferences.findMinutes(caseView.id(), most).stream()
                .map(version -> new TimelineEntry(
                        version.recordedAt(),
                        TimelineEntry.Group.CASE,
                        "note",
                        version.versionNumber() == 1 ? "conference.timeline.minutes" : "conference.timeline.corrected",
                        List.of(),
                        version.staff().value(),
                        false));
        Stream<TimelineEntry> handovers = conferences.findHandovers(caseView.id(), most).stream()
                .map(handover -> new TimelineEntry(
                        handover.at(),
                        TimelineEntry.Group.PARTNER,
                        "send",
                        "conference.timeline.handed",
                        List.of(handover.code().value()),
                        handover.by().value(),
                        false));
        return Stream.of(transitions, minutes, handovers)
                .flatMap(entries -> entries)
                .toList();
    }

    private static @Nullable Long idOf(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }
}
