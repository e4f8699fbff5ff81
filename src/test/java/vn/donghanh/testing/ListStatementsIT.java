package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountSearch;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.account.DelegationService;
import vn.donghanh.account.OrgUnitService;
import vn.donghanh.account.ProfileService;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.casemerge.DuplicateReviewService;
import vn.donghanh.intake.IntakeDraftService;
import vn.donghanh.intake.IntakeType;
import vn.donghanh.lawful.AuthorityKind;
import vn.donghanh.lawful.EnterRequestCommand;
import vn.donghanh.lawful.LawfulRequestQueries;
import vn.donghanh.lawful.LawfulRequestService;
import vn.donghanh.lawful.RequestChannel;
import vn.donghanh.lawful.RequestSubject;
import vn.donghanh.note.NoteSection;
import vn.donghanh.note.NoteService;
import vn.donghanh.note.SaveNoteDraftCommand;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.DelegationRow;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayQueries;
import vn.donghanh.stay.StayService;
import vn.donghanh.worklist.ApprovalQueries;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.TaskQueries;

/** Lists need as many statements for sixty rows as for ten, counted by the database. */
@ExtendWith(ArquillianExtension.class)
class ListStatementsIT {
    private static final int FEW = 10;
    private static final int MANY = 60;

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    Statements statements;

    @Inject
    TaskQueries work;

    @Inject
    CaseQueries list;

    @Inject
    ApprovalQueries approvals;

    @Inject
    DuplicateReviewService duplicates;

    @Inject
    IntakeDraftService drafts;

    @Inject
    NoteService notes;

    @Inject
    CaseTaskService tasks;

    @Inject
    LawfulRequestService lawful;

    @Inject
    LawfulRequestQueries queries;

    @Inject
    AccountQueries accounts;

    @Inject
    ConfirmationService confirmations;

    @Inject
    DelegationService delegations;

    @Inject
    ProfileService profile;

    @Inject
    OrgUnitService units;

    @Inject
    StayService stayService;

    @Inject
    StayQueries stays;

    @Inject
    Clock clock;

    @Inject
    LookupCounter looks;

    @BeforeEach
    void ensureStaff() {
        staff.ensureStaff();
    }

    @AfterEach
    void endDelegations() {
        staff.endDelegations();
    }

    @Test
    void listOfSixtyRowsNeedsNoMoreStatementsThanTen() {
        listsOfWork();
        listsOfCases();
        plant(0, FEW);
        Map<String, LookupCounter.Cost> few = looks.costs();
        plant(FEW, MANY);
        LookupCounter.assertConstant(
                few,
                looks.costs(),
                "my work: tasks",
                "my work: newly mine",
                "approvals",
                "shelter",
                "shelter of the director",
                "duplicates",
                "cases stage OPEN",
                "cases due ANY",
                "cases due TODAY",
                "cases by level",
                "cases by due",
                "cases of me",
                "lawful requests",
                "lawful requests by codes");
    }

    @Test
    void longListsNeedNoMoreStatements() {
        looks.add("delegations", "director1", () -> delegations.list().size());
        looks.add(
                "confirmations",
                "director1",
                () -> confirmations.findPending().rows().size());
        looks.add(
                "own account", "worker3", () -> profile.getProfile().sessions().size());
        looks.add("units", "admin1", () -> units.list().size());
        give(1);
        Map<String, LookupCounter.Cost> few = looks.costs();
        give(6);
        LookupCounter.assertConstant(few, looks.costs(), "delegations");
        long three = accountsBy(3);
        assertThat(accountsBy(100)).as("accounts").isEqualTo(three);
    }

    private void listsOfWork() {
        looks.add("my work: tasks", "worker3", () -> work.worklist().tasks().size());
        looks.add("my work: newly mine", "worker3", () -> work.worklist()
                .newAssignments()
                .size());
        looks.add("my work: drafts", "worker3", () -> work.worklist().drafts().size());
        looks.add("supervisor's work", "lead2", () -> work.worklist().tasks().size());
        looks.add("approvals", "lead2", () -> approvals.page().waiting().size());
        looks.add(
                "approvals of the Centre",
                "director1",
                () -> approvals.page().waiting().size());
        looks.add("shelter", "worker3", () -> stays.residence().in().size());
        looks.add("shelter of the director", "director1", () -> stays.residence()
                .in()
                .size());
        looks.add("duplicates", "lead2", () -> duplicates.findOpenPairs().size());
        looks.add("lawful requests", "director1", () -> queries.page(0, 100)
                .rows()
                .size());
        looks.add("lawful requests by codes", "auditor1", () -> queries.page(0, 100)
                .rows()
                .size());
        looks.add("receptions put aside", "worker3", () -> drafts.open(IntakeType.ORDINARY, null)
                .waiting()
                .size());
    }

    private void listsOfCases() {
        for (StatusFilter status : StatusFilter.all()) {
            cases(
                    "stage " + status.code(),
                    new CaseSearchCriteria(null, status, null, null, CaseSearchCriteria.Due.ANY),
                    "level",
                    true);
        }
        for (CaseSearchCriteria.Due due : CaseSearchCriteria.Due.values()) {
            cases("due " + due, new CaseSearchCriteria(null, StatusFilter.OPEN, null, null, due), "level", true);
        }
        for (TriageLevel level : TriageLevel.values()) {
            cases(
                    "from " + level,
                    new CaseSearchCriteria(null, StatusFilter.OPEN, level, null, CaseSearchCriteria.Due.ANY),
                    "level",
                    true);
        }
        for (String manager : List.of("me", "unit", "worker3")) {
            cases(
                    "of " + manager,
                    new CaseSearchCriteria(null, StatusFilter.OPEN, null, manager, CaseSearchCriteria.Due.ANY),
                    "level",
                    true);
        }
        for (String sort : List.of("client", "level", "stage", "due", "updated")) {
            CaseSearchCriteria caseSearchCriteria =
                    new CaseSearchCriteria(null, StatusFilter.OPEN, null, "me", CaseSearchCriteria.Due.ANY);
            cases("by " + sort, caseSearchCriteria, sort, true);
            cases("by " + sort + " backwards", caseSearchCriteria, sort, false);
        }
        cases("with a text", CaseSearchCriteria.OPEN_CASES.withText("Chị Không Có"), "level", true);
        looks.add("suggestions", "worker3", () -> list.suggest("Chị Không Có")
                .hits()
                .size());
    }

    private void cases(String name, CaseSearchCriteria search, String sort, boolean ascending) {
        looks.add("cases " + name, "worker3", () -> list.list(search, new PageRequest(0, 100, sort, ascending))
                .rows()
                .size());
    }

    /** Creates this range of cases of worker3: open, some prioritised, some waiting for the supervisor, each with a draft; and pairs of possible duplicates. */
    private void plant(int from, int to) {
        for (int i = from; i < to; i++) {
            CaseStatus goal =
                    i % 3 == 0 ? CaseStatus.PLAN_PENDING : i % 3 == 1 ? CaseStatus.ACCEPTED : CaseStatus.ACTIVE;
            CaseNumber number = story.caseAt(goal, "worker3", "lead2");
            List<CaseNumber> given = new ArrayList<>(List.of(number));
            int day = i % 2;
            staff.as("worker3", () -> {
                String stay = stayService.request(
                        number.value(),
                        new StayService.RequestStayCommand(
                                EventTime.of(clock.instant()), StayGround.TRAFFICKING, "Cần chỗ ở."));
                stayService.admit(
                        number.value(),
                        stay,
                        new StayService.AdmitCommand(EventTime.of(clock.instant()), "Giường " + day, "không có", true));
                notes.saveDraft(new SaveNoteDraftCommand(
                        number.value(),
                        NoteSection.GENERAL,
                        null,
                        null,
                        RandomReference.random(),
                        RandomReference.random(),
                        "Đang viết."));
                tasks.open(new OpenTaskCommand(
                        number.value(), "Gọi lại", CentreTime.today(clock).plusDays(day), null));
                drafts.saveDraft(
                        null,
                        clock.instant(),
                        new IntakeDraftService.KnownFacts(IntakeType.ORDINARY, null, Set.of(), null),
                        Map.of("alias", "x"));
                String alias = "Chị " + RandomReference.random();
                given.add(cases.open(alias, TriageLevel.HIGH));
                given.add(cases.open(alias, TriageLevel.LOW));
            });
            staff.as("duty1", this::ask);
            // every case: a page of cases without a case manager would need one statement less
            staff.as("lead2", () -> given.forEach(caseNumber -> cases.assign(caseNumber, staff.id("worker3"))));
            // likewise on every page a case whose next task has words of its own
            staff.as(
                    "worker3",
                    () -> tasks.open(new OpenTaskCommand(
                            given.get(given.size() - 1).value(), "Gọi lại", CentreTime.today(clock), null)));
        }
    }

    /** Creates a request of an authority about a client whose case the reader may see. */
    private void ask() {
        CaseNumber own = cases.open("Chị " + RandomReference.random(), TriageLevel.LOW);
        lawful.enter(new EnterRequestCommand(
                RequestChannel.LETTER,
                AuthorityKind.COURT,
                "Tòa án nhân dân khu vực",
                null,
                "9/TA",
                CentreTime.today(clock),
                "Luật",
                RequestSubject.PERSON,
                "Hỏi về người nêu trong văn bản",
                CentreTime.today(clock),
                null,
                own.value()));
    }

    private void give(int times) {
        for (int i = 0; i < times; i++) {
            staff.as("director1", () -> {
                delegations.grant(
                        staff.id("lead2"),
                        CentreTime.today(clock).plusDays(300),
                        CentreTime.today(clock).plusDays(301),
                        "Trưởng phòng",
                        "12/QĐ");
                delegations.list().stream()
                        .filter(DelegationRow::isOpen)
                        .forEach(row -> delegations.withdraw(row.ref()));
            });
        }
    }

    private long accountsBy(int size) {
        PageRequest slice = new PageRequest(0, size, "name", true);
        List<Long> counted = new ArrayList<>();
        staff.as("admin1", () -> {
            assertThat(accounts.page(new AccountSearch(null, null, null), slice).rows())
                    .hasSizeGreaterThan(size == 3 ? 2 : 10);
            counted.add(statements.count(() -> accounts.page(new AccountSearch(null, null, null), slice)));
        });
        return counted.get(0);
    }
}
