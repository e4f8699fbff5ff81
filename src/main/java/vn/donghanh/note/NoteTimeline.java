package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.donghanh.casefile.CaseScope;
import vn.donghanh.casefile.CaseView;
import vn.donghanh.casefile.TimelineEntry;
import vn.donghanh.casefile.TimelineSource;

/** Notes and contacts on the timeline: that they took place. What they say stands on their own page. */
@ApplicationScoped
class NoteTimeline implements TimelineSource {
    @Inject
    NoteRepository notes;

    @Inject
    ContactRepository attempts;

    @Override
    public boolean isTold(CaseScope scope) {
        return true;
    }

    @Override
    public List<TimelineEntry> entries(CaseView file, int most) {
        Stream<TimelineEntry> written =
                notes.latest(file.id(), 0, most).stream().map(NoteTimeline::entry);
        Stream<TimelineEntry> tried = attempts.latest(file, most).stream().map(NoteTimeline::entry);
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
