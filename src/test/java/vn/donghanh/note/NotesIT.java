package vn.donghanh.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;
import static vn.donghanh.testing.Refusals.refusal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTaskListView;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.PresentPersons;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Tests notes, contact attempts and tasks against the real database. */
@ExtendWith(ArquillianExtension.class)
class NotesIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario scenario;

    @Inject
    NoteService notes;

    @Inject
    NoteQueries queries;

    @Inject
    ContactService contacts;

    @Inject
    CaseManagementService management;

    @Inject
    CaseTaskService tasks;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    @Inject
    ApplicationClock time;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @Test
    void noteIsReadByWorkerAndSupervisorOnly() {
        CaseNumber number = acceptedCase();
        write("worker1", number, NoteSection.GENERAL, "Đã hẹn gặp thứ Năm.");
        assertThat(bodies("worker1", number)).containsExactly("Đã hẹn gặp thứ Năm.");
        assertThat(bodies("lead1", number)).containsExactly("Đã hẹn gặp thứ Năm.");
        staff.as("worker1", () -> assertThat(
                        queries.notes(number.value(), 999_999_999).notes())
                .as("a page far beyond the last")
                .isEmpty());
        staff.as("worker2", () -> assertNotFound(() -> queries.notes(number.value(), 1)));
        staff.as("worker2", () -> assertNotFound(() -> notes.write(note(number, NoteSection.GENERAL, "x", null, 0))));
    }

    @Test
    void othersSeeOnlyThatALegalNoteExists() {
        CaseNumber number = acceptedCase();
        write("worker1", number, NoteSection.LEGAL, "Lời khai với luật sư.");
        assertThat(bodies("worker1", number)).containsExactly("Lời khai với luật sư.");
        staff.as("lead1", () -> {
            NoteRow row = queries.notes(number.value(), 1).notes().get(0);
            assertThat(row.body()).isNull();
            assertThat(row.section()).isEqualTo(NoteSection.LEGAL);
            assertThat(row.author()).isNotBlank();
        });
    }

    @Test
    void workerCannotWriteCounsellingNotes() {
        CaseNumber number = acceptedCase();
        staff.as("worker1", () -> assertThat(
                        refusal(() -> notes.write(note(number, NoteSection.COUNSELLING, "x", null, 0))))
                .isEqualTo(NoteRule.SECTION_NOT_YOURS));
    }

    @Test
    void authorCorrectsNoteAndEarlierVersionIsKept() {
        CaseNumber number = acceptedCase();
        write("worker1", number, NoteSection.GENERAL, "Gặp lúc 9 giờ.");
        String ref = row("worker1", number).ref();
        staff.as("worker1", () -> notes.write(note(number, NoteSection.GENERAL, "Gặp lúc 10 giờ.", ref, 1)));
        NoteRow row = row("worker1", number);
        assertThat(row.body()).isEqualTo("Gặp lúc 10 giờ.");
        assertThat(row.earlier()).extracting(NoteRow.EarlierVersion::body).containsExactly("Gặp lúc 9 giờ.");
        staff.as("worker1", () -> assertThat(
                        refusal(() -> notes.write(note(number, NoteSection.GENERAL, "Muộn.", ref, 1))))
                .isEqualTo(NoteRule.CORRECTED_MEANWHILE));
        staff.as("lead1", () -> cases.grant(number, staff.id("worker2"), AccessGround.TEAM));
        staff.as("worker2", () -> assertThat(
                        refusal(() -> notes.write(note(number, NoteSection.GENERAL, "Không phải của tôi.", ref, 2))))
                .isEqualTo(NoteRule.ONLY_AUTHOR_CORRECTS));
    }

    @Test
    void draftIsPrivateAndDeletedWithTheSavedNote() {
        CaseNumber number = acceptedCase();
        String ref = RandomReference.random();
        staff.as("worker1", () -> notes.saveDraft(draft(number, ref, RandomReference.random(), "Đang viết")));
        staff.as("worker1", () -> assertThat(
                        queries.notes(number.value(), 1).draft().body())
                .isEqualTo("Đang viết"));
        staff.as("lead1", () -> assertThat(queries.notes(number.value(), 1).draft())
                .isNull());
        staff.as("worker1", () -> notes.write(note(number, "Đang viết, rồi xong.", ref)));
        staff.as("worker1", () -> assertThat(queries.notes(number.value(), 1).draft())
                .isNull());
    }

    @Test
    void noteInTwoTabsIsSavedOnce() {
        CaseNumber number = acceptedCase();
        String ref = RandomReference.random();
        staff.as("worker1", () -> {
            notes.write(note(number, "Đã hẹn thứ Năm.", ref));
            assertRefused(NoteRule.SAVED_ELSEWHERE, () -> notes.write(note(number, "Đã hẹn thứ Năm, 9 giờ.", ref)));
            assertRefused(
                    NoteRule.SAVED_A_MOMENT_AGO,
                    () -> notes.write(note(number, " Đã hẹn thứ Năm. ", RandomReference.random())));
            assertRefused(
                    NoteRule.SAVED_ELSEWHERE,
                    () -> notes.saveDraft(draft(number, ref, RandomReference.random(), "Đã hẹn thứ Năm.")));
        });
        time.runAt(
                clock.instant().plus(Duration.ofHours(1)),
                () -> write("worker1", number, NoteSection.GENERAL, "Đã hẹn thứ Năm."));
        assertThat(bodies("worker1", number)).hasSize(2);
    }

    @Test
    void draftBelongsToTheTabThatResumedIt() {
        CaseNumber number = acceptedCase();
        String ref = RandomReference.random();
        String first = RandomReference.random();
        String second = RandomReference.random();
        staff.as("worker1", () -> {
            notes.saveDraft(draft(number, ref, first, "Một"));
            notes.saveDraft(draft(number, ref, first, "Một, hai"));
            assertRefused(
                    CaseRule.DRAFT_ELSEWHERE,
                    () -> notes.saveDraft(draft(number, RandomReference.random(), second, "Khác")));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> notes.saveDraft(draft(number, ref, second, "Khác")));
            assertRefused(
                    NoteRule.DRAFT_GONE, () -> notes.resumeDraft(number.value(), RandomReference.random(), second));
            notes.resumeDraft(number.value(), ref, second);
            notes.saveDraft(draft(number, ref, second, "Một, hai, ba"));
            assertRefused(CaseRule.DRAFT_ELSEWHERE, () -> notes.saveDraft(draft(number, ref, first, "Một")));
            notes.write(note(number, "Ghi chép khác.", RandomReference.random()));
            assertThat(queries.notes(number.value(), 1).draft().body()).isEqualTo("Một, hai, ba");
        });
    }

    @Test
    void textTooLongForNoteIsSavedAsDraft() {
        CaseNumber number = acceptedCase();
        String tooLong = "ế".repeat(ProgressNote.MAX_LENGTH + 1);
        staff.as("worker1", () -> {
            assertThatThrownBy(() -> notes.write(note(number, tooLong, RandomReference.random())))
                    .isInstanceOf(ConstraintViolationException.class);
            notes.saveDraft(draft(
                    number,
                    RandomReference.random(),
                    RandomReference.random(),
                    "ế".repeat(SaveNoteDraftCommand.MAX_LENGTH)));
            assertThat(queries.notes(number.value(), 1).draft().body()).hasSize(SaveNoteDraftCommand.MAX_LENGTH);
        });
    }

    @Test
    void noteTextIsNotStoredInPlainText() {
        CaseNumber number = acceptedCase();
        write("worker1", number, NoteSection.GENERAL, "mot cau khong ai doc duoc trong bang");
        assertThat(em.createNativeQuery(
                                "select count(*) from donghanh_log.progress_note where cast(body_sealed as char) like"
                                        + " '%khong ai doc%'")
                        .getSingleResult())
                .hasToString("0");
    }

    @Test
    void onlyFirstSafeContactOpensTheAssessment() {
        CaseNumber number = acceptedCase();
        staff.as("worker1", () -> {
            assertThat(refusal(() -> management.beginAssessment(number.value(), version(number))))
                    .isEqualTo(CaseRule.NOT_REACHED_YET);
            assertThat(refusal(() -> contacts.record(contact(number, false, ContactChannel.IN_PERSON))))
                    .isEqualTo(ContactRule.CARD_NOT_READ);
            assertThat(refusal(() -> contacts.record(contact(number, true, ContactChannel.SMS))))
                    .isEqualTo(ContactRule.CARD_MISSING);
            contacts.record(contact(number, true, ContactChannel.IN_PERSON));
            management.beginAssessment(number.value(), version(number));
            assertThat(cases.get(number).status()).isEqualTo(CaseStatus.ASSESSING);
        });
    }

    @Test
    void whoWasReachedIsAssessedNext() {
        CaseNumber number = acceptedCase();
        assertThat(openTasks(number)).contains(TaskKind.FIRST_CONTACT).doesNotContain(TaskKind.ASSESSMENT);
        staff.as(
                "worker1",
                () -> contacts.record(contact(
                        number,
                        true,
                        ContactChannel.IN_PERSON,
                        ContactSafety.COULD_NOT_ASK,
                        ContactOutcome.NO_ANSWER)));
        assertThat(openTasks(number)).contains(TaskKind.FIRST_CONTACT).doesNotContain(TaskKind.ASSESSMENT);
        for (int times = 0; times < 2; times++) {
            staff.as("worker1", () -> contacts.record(contact(number, true, ContactChannel.IN_PERSON)));
            assertThat(openTasks(number)).containsOnlyOnce(TaskKind.ASSESSMENT).doesNotContain(TaskKind.FIRST_CONTACT);
        }
        staff.as("worker1", () -> management.beginAssessment(number.value(), version(number)));
        assertThat(openTasks(number)).containsOnlyOnce(TaskKind.ASSESSMENT);
    }

    private List<TaskKind> openTasks(CaseNumber number) {
        return scenario.as("worker1", () -> queries.notes(number.value(), 1).tasks().tasks().stream()
                .map(CaseTaskListView.Row::kind)
                .toList());
    }

    @Test
    void noteCompletesDueTaskAndSchedulesTheNext() {
        CaseNumber number = activeCase();
        Instant before = noteDueAt(number);
        time.runAt(
                clock.instant().plus(Duration.ofDays(3)),
                () -> write("worker1", number, NoteSection.GENERAL, "Tuần này ổn."));
        assertThat(noteDueAt(number)).isEqualTo(before.plus(Duration.ofDays(3)));
    }

    @Test
    void taskIsAssignedToColleagueWithCaseAccess() {
        CaseNumber number = acceptedCase();
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            assertThat(refusal(() -> tasks.open(new OpenTaskCommand(
                            number.value(),
                            "Gọi giúp",
                            today,
                            staff.id("worker2").value()))))
                    .isEqualTo(vn.donghanh.casefile.task.TaskRule.COLLEAGUE_MAY_NOT_SEE);
            tasks.open(new OpenTaskCommand(number.value(), "Làm thẻ bảo hiểm", today.plusDays(2), null));
            CaseTaskListView.Row task = ownTask(number);
            assertThat(task.title()).isEqualTo("Làm thẻ bảo hiểm");
            tasks.complete(number.value(), task.ref());
            assertThat(queries.notes(number.value(), 1).tasks().tasks()).noneMatch(row -> row.kind() == TaskKind.OWN);
        });
    }

    @Test
    void numberOfStatementsIsIndependentOfNotes() {
        CaseNumber few = acceptedCase();
        CaseNumber many = acceptedCase();
        write("worker1", few, NoteSection.GENERAL, "Một.");
        for (int i = 0; i < 12; i++) {
            write("worker1", many, NoteSection.GENERAL, "Ghi chép " + i);
        }
        staff.as("worker1", () -> {
            queries.notes(few.value(), 1);
            long shortList = statements.count(() -> queries.notes(few.value(), 1));
            assertThat(statements.count(() -> queries.notes(many.value(), 1))).isEqualTo(shortList);
        });
    }

    private CaseNumber acceptedCase() {
        List<CaseNumber> number = new ArrayList<>();
        staff.as("worker1", () -> {
            number.add(cases.open("Chị Thử " + RandomReference.random(), TriageLevel.MEDIUM));
            cases.transition(number.get(0), CaseStep.SCREEN);
            cases.assign(number.get(0), staff.id("worker1"));
            cases.transition(number.get(0), CaseStep.ACCEPT);
        });
        return number.get(0);
    }

    private CaseNumber activeCase() {
        CaseNumber number = acceptedCase();
        staff.as("worker1", () -> {
            cases.transition(number, CaseStep.BEGIN_ASSESSMENT);
            cases.transition(number, CaseStep.COMPLETE_ASSESSMENT);
            cases.transition(number, CaseStep.SUBMIT_PLAN);
        });
        staff.as("director1", () -> cases.transition(number, CaseStep.APPROVE_PLAN));
        return number;
    }

    private void write(String user, CaseNumber number, NoteSection section, String body) {
        staff.as(user, () -> notes.write(note(number, section, body, null, 0)));
    }

    private SaveNoteDraftCommand draft(CaseNumber number, String ref, String page, String body) {
        return new SaveNoteDraftCommand(number.value(), NoteSection.GENERAL, null, null, ref, page, body);
    }

    private WriteNoteCommand note(CaseNumber number, String body, String ref) {
        return note(number, NoteSection.GENERAL, body, null, 0, ref);
    }

    private WriteNoteCommand note(CaseNumber number, NoteSection section, String body, String corrects, int basedOn) {
        return note(number, section, body, corrects, basedOn, RandomReference.random());
    }

    private WriteNoteCommand note(
            CaseNumber number, NoteSection section, String body, String corrects, int basedOn, String ref) {
        LocalDate today = CentreTime.today(clock);
        return new WriteNoteCommand(
                number.value(), section, NoteKind.OFFICE, today, LocalTime.MIDNIGHT, body, corrects, basedOn, ref);
    }

    private RecordContactCommand contact(CaseNumber number, boolean read, ContactChannel channel) {
        return contact(number, read, channel, ContactSafety.YES, ContactOutcome.REACHED);
    }

    private RecordContactCommand contact(
            CaseNumber number, boolean read, ContactChannel channel, ContactSafety safe, ContactOutcome outcome) {
        LocalDate today = CentreTime.today(clock);
        return new RecordContactCommand(
                number.value(), read, channel, today, LocalTime.MIDNIGHT, null, safe, outcome, null);
    }

    private List<String> bodies(String user, CaseNumber number) {
        List<String> bodies = new ArrayList<>();
        staff.as(user, () -> queries.notes(number.value(), 1).notes().forEach(row -> bodies.add(row.body())));
        return bodies;
    }

    private NoteRow row(String user, CaseNumber number) {
        List<NoteRow> rows = new ArrayList<>();
        staff.as(user, () -> rows.addAll(queries.notes(number.value(), 1).notes()));
        return rows.get(0);
    }

    private Instant noteDueAt(CaseNumber number) {
        List<Instant> due = new ArrayList<>();
        staff.as("worker1", () -> queries.notes(number.value(), 1).tasks().tasks().stream()
                .filter(task -> task.kind() == TaskKind.NOTE_DUE)
                .forEach(task -> due.add(task.dueAt())));
        assertThat(due).hasSize(1);
        return due.get(0);
    }

    private CaseTaskListView.Row ownTask(CaseNumber number) {
        return queries.notes(number.value(), 1).tasks().tasks().stream()
                .filter(task -> task.kind() == TaskKind.OWN)
                .findFirst()
                .orElseThrow();
    }

    private int version(CaseNumber number) {
        return cases.get(number).version();
    }

    /** A correction does not ask again for what the earlier version already said. */
    @Test
    void conversationWithARelativeNeedsConsentThatNamesOne() {
        CaseNumber number = acceptedCase();
        WriteNoteCommand family = present(number, NoteKind.FAMILY, true, null, 0);
        assertThat(scenario.refusals("worker1", () -> notes.write(family)))
                .containsExactlyInAnyOrder(ConsentRule.FAMILY_NOT_AGREED, ConsentRule.INTERPRETER_NOT_AGREED);
        scenario.answer(number, ConsentScope.SHARE_FAMILY, RecordConsentCommand.Answer.NO, null);
        scenario.answer(number, ConsentScope.INTERPRETER, RecordConsentCommand.Answer.YES, "Chị Tư");
        assertThat(scenario.refusals("worker1", () -> notes.write(family)))
                .containsExactly(ConsentRule.FAMILY_NOT_AGREED);
        scenario.answer(number, ConsentScope.SHARE_FAMILY, RecordConsentCommand.Answer.YES, "Chị Hạnh");
        staff.as("worker1", () -> notes.write(family));
        NoteRow row = row("worker1", number);
        assertThat(row.kind()).isEqualTo(NoteKind.FAMILY);
        assertThat(row.interpreted()).isTrue();
        PresentPersons present =
                scenario.as("worker1", () -> queries.notes(number.value(), 1).present());
        assertThat(present.family())
                .extracting(ConsentPolicy.NamedConsent::name)
                .containsExactly("Chị Hạnh");
        assertThat(present.mayAsk()).isTrue();

        scenario.answer(number, ConsentScope.INTERPRETER, RecordConsentCommand.Answer.NO, null);
        staff.as("worker1", () -> notes.write(present(number, NoteKind.FAMILY, true, row.ref(), 1)));
        assertThat(row("worker1", number).version()).isEqualTo(2);
    }

    private WriteNoteCommand present(
            CaseNumber number, NoteKind kind, boolean interpreted, String corrects, int basedOn) {
        return new WriteNoteCommand(
                number.value(),
                NoteSection.GENERAL,
                kind,
                CentreTime.today(clock),
                LocalTime.MIDNIGHT,
                interpreted,
                "Nói chuyện với chị gái.",
                corrects,
                basedOn,
                RandomReference.random());
    }

    @Test
    void whoRefusesContactIsWaitedFor() {
        CaseNumber number = acceptedCase();
        scenario.answer(number, ConsentScope.CONTACT, RecordConsentCommand.Answer.NO, null);
        assertThat(scenario.refusals("worker1", () -> contacts.record(contact(number, true, ContactChannel.IN_PERSON))))
                .containsExactly(ContactRule.CONTACT_REFUSED);
        ContactView view = scenario.as("worker1", () -> queries.contact(number.value()));
        assertThat(view.channels())
                .allMatch(channel ->
                        (channel.refusal() == null) == channel.channel().isInitiatedByClient());
        assertThat(safeContact(view).refused()).isTrue();
        staff.as("worker1", () -> contacts.record(contact(number, true, ContactChannel.CLIENT_CALLS)));
        scenario.answer(number, ConsentScope.CONTACT, RecordConsentCommand.Answer.YES, null);
        assertThat(safeContact(scenario.as("worker1", () -> queries.contact(number.value())))
                        .refused())
                .isFalse();
    }

    private static CaseHeader.SafeContact safeContact(ContactView view) {
        return Objects.requireNonNull(view.header().safeContact());
    }

    @Test
    void noteAboutTheFutureIsRefused() {
        CaseNumber number = acceptedCase();
        WriteNoteCommand today = note(number, NoteSection.GENERAL, "Ngày mai gặp.", null, 0);
        WriteNoteCommand tomorrow = new WriteNoteCommand(
                today.number(),
                today.section(),
                today.kind(),
                CentreTime.today(clock).plusDays(1),
                null,
                today.body(),
                null,
                0,
                today.ref());
        staff.as("worker1", () -> assertThat(refusal(() -> notes.write(tomorrow)))
                .isEqualTo(NoteRule.HAPPENED_IN_FUTURE));
    }
}
