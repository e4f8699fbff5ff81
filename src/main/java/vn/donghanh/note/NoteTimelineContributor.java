package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.spi.TimelineContributor;
import vn.donghanh.casefile.spi.TimelineEntry;

/** Adds notes and contact attempts to the case timeline, without their content. */
@ApplicationScoped
class NoteTimelineContributor implements TimelineContributor {
    @Inject
    NoteRepository notes;

    @Inject
    ContactRepository attempts;

    @Override
    public boolean isVisibleTo(ReaderScope scope) {
        return true;
    }

    @Override
    public List<String> records() {
        return List.of("ProgressNote x where x.caseId = c.id", "ContactAttempt x where x.caseId = c.id");
    }

    @Override
    public List<TimelineEntry> entries(CaseView caseView, int most) {
        Stream<TimelineEntry> written =
                notes.findLatest(caseView.id(), 0, most).stream().map(NoteTimelineContributor::entry);
        Stream<TimelineEntry> tried =
                attempts.findLatest(caseView, most).stream().map(NoteTimelineContributor::entry);
        return Stream.concat(written, tried).toList();
    }

    private static TimelineEntry entry(ProgressNote note) {
        return new TimelineEntry(
                note.happenedAt(),
                TimelineEntry.Group.CASE,
                "note",
                "note.timeline." + note.section(),
                List.of("@NoteKind." + note.kind()),
                note.author().value(),
                false);
    }

    private static TimelineEntry entry(ContactAttempt attempt) {
        return new TimelineEntry(
                attempt.happenedAt(),
                TimelineEntry.Group.CONTACT,
                "phone",
                "note.timeline.contact",
                List.of(
                        "@note.channel." + attempt.channel(),
                        "@" + attempt.outcome().key(attempt.channel())),
                attempt.staff().value(),
                false);
    }
}
