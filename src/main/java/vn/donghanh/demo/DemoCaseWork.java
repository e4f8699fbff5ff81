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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactSafety;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.RecordContactCommand;
import vn.donghanh.note.SaveNoteDraftCommand;
import vn.donghanh.note.WriteNoteCommand;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffQueries;

/** Plays the casework of demo cases: contacts, notes, tasks, triage level, pauses. */
@ApplicationScoped
class DemoCaseWork implements DemoScenarioRunner.Part {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @Inject
    ContactService contacts;

    @Inject
    NoteService notes;

    @Inject
    CaseTaskService tasks;

    @Inject
    CaseManagementService management;

    @Inject
    SectionAccessService sections;

    @Inject
    StaffQueries staff;

    @Inject
    DemoProgressRepository progress;

    @Inject
    Clock clock;

    @Override
    public Map<String, DemoScenarioRunner.Action> steps() {
        return Map.ofEntries(
                Map.entry("contact", this::contact),
                Map.entry("attempt", this::attempt),
                Map.entry("note", (scenario, step) -> note(scenario, step, NoteSection.GENERAL)),
                Map.entry("note-draft", this::saveNoteDraft),
                Map.entry("counsel", (scenario, step) -> note(scenario, step, NoteSection.COUNSELLING)),
                Map.entry("care", (scenario, step) -> note(scenario, step, NoteSection.HEALTH)),
                Map.entry("admit", this::admit),
                Map.entry("dismiss", this::revoke),
                Map.entry("conflict", this::conflict),
                Map.entry("reassign", this::reassign),
                Map.entry("raise", this::raise),
                Map.entry("resume", (scenario, step) -> resume(scenario)),
                Map.entry("task", this::task),
                Map.entry("lower", this::askToLower),
                Map.entry("level-ask", this::askToLower),
                Map.entry("level-kept", this::keepLevel),
                Map.entry("lowered", this::lower),
                Map.entry("block", this::block),
                Map.entry("pause", this::pause));
    }

    /** Records a successful contact and begins the assessment. */
    void contact(DemoScenario scenario, DemoStep step) {
        record(scenario, step, ContactSafety.YES, ContactOutcome.REACHED, step.words());
        management.beginAssessment(scenario.number(), version(scenario));
    }

    /** Records a contact attempt; without an outcome in the step nobody answered. */
    void attempt(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        ContactOutcome outcome = arguments.length > 1 ? ContactOutcome.valueOf(arguments[1]) : ContactOutcome.NO_ANSWER;
        ContactSafety safe =
                switch (outcome) {
                    case REACHED -> ContactSafety.YES;
                    case UNSAFE_TO_TALK -> ContactSafety.NO;
                    case NO_ANSWER, WRONG_PERSON -> ContactSafety.COULD_NOT_ASK;
                };
        record(scenario, step, safe, outcome, outcome == ContactOutcome.REACHED ? step.words() : null);
    }

    private void record(
            DemoScenario scenario, DemoStep step, ContactSafety safe, ContactOutcome outcome, @Nullable String words) {
        LocalTime time = now().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        boolean asPlanned = time.toString().equals(step.time()) && !WEEKEND.contains(now().getDayOfWeek());
        contacts.record(new RecordContactCommand(
                scenario.number(),
                true,
                ContactChannel.valueOf(step.detail().split(" ", -1)[0]),
                CentreTime.today(clock),
                time,
                asPlanned ? null : "Đã hẹn trước giờ này.",
                safe,
                outcome,
                words));
    }

    /** Writes a note: its kind, and INTERPRETED if an interpreter was present. */
    void note(DemoScenario scenario, DemoStep step, NoteSection section) {
        String[] kind = step.detail().split(" ", -1);
        notes.write(new WriteNoteCommand(
                scenario.number(),
                section,
                NoteKind.valueOf(kind[0]),
                CentreTime.today(clock),
                now().toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                kind.length > 1,
                step.words(),
                null,
                0,
                RandomReference.random()));
    }

    /** Saves a note as a draft. */
    void saveNoteDraft(DemoScenario scenario, DemoStep step) {
        notes.saveDraft(new SaveNoteDraftCommand(
                scenario.number(),
                NoteSection.GENERAL,
                NoteKind.valueOf(step.detail()),
                null,
                RandomReference.random(),
                RandomReference.random(),
                step.words()));
    }

    /** Opens a task, due the given number of days after today, for a colleague if one is named. */
    void task(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        LocalDate due = CentreTime.today(clock).plusDays(Long.parseLong(step.when()) + Long.parseLong(arguments[0]));
        tasks.open(new OpenTaskCommand(
                scenario.number(),
                step.words(),
                due,
                arguments.length > 1
                        ? staff.findByUsername(arguments[1]).map(StaffId::value).orElseThrow()
                        : null));
    }

    void admit(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        sections.grantAccess(scenario.number(), arguments[1], CaseSection.valueOf(arguments[0]), null);
    }

    void revoke(DemoScenario scenario, DemoStep step) {
        String[] arguments = step.detail().split(" ", -1);
        sections.revokeAccess(scenario.number(), arguments[1], CaseSection.valueOf(arguments[0]));
    }

    void conflict(DemoScenario scenario, DemoStep step) {
        management.declareConflict(scenario.number(), step.words());
    }

    void reassign(DemoScenario scenario, DemoStep step) {
        management.reassign(scenario.number(), version(scenario), step.detail());
    }

    void raise(DemoScenario scenario, DemoStep step) {
        management.raise(scenario.number(), version(scenario), TriageLevel.valueOf(step.detail()), step.words());
    }

    void resume(DemoScenario scenario) {
        management.resume(scenario.number(), version(scenario));
    }

    void askToLower(DemoScenario scenario, DemoStep step) {
        management.requestLowering(
                scenario.number(),
                version(scenario),
                TriageLevel.valueOf(step.detail()),
                Objects.requireNonNull(step.words()));
    }

    void lower(DemoScenario scenario, DemoStep step) {
        management.lower(scenario.number(), version(scenario), TriageLevel.valueOf(step.detail()), step.words());
    }

    void keepLevel(DemoScenario scenario, DemoStep step) {
        management.keepLevel(scenario.number(), version(scenario), Objects.requireNonNull(step.words()));
    }

    void block(DemoScenario scenario, DemoStep step) {
        management.block(scenario.number(), step.detail(), step.words());
    }

    void pause(DemoScenario scenario, DemoStep step) {
        management.pause(
                scenario.number(),
                version(scenario),
                step.words(),
                CentreTime.today(clock).plusDays(Long.parseLong(step.detail())));
    }

    private int version(DemoScenario scenario) {
        return progress.caseView(scenario.number()).version();
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(CentreTime.ZONE);
    }
}
