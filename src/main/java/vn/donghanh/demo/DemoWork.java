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
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseConduct;
import vn.donghanh.casefile.CaseSection;
import vn.donghanh.casefile.CaseSections;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.OpenTask;
import vn.donghanh.casefile.TriageLevel;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.KeepDraft;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.RecordContact;
import vn.donghanh.note.SafeNow;
import vn.donghanh.note.WriteNote;
import vn.donghanh.person.ContactChannel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.Refs;
import vn.donghanh.shared.VietNam;
import vn.donghanh.staff.StaffDirectory;

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
    CaseSections sections;

    @Inject
    StaffDirectory staff;

    @Inject
    DemoMark mark;

    @Inject
    Clock clock;

    /** She was reached, and the assessment begins. */
    void contact(DemoTale tale, DemoStep step) {
        record(tale, step, SafeNow.YES, ContactOutcome.REACHED, step.words());
        conduct.beginAssessment(tale.number(), version(tale));
    }

    /** Nobody answered, if nothing else is said. */
    void attempt(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        ContactOutcome outcome = what.length > 1 ? ContactOutcome.valueOf(what[1]) : ContactOutcome.NO_ANSWER;
        boolean unsafe = outcome == ContactOutcome.UNSAFE_TO_TALK;
        record(tale, step, unsafe ? SafeNow.NO : SafeNow.COULD_NOT_ASK, outcome, null);
    }

    private void record(DemoTale tale, DemoStep step, SafeNow safe, ContactOutcome outcome, @Nullable String words) {
        LocalTime time = now().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean asPlanned = time.toString().equals(step.time()) && !WEEKEND.contains(now().getDayOfWeek());
        contacts.record(new RecordContact(
                tale.number(),
                true,
                ContactChannel.valueOf(step.detail().split(" ", -1)[0]),
                today(),
                time,
                asPlanned ? null : "Đã hẹn trước giờ này.",
                safe,
                outcome,
                words));
    }

    void note(DemoTale tale, DemoStep step, NoteSection section) {
        notes.write(new WriteNote(
                tale.number(),
                section,
                NoteKind.valueOf(step.detail()),
                today(),
                now().toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                step.words(),
                null,
                0,
                Refs.random()));
    }

    /** Begun, and not written to its end. */
    void keepNote(DemoTale tale, DemoStep step) {
        notes.keepDraft(new KeepDraft(
                tale.number(),
                NoteSection.GENERAL,
                NoteKind.valueOf(step.detail()),
                null,
                Refs.random(),
                Refs.random(),
                step.words()));
    }

    /** Due so many days after the story ends, which is today; for a colleague if one is named. */
    void task(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        LocalDate due = today().plusDays(Long.parseLong(step.when()) + Long.parseLong(what[0]));
        tasks.open(new OpenTask(
                tale.number(),
                step.words(),
                due,
                what.length > 1 ? staff.byUsername(what[1]).map(StaffId::value).orElseThrow() : null));
    }

    void admit(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        sections.admit(tale.number(), what[1], CaseSection.valueOf(what[0]), null);
    }

    void dismiss(DemoTale tale, DemoStep step) {
        String[] what = step.detail().split(" ", -1);
        sections.dismiss(tale.number(), what[1], CaseSection.valueOf(what[0]));
    }

    void conflict(DemoTale tale, DemoStep step) {
        conduct.declareConflict(tale.number(), step.words());
    }

    void reassign(DemoTale tale, DemoStep step) {
        conduct.reassign(tale.number(), version(tale), step.detail());
    }

    void raise(DemoTale tale, DemoStep step) {
        conduct.raise(tale.number(), version(tale), TriageLevel.valueOf(step.detail()), step.words());
    }

    void resume(DemoTale tale) {
        conduct.resume(tale.number(), version(tale));
    }

    void askToLower(DemoTale tale, DemoStep step) {
        conduct.askToLower(tale.number(), version(tale), Objects.requireNonNull(step.words()));
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
