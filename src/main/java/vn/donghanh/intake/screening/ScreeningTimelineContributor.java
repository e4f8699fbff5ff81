package vn.donghanh.intake.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.security.StaffId;

/** Adds screenings during the case and the ends of flags to the case timeline, without any answer; the reception has entries of its own. */
@ApplicationScoped
class ScreeningTimelineContributor implements TimelineContributor {
    @Inject
    ScreeningRepository screenings;

    @Override
    public List<String> records() {
        return List.of(
                "ScreeningVersion x where x.caseId = c.id and x.occasion not in (vn.donghanh.intake.screening.ScreeningOccasion.INTAKE,"
                        + " vn.donghanh.intake.screening.ScreeningOccasion.EMERGENCY)",
                "FlagEnding x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        Stream<TimelineEntry> recorded = screenings.findVersions(caseView.id()).stream()
                .filter(version -> !version.occasion().isReception())
                .map(version -> entry(
                        version.recordedAt(),
                        version.correctsRef() == null ? "timeline.screening.recorded" : "timeline.screening.corrected",
                        List.of("@ScreeningOccasion." + version.occasion()),
                        version.staff()));
        Stream<TimelineEntry> ended = screenings.findEndings(caseView.id()).stream()
                .map(ending -> entry(ending.at(), "timeline.screening.flagEnded", List.of(), ending.staff()));
        return Stream.concat(recorded, ended)
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(most)
                .toList();
    }

    private static TimelineEntry entry(Instant at, String key, List<String> arguments, StaffId staff) {
        return new TimelineEntry(at, TimelineEntry.Group.CASE, "shield", key, arguments, staff.value(), false);
    }
}
