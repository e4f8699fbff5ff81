package vn.donghanh.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseConduct;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.OpenTask;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.RecordContact;
import vn.donghanh.note.SafeNow;
import vn.donghanh.note.WriteNote;
import vn.donghanh.person.ContactChannel;
import vn.donghanh.shared.VietNam;

/** The work between: contacts, notes, tasks, the level, rests. */
@ApplicationScoped
class DemoWork {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Inject
    ContactService contacts;

    @Inject
    NoteService notes;

    @Inject
    CaseTaskService tasks;

    @Inject
    CaseConduct conduct;

    @Inject
    DemoMark mark;

    @Inject
    Clock clock;

    /** She was reached, and the assessment begins. */
    void contact(DemoTale tale, DemoStep step) {
        record(tale, step, SafeNow.YES, ContactOutcome.REACHED, step.words());
        contacts.beginAssessment(tale.number(), version(tale));
    }

    void attempt(DemoTale tale, DemoStep step) {
        record(tale, step, SafeNow.COULD_NOT_ASK, ContactOutcome.NO_ANSWER, null);
    }

    private void record(DemoTale tale, DemoStep step, SafeNow safe, ContactOutcome outcome, @Nullable String words) {
        LocalTime time = now().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean asPlanned = time.toString().equals(step.time()) && !WEEKEND.contains(now().getDayOfWeek());
        contacts.record(new RecordContact(
                tale.number(),
                true,
                ContactChannel.valueOf(step.detail()),
                today(),
                time,
                asPlanned ? null : "Đã hẹn trước giờ này.",
                safe,
                outcome,
                words));
    }

    void note(DemoTale tale, DemoStep step) {
        notes.write(new WriteNote(
                tale.number(),
                NoteSection.GENERAL,
                NoteKind.valueOf(step.detail()),
                today(),
                now().toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                step.words(),
                null,
                0));
    }

    /** Due so many days after the story ends, which is today. */
    void task(DemoTale tale, DemoStep step) {
        LocalDate due = today().plusDays(Long.parseLong(step.when()) + Long.parseLong(step.detail()));
        tasks.open(new OpenTask(tale.number(), step.words(), due, null));
    }

    void askToLower(DemoTale tale) {
        conduct.askToLower(tale.number(), version(tale));
    }

    void lower(DemoTale tale, DemoStep step) {
        conduct.lower(tale.number(), version(tale), TriageLevel.valueOf(step.detail()), step.words());
    }

    void block(DemoTale tale, DemoStep step) {
        conduct.block(tale.number(), step.detail(), step.words());
    }

    void pause(DemoTale tale, DemoStep step) {
        conduct.pause(tale.number(), version(tale), step.words(), today().plusDays(Long.parseLong(step.detail())));
    }

    private int version(DemoTale tale) {
        return mark.file(tale.number()).version();
    }

    private LocalDate today() {
        return VietNam.day(clock.instant());
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(VietNam.ZONE);
    }
}
