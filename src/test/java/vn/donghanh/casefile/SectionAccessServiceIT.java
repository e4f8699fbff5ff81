package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.refusal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.assessment.AssessmentQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.access.SectionAccessPolicy;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.CaseTaskListView;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.closing.ClosingQueries;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.incident.IncidentService;
import vn.donghanh.intake.SafeContactPageQueries;
import vn.donghanh.legalaid.LegalAidQueries;
import vn.donghanh.note.NoteKind;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.note.NoteRow;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.WriteNoteCommand;
import vn.donghanh.partnerbusiness.CasePartnerQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.plan.PlanQueries;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayService;
import vn.donghanh.testing.RiskRecords;
import vn.donghanh.testing.Statements;
import vn.donghanh.training.TrainingQueries;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.CaseRow;
import vn.donghanh.worklist.NewAssignmentRow;
import vn.donghanh.worklist.TaskQueries;

/** Section access of counsellors and the health officer: the section is visible through all pages and lists or none, and nothing else of the case is. */
@ExtendWith(ArquillianExtension.class)
class SectionAccessServiceIT {
    private static final int OPENED = 40;
    private static final PageRequest WHOLE_PAGE = new PageRequest(0, 100, "updated", false);

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    Statements statements;

    @Inject
    SectionAccessService sections;

    @Inject
    CaseManagementService management;

    @Inject
    CaseManagementQueries managementQueries;

    @Inject
    CaseQueries queries;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseAccessHistoryQueries accessHistory;

    @Inject
    CaseTaskService tasks;

    @Inject
    TaskQueries work;

    @Inject
    NoteService notes;

    @Inject
    NoteQueries noteQueries;

    @Inject
    IdentityService identity;

    @Inject
    AssessmentQueries assessments;

    @Inject
    PlanQueries plans;

    @Inject
    ReferralQueries referrals;

    @Inject
    TrainingQueries training;

    @Inject
    LegalAidQueries legalAid;

    @Inject
    CasePartnerQueries partners;

    @Inject
    ConsentQueries consents;

    @Inject
    ClosingQueries closing;

    @Inject
    SafeContactPageQueries agreement;

    @Inject
    IncidentService incidents;

    @Inject
    StayService stays;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @BeforeEach
    void createStaff() {
        staff.ensureStaff();
    }

    @ParameterizedTest
    @CsvSource({"counsellor1, COUNSELLING", "nurse1, HEALTH"})
    void theCaseIsVisibleExactlyWhileAccessIsGranted(String username, CaseSection section) {
        CaseNumber number = accepted();
        assertThat(visiblePaths(username, number)).isEmpty();
        staff.as("worker1", () -> sections.grantAccess(number.value(), username, section, null));
        assertThat(visiblePaths(username, number))
                .containsExactlyElementsOf(accessPaths().keySet());
        staff.as("lead1", () -> sections.revokeAccess(number.value(), username, section));
        assertThat(visiblePaths(username, number)).isEmpty();
    }

    @Test
    void concurrentGrantsLeaveOneRow() throws Exception {
        for (int round = 0; round < 5; round++) {
            CaseNumber number = accepted();
            CyclicBarrier barrier = new CyclicBarrier(2);
            Runnable grantAccess = () -> staff.as("worker1", () -> {
                await(barrier);
                sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null);
            });
            for (CompletableFuture<Void> grant :
                    List.of(CompletableFuture.runAsync(grantAccess), CompletableFuture.runAsync(grantAccess))) {
                grant.get(30, TimeUnit.SECONDS);
            }
            assertThat(em.createNativeQuery(
                                    "select count(*) from case_grant a join case_file c on c.id = a.case_id where c.number = ?1 and a.section = 'COUNSELLING'",
                                    Long.class)
                            .setParameter(1, number.value())
                            .getSingleResult())
                    .isEqualTo(1L);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sectionAccessOpensNoOtherPageOfTheCase() {
        CaseNumber number = accepted();
        staff.as("worker1", () -> {
            sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null);
            sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null);
        });
        Map<String, ThrowingCallable> otherPages = otherPages(number.value());
        assertThat(opened("worker1", otherPages)).containsExactlyElementsOf(otherPages.keySet());
        assertThat(opened("counsellor1", otherPages)).isEmpty();
        assertThat(opened("nurse1", otherPages)).containsExactly("referrals");
    }

    @Test
    void aBlockOverridesAGrantAndLooksLikeAWrongRole() {
        CaseNumber number = accepted();
        staff.as("worker1", () -> sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null));
        staff.as("counsellor1", () -> management.declareConflict(number.value(), "cùng xóm"));
        assertThat(visiblePaths("counsellor1", number)).isEmpty();
        staff.as("worker1", () -> {
            assertThat(managementQueries.access(number.value()).sections().candidates())
                    .extracting(SectionAccessPolicy.Candidate::username)
                    .contains("nurse1")
                    .doesNotContain("counsellor1");
            assertThat(refusal(
                            () -> sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null)))
                    .isEqualTo(CaseRule.COLLEAGUE_NOT_SUITED);
            assertThat(refusal(() -> sections.grantAccess(number.value(), "worker2", CaseSection.COUNSELLING, null)))
                    .isEqualTo(CaseRule.COLLEAGUE_NOT_SUITED);
            assertThat(refusal(() -> sections.grantAccess(number.value(), "nurse1", CaseSection.COUNSELLING, null)))
                    .isEqualTo(CaseRule.COLLEAGUE_NOT_SUITED);
        });
    }

    @Test
    void onlyCaseManagerAndSupervisorGrantAccess() {
        CaseNumber number = accepted();
        staff.as("lead1", () -> cases.grant(number, staff.id("worker2"), AccessGround.TEAM));
        staff.as("worker2", () -> assertThat(
                        refusal(() -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null)))
                .isEqualTo(CaseRule.ADMISSION_NOT_YOURS));
        staff.as(
                "worker3",
                () -> assertNotFound(() -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null)));
        staff.as("lead1", () -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null));
        assertThat(visiblePaths("nurse1", number)).isNotEmpty();
    }

    @Test
    void sectionAccessEndsAfterItsLastDayAndWithTheCase() {
        LocalDate today = CentreTime.today(clock);
        CaseNumber until = accepted();
        staff.as("worker1", () -> {
            assertThat(refusal(() ->
                            sections.grantAccess(until.value(), "nurse1", CaseSection.HEALTH, today.minusDays(1))))
                    .isEqualTo(CaseRule.ADMISSION_ENDS_IN_PAST);
            sections.grantAccess(until.value(), "nurse1", CaseSection.HEALTH, today.plusDays(2));
        });
        assertThat(visiblePaths("nurse1", until)).isNotEmpty();
        time.runAt(clock.instant().plus(Duration.ofDays(3)), () -> assertThat(visiblePaths("nurse1", until))
                .isEmpty());
        CaseNumber closed = accepted();
        staff.as("worker1", () -> sections.grantAccess(closed.value(), "counsellor1", CaseSection.COUNSELLING, null));
        close(closed);
        assertThat(visiblePaths("counsellor1", closed)).isEmpty();
    }

    @Test
    void sectionAccessEndsWhenTheCaseIsDeclined() {
        CaseNumber number = screened();
        staff.as("lead1", () -> sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null));
        assertThat(visiblePaths("nurse1", number)).isNotEmpty();
        staff.as("lead1", () -> cases.transition(number, CaseStep.DECLINE));
        assertThat(visiblePaths("nurse1", number)).isEmpty();
        assertThat(visiblePaths("lead1", number)).isNotEmpty();
    }

    /** What was left undone tells of the whole case, such as an examination within hours. */
    @Test
    void sectionReadersLearnNothingOfWhatWasLeftUndone() {
        CaseNumber number = accepted();
        LocalDate day = CentreTime.today(clock).plusDays(2);
        staff.as("worker1", () -> tasks.open(new OpenTaskCommand(number.value(), "Gọi lại", day, null)));
        close(number);
        staff.as("lead1", () -> {
            cases.transition(number, CaseStep.REOPEN);
            sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null);
        });
        assertThat(timelineKeys("lead1", number)).contains("timeline.task.undone", "timeline.CaseStep.REOPEN");
        assertThat(timelineKeys("counsellor1", number))
                .contains("timeline.CaseStep.REOPEN")
                .doesNotContain("timeline.task.undone");
    }

    private List<String> timelineKeys(String username, CaseNumber number) {
        List<String> keys = new ArrayList<>();
        staff.as(username, () -> overview.page(number.value(), true).entries().stream()
                .map(row -> row.entry().key())
                .forEach(keys::add));
        return keys;
    }

    @Test
    void listShowsSectionReadersNoTaskOfTheCase() {
        CaseNumber first = accepted();
        CaseNumber second = accepted();
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            for (CaseNumber number : List.of(first, second)) {
                sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null);
                String stay = stays.request(
                        number.value(),
                        new StayService.RequestStayCommand(
                                EventTime.of(clock.instant()), StayGround.TRAFFICKING, "Cần chỗ ở."));
                stays.admit(
                        number.value(),
                        stay,
                        new StayService.AdmitCommand(EventTime.of(clock.instant()), "Giường 1", "không có", true));
            }
            incidents.record(RiskRecords.incident(second));
            tasks.open(new OpenTaskCommand(second.value(), "Gọi lại", today, null));
        });
        for (CaseSearchCriteria criteria : List.of(CaseSearchCriteria.OPEN_CASES, managedByWorker1())) {
            assertThat(listed("worker1", criteria, first, second))
                    .as("worker %s", criteria)
                    .extracting(CaseRow::number)
                    .containsExactly(second.value(), first.value());
            assertThat(listed("worker1", criteria, first, second))
                    .allSatisfy(row -> assertThat(row.whole()).isTrue())
                    .allSatisfy(row -> assertThat(row.nextTask()).isNotNull())
                    .allSatisfy(row -> assertThat(row.nextDue()).isNotNull());
            for (String reader : List.of("nurse1", "duty1")) {
                assertThat(listed(reader, criteria, first, second))
                        .as("%s %s", reader, criteria)
                        .extracting(CaseRow::number, CaseRow::whole, CaseRow::nextTask, CaseRow::nextDue)
                        .containsExactly(
                                tuple(first.value(), false, null, null), tuple(second.value(), false, null, null));
            }
        }
        CaseSearchCriteria overdue =
                new CaseSearchCriteria(null, StatusFilter.OPEN, null, null, CaseSearchCriteria.Due.OVERDUE);
        time.runAt(clock.instant().plus(Duration.ofDays(60)), () -> {
            assertThat(listed("worker1", overdue, first, second)).hasSize(2);
            assertThat(listed("nurse1", overdue, first, second)).isEmpty();
            assertThat(listed("duty1", overdue, first, second)).isEmpty();
        });
    }

    private static CaseSearchCriteria managedByWorker1() {
        return new CaseSearchCriteria(null, StatusFilter.OPEN, null, "worker1", CaseSearchCriteria.Due.ANY);
    }

    /** Returns the rows of these cases in the list by due time. */
    private List<CaseRow> listed(String username, CaseSearchCriteria criteria, CaseNumber... numbers) {
        Set<String> sought = Stream.of(numbers).map(CaseNumber::value).collect(Collectors.toSet());
        List<CaseRow> rows = new ArrayList<>();
        staff.as(username, () -> {
            List<CaseRow> page = List.of();
            for (int first = 0; first == 0 || !page.isEmpty(); first += 100) {
                page = queries.list(criteria, new PageRequest(first, 100, "due", true))
                        .rows();
                page.stream().filter(row -> sought.contains(row.number())).forEach(rows::add);
            }
        });
        return rows;
    }

    @Test
    void historyNamesSectionReadersNoOtherPart() {
        CaseNumber number = accepted();
        staff.as("worker1", () -> {
            incidents.record(RiskRecords.incident(number));
            legalAid.list(number.value());
            referrals.list(number.value());
            sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null);
        });
        assertThat(actions("worker1", number))
                .contains("incident.record", "legal-aid.list", "referral.list", "case-access.grant")
                .doesNotContain("case.view-part");
        assertThat(actions("nurse1", number))
                .contains("case.view-part", "referral.list", "case-access.grant", "case.view-access-log")
                .doesNotContain("incident.record", "legal-aid.list");
        staff.as("nurse1", () -> accessHistory.page(number.value(), true, WHOLE_PAGE).rows().stream()
                .filter(row -> row.access().action().equals("case.view-part"))
                .forEach(row -> assertThat(row.name()).as("who acted").isNotNull()));
    }

    private List<String> actions(String username, CaseNumber number) {
        List<String> actions = new ArrayList<>();
        staff.as(username, () -> accessHistory.page(number.value(), true, WHOLE_PAGE).rows().stream()
                .map(row -> row.access().action())
                .forEach(actions::add));
        return actions;
    }

    @Test
    void sectionReadersSeeOnlyTheTextOfTheirOwnNotes() {
        CaseNumber number = accepted();
        staff.as("worker1", () -> {
            notes.write(note(number, NoteSection.GENERAL, "Hẹn gặp thứ Năm."));
            sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null);
            sections.grantAccess(number.value(), "nurse1", CaseSection.HEALTH, null);
        });
        staff.as("counsellor1", () -> notes.write(note(number, NoteSection.COUNSELLING, "Buổi thứ nhất.")));
        staff.as("nurse1", () -> notes.write(note(number, NoteSection.HEALTH, "Đo huyết áp.")));
        assertThat(bodies("counsellor1", number)).containsExactly("Buổi thứ nhất.");
        assertThat(bodies("nurse1", number)).containsExactly("Đo huyết áp.");
        assertThat(bodies("worker1", number)).containsExactly("Hẹn gặp thứ Năm.");
        staff.as("counsellor1", () -> {
            assertThat(noteQueries.notes(number.value(), 1).notes()).hasSize(3);
            assertThat(noteQueries.notes(number.value(), 1).sections()).containsExactly(NoteSection.COUNSELLING);
            assertNotFound(() -> notes.write(note(number, NoteSection.LEGAL, "x")));
            assertNotFound(() -> notes.write(note(number, NoteSection.HEALTH, "x")));
        });
    }

    @Test
    void sectionReadersSeeOnlyTheirOwnTasks() {
        CaseNumber number = accepted();
        LocalDate day = CentreTime.today(clock).plusDays(2);
        staff.as("worker1", () -> {
            sections.grantAccess(number.value(), "counsellor1", CaseSection.COUNSELLING, null);
            tasks.open(new OpenTaskCommand(number.value(), "Việc của người phụ trách", day, null));
            tasks.open(new OpenTaskCommand(
                    number.value(), "Gặp lần đầu", day, staff.id("counsellor1").value()));
        });
        staff.as("counsellor1", () -> {
            assertThat(work.worklist().newAssignments())
                    .extracting(NewAssignmentRow::number)
                    .contains(number.value());
            assertThat(overview.page(number.value(), false).tasks())
                    .extracting(CaseOverviewQueries.DueTask::title)
                    .containsExactly("Gặp lần đầu");
            List<CaseTaskListView.Row> open =
                    noteQueries.notes(number.value(), 1).tasks().tasks();
            assertThat(open).extracting(CaseTaskListView.Row::title).containsExactly("Gặp lần đầu");
            tasks.complete(number.value(), open.get(0).ref());
            assertThat(overview.page(number.value(), false).tasks()).isEmpty();
        });
    }

    /** What somebody does in a case is read from no log when the reader's work is listed. */
    @Test
    void openedCaseIsNewNoMore() {
        CaseNumber number = accepted();
        String reader = staff.createColleague("counsellor1", Salutation.CHI, Role.COUNSELLOR);
        staff.as("worker1", () -> sections.grantAccess(number.value(), reader, CaseSection.COUNSELLING, null));
        staff.as(reader, () -> {
            assertThat(work.worklist().newAssignments())
                    .extracting(NewAssignmentRow::number)
                    .containsExactly(number.value());
            assertThat(work.worklist().newAssignments()).as("listed only").hasSize(1);
            overview.page(number.value(), false);
            assertThat(work.worklist().newAssignments()).isEmpty();
            long few = statements.rowsRead(work::worklist);
            for (int again = 0; again < OPENED; again++) {
                overview.page(number.value(), false);
            }
            long many = statements.rowsRead(work::worklist);
            System.getLogger(SectionAccessServiceIT.class.getName())
                    .log(System.Logger.Level.INFO, "rows read for own work: %d, then %d".formatted(few, many));
            assertThat(many).isLessThan(few + OPENED);
        });
    }

    private Map<String, Predicate<String>> accessPaths() {
        Map<String, Predicate<String>> paths = new LinkedHashMap<>();
        paths.put(
                "opening",
                number -> overview.page(number, false).header().number().equals(number));
        paths.put(
                "notes",
                number -> noteQueries.notes(number, 1).header().number().equals(number));
        paths.put(
                "contact",
                number -> noteQueries.contact(number).header().number().equals(number));
        paths.put("readers", number -> accessHistory
                .page(number, true, WHOLE_PAGE)
                .header()
                .number()
                .equals(number));
        paths.put(
                "access page",
                number -> managementQueries.access(number).header().number().equals(number));
        paths.put("count", number -> queries.list(search(number), WHOLE_PAGE).total() == 1);
        paths.put("list", number -> queries.list(search(number), WHOLE_PAGE).rows().stream()
                .anyMatch(row -> row.number().equals(number)));
        paths.put("suggestion", number -> queries.suggest(number).hits().stream()
                .anyMatch(hit -> hit.number().equals(number)));
        return paths;
    }

    private Map<String, ThrowingCallable> otherPages(String number) {
        Map<String, ThrowingCallable> otherPages = new LinkedHashMap<>();
        otherPages.put("level", () -> managementQueries.level(number));
        otherPages.put("identity", () -> identity.statuses(number));
        otherPages.put("agreement", () -> agreement.page(number));
        otherPages.put("needs", () -> assessments.page(number));
        otherPages.put("plan", () -> plans.page(number, null));
        otherPages.put("review", () -> plans.review(number));
        otherPages.put("referrals", () -> referrals.list(number));
        otherPages.put("training", () -> training.list(number));
        otherPages.put("legal aid", () -> legalAid.list(number));
        otherPages.put("partners", () -> partners.list(number, null));
        otherPages.put("consents", () -> consents.page(number));
        otherPages.put("closing", () -> closing.closing(number));
        otherPages.put("follow-up", () -> closing.followUp(number));
        return otherPages;
    }

    private List<String> visiblePaths(String username, CaseNumber number) {
        List<String> visiblePaths = new ArrayList<>();
        staff.as(username, () -> accessPaths().forEach((path, open) -> {
            try {
                if (open.test(number.value())) {
                    visiblePaths.add(path);
                }
            } catch (NotFoundException hidden) {
                assertThat(path).isNotIn("list", "count", "suggestion");
            }
        }));
        return visiblePaths;
    }

    private List<String> opened(String username, Map<String, ThrowingCallable> pages) {
        List<String> opened = new ArrayList<>();
        staff.as(
                username,
                () -> pages.forEach((name, open) -> {
                    if (catchThrowableOfType(NotFoundException.class, open) == null) {
                        opened.add(name);
                    }
                }));
        return opened;
    }

    private List<String> bodies(String username, CaseNumber number) {
        List<String> bodies = new ArrayList<>();
        staff.as(username, () -> noteQueries.notes(number.value(), 1).notes().stream()
                .map(NoteRow::body)
                .filter(body -> body != null)
                .forEach(bodies::add));
        return bodies;
    }

    private WriteNoteCommand note(CaseNumber number, NoteSection section, String body) {
        LocalDate today = CentreTime.today(clock);
        return new WriteNoteCommand(
                number.value(),
                section,
                NoteKind.OFFICE,
                today,
                LocalTime.MIDNIGHT,
                body,
                null,
                0,
                RandomReference.random());
    }

    private static CaseSearchCriteria search(String text) {
        return new CaseSearchCriteria(text, StatusFilter.ANY, null, null, CaseSearchCriteria.Due.ANY);
    }

    private CaseNumber screened() {
        List<CaseNumber> opened = new ArrayList<>();
        staff.as("duty1", () -> {
            opened.add(cases.open("Chị Thử " + RandomReference.random(), TriageLevel.HIGH));
            cases.transition(opened.get(0), CaseStep.SCREEN);
        });
        return opened.get(0);
    }

    private CaseNumber accepted() {
        CaseNumber number = screened();
        staff.as("lead1", () -> {
            cases.assign(number, staff.id("worker1"));
            cases.transition(number, CaseStep.ACCEPT);
        });
        return number;
    }

    private void close(CaseNumber number) {
        staff.as("worker1", () -> {
            cases.transition(number, CaseStep.BEGIN_ASSESSMENT);
            cases.transition(number, CaseStep.COMPLETE_ASSESSMENT);
            cases.transition(number, CaseStep.SUBMIT_PLAN);
        });
        staff.as("director1", () -> cases.transition(number, CaseStep.APPROVE_PLAN));
        staff.as("worker1", () -> cases.transition(number, CaseStep.REQUEST_CLOSING));
        staff.as("director1", () -> cases.transition(number, CaseStep.CLOSE));
    }
}
