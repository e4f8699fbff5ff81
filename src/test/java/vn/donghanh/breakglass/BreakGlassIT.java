package vn.donghanh.breakglass;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountService;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.TaskRow;
import vn.donghanh.handover.ProposeTransferCommand;
import vn.donghanh.handover.TransferQueries;
import vn.donghanh.handover.TransferService;
import vn.donghanh.note.NoteQueries;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Role;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.TaskQueries;
import vn.donghanh.worklist.WorklistQueries;

/** Emergency access: immediate, limited in time, notified, reviewed by someone else, and overridden by a conflict of interest. */
@ExtendWith(ArquillianExtension.class)
class BreakGlassIT {
    private static final String WORDS = "gọi đường dây nóng, người phụ trách vắng";
    private static final String REASON = "đối chiếu với kết quả";
    private static final int SIMULTANEOUS = 8;

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseManagementService management;

    @Inject
    BreakGlassQueries queries;

    @Inject
    CaseOverviewQueries overviews;

    @Inject
    BreakGlassService breakGlass;

    @Inject
    BreakGlassReviewQueries reviewQueries;

    @Inject
    BreakGlassReviewService reviews;

    @Inject
    BreakGlassRepository openings;

    @Inject
    CaseManagementQueries accessPages;

    @Inject
    SectionAccessService sections;

    @Inject
    TransferService transfers;

    @Inject
    TransferQueries transferQueries;

    @Inject
    AccountService accounts;

    @Inject
    BreakGlassAllowanceRepository allowances;

    @Inject
    CaseQueries cases;

    @Inject
    TaskQueries tasks;

    @Inject
    NoteQueries notes;

    @Inject
    WorklistQueries worklist;

    @Inject
    CaseFixture files;

    @Inject
    CaseStatisticsQueries figures;

    @PersistenceContext
    EntityManager em;

    @Inject
    IdentityService identity;

    @Inject
    AccessHistoryQueries readings;

    @Inject
    UserTransaction transaction;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    private String number;

    /** Moves the accesses of other tests out of the hourly limit. */
    @BeforeEach
    void createCaseOfAnotherUnit() throws Exception {
        staff.ensureStaff();
        transaction.begin();
        em.createQuery("update BreakGlass g set g.fromAt = :before where g.fromAt > :before")
                .setParameter("before", clock.instant().minus(Duration.ofMinutes(61)))
                .executeUpdate();
        transaction.commit();
        number = story.caseAt(CaseStatus.ACTIVE).value();
    }

    @Test
    void accessOpensTheCaseAtOnceForTheseHours() {
        assertThat(story.isHidden("lead2", this::viewHistory)).isTrue();
        open("lead2", null, 2);
        assertThat(story.isHidden("lead2", this::viewHistory)).isFalse();
        assertThat(readersWithGround()).contains("Trà Văn Khánh BREAK_GLASS");
        assertThat(story.refusals("lead2", () -> breakGlass.open(request(number, null, 2))))
                .containsExactly(BreakGlassRule.SEEN_ALREADY);
        at(Duration.ofMinutes(119), () -> assertThat(story.isHidden("lead2", this::viewHistory))
                .isFalse());
        at(Duration.ofMinutes(121), () -> assertThat(story.isHidden("lead2", this::viewHistory))
                .isTrue());
    }

    @Test
    void blockedCaseIsAnsweredLikeAMissingOne() {
        staff.as("lead1", () -> management.declareConflict(number, "họ hàng của thân chủ"));
        String missing = CaseNumber.random().value();
        RuleViolationException hidden = refusal(request(number, null, 1));
        RuleViolationException none = refusal(request(missing, null, 1));
        assertThat(hidden.rule()).isEqualTo(BreakGlassRule.NO_SUCH_CASE);
        assertThat(hidden)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace")
                .isEqualTo(none);
        assertThat(refusal(request(number, IdentityField.ALIAS, 1)).rule()).isEqualTo(BreakGlassRule.NO_SUCH_CASE);
        assertThat(refusal(request("DH-0000-0001", null, 1)).rule()).isEqualTo(BreakGlassRule.NO_SUCH_CASE);
        assertThat(lastEvent(number)).isEqualTo(lastEvent(missing));
    }

    @Test
    void conflictDeclaredLaterOverridesTheAccess() {
        open("lead2", null, 1);
        open("lead2", IdentityField.ALIAS, 1);
        staff.as("lead2", () -> management.declareConflict(number, "quen gia đình thân chủ"));
        assertThat(story.isHidden("lead2", this::viewHistory)).isTrue();
        assertThat(story.isHidden("lead2", () -> identity.open(number, field(IdentityField.ALIAS), REASON)))
                .isTrue();
    }

    @Test
    void supervisorOpensOnlyTheRequestedField() {
        String alias = field(IdentityField.ALIAS);
        assertThat(story.refusals("lead1", () -> identity.open(number, alias, REASON)))
                .containsExactly(PersonRule.FIELD_NEEDS_BREAK_GLASS);
        open("lead1", IdentityField.PHONE, 1);
        assertThat(story.refusals("lead1", () -> identity.open(number, alias, REASON)))
                .containsExactly(PersonRule.FIELD_NEEDS_BREAK_GLASS);
        open("lead1", IdentityField.ALIAS, 1);
        assertThat(story.as("lead1", () -> identity.open(number, alias, REASON)))
                .startsWith("Chị ");
        at(Duration.ofMinutes(61), () -> assertThat(story.refusals("lead1", () -> identity.open(number, alias, REASON)))
                .containsExactly(PersonRule.FIELD_NEEDS_BREAK_GLASS));
    }

    @Test
    void fieldOfAnotherUnitsCaseOpensNothingElse() {
        String alias = field(IdentityField.ALIAS);
        BreakGlassResult opened = story.as("lead2", () -> breakGlass.open(request(number, IdentityField.ALIAS, 1)));
        assertThat(opened.caseVisible()).isFalse();
        assertThat(story.isHidden("lead2", this::viewHistory)).isTrue();
        assertThat(story.isHidden("lead2", () -> identity.statuses(number))).isTrue();
        assertThat(story.as("lead2", () -> cases.suggest(number)).hits()).isEmpty();
        assertThat(readersWithGround()).noneMatch(seer -> seer.contains("BREAK_GLASS"));

        OpenedFieldView page = story.as("lead2", () -> queries.getField(opened.ref()));
        assertThat(page.opening().field()).isEqualTo(IdentityField.ALIAS);
        assertThat(page.values()).extracting(IdentityFieldStatus::ref).containsExactly(alias);
        assertThat(story.as("lead2", () -> identity.open(number, alias, REASON)))
                .startsWith("Chị ");
        assertThat(story.isHidden("lead2", () -> identity.statuses(number, IdentityField.PHONE)))
                .isTrue();
        assertThat(story.isHidden("lead2", () -> identity.open(number, null, REASON)))
                .isTrue();
        assertThat(story.isHidden("lead1", () -> queries.getField(opened.ref())))
                .isTrue();
        assertThat(story.as("lead2", queries::getForm).fields())
                .extracting(OpenedFieldRow::ref)
                .contains(opened.ref());
    }

    @Test
    void fieldAccessExpiresWithItsHours() {
        String alias = field(IdentityField.ALIAS);
        BreakGlassResult opened = story.as("lead2", () -> breakGlass.open(request(number, IdentityField.ALIAS, 1)));
        at(Duration.ofMinutes(59), () -> assertThat(story.isHidden("lead2", () -> queries.getField(opened.ref())))
                .isFalse());
        at(Duration.ofMinutes(61), () -> {
            assertThat(story.isHidden("lead2", () -> queries.getField(opened.ref())))
                    .isTrue();
            assertThat(story.isHidden("lead2", () -> identity.open(number, alias, REASON)))
                    .isTrue();
        });
    }

    @Test
    void blockEndsFieldAccess() {
        String alias = field(IdentityField.ALIAS);
        open("lead2", null, 1);
        BreakGlassResult opened = story.as("lead2", () -> breakGlass.open(request(number, IdentityField.ALIAS, 1)));
        staff.as("lead2", () -> management.declareConflict(number, "quen gia đình thân chủ"));
        assertThat(story.isHidden("lead2", () -> queries.getField(opened.ref())))
                .isTrue();
        assertThat(story.isHidden("lead2", () -> identity.open(number, alias, REASON)))
                .isTrue();
    }

    @Test
    void caseManagerIsNotifiedAndReadsTheExplanation() {
        open("lead2", null, 1);
        assertThat(tasksOf("worker1")).contains(TaskKind.BREAK_GLASS_READING);
        BreakGlassHistoryView page = story.as("worker1", () -> queries.getHistory(number));
        assertThat(page.acknowledgementPending()).isTrue();
        assertThat(page.openings()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Trà Văn Khánh");
            assertThat(row.words()).isEqualTo(WORDS);
        });
        assertThat(story.as("director1", () -> queries.getHistory(number)).openings())
                .singleElement()
                .satisfies(row -> assertThat(row.words()).isNull());
        staff.as("director1", () -> breakGlass.acknowledge(number, clock.instant()));
        assertThat(tasksOf("worker1")).contains(TaskKind.BREAK_GLASS_READING);
        staff.as("worker1", () -> breakGlass.acknowledge(number, clock.instant()));
        assertThat(tasksOf("worker1")).doesNotContain(TaskKind.BREAK_GLASS_READING);
    }

    @Test
    void openingsOfACaseAreOneLineUntilTheyAreRead() throws Exception {
        int before = story.as("worker1", () -> worklist.count(Integer.MAX_VALUE));
        assertThat(lines()).isEmpty();
        for (IdentityField field : List.of(IdentityField.ALIAS, IdentityField.PHONE)) {
            staff.as("lead2", () -> breakGlass.open(request(number, field, 1)));
        }
        open("director1", IdentityField.ADDRESS, 1);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.tasks()).isEqualTo(3);
            assertThat(line.link().page()).isEqualTo("/breakglass/history/" + number);
        });
        assertThat(story.as("worker1", () -> worklist.count(Integer.MAX_VALUE))).isEqualTo(before + 1);
        assertThat(story.as("worker1", () -> notes.notes(number, 1)).tasks().tasks())
                .filteredOn(line -> line.kind() == TaskKind.BREAK_GLASS_READING)
                .singleElement()
                .satisfies(line -> assertThat(line.tasks()).isEqualTo(3));
        assertThat(story.as("worker1", () -> overviews.page(number, false)).tasks())
                .filteredOn(line -> line.kind() == TaskKind.BREAK_GLASS_READING)
                .singleElement()
                .satisfies(line -> assertThat(line.tasks()).isEqualTo(3));
        assertThat(story.as("worker1", () -> queries.getHistory(number)).openings())
                .hasSize(3);
        staff.as("worker1", () -> breakGlass.acknowledge(number, clock.instant()));
        assertThat(lines()).isEmpty();
        assertThat(story.as("worker1", () -> worklist.count(Integer.MAX_VALUE))).isEqualTo(before);
        assertThat(story.as("dpo1", reviewQueries::list).waiting())
                .as("what the case manager has read is still reviewed, one by one")
                .filteredOn(row -> row.number().equals(number))
                .hasSize(3);
    }

    @Test
    void openingAfterThePageWasReadIsStillToBeRead() throws Exception {
        open("lead2", IdentityField.ALIAS, 1);
        Instant read = story.as("worker1", () -> queries.getHistory(number)).readAt();
        open("lead2", IdentityField.PHONE, 1);
        staff.as("worker1", () -> breakGlass.acknowledge(number, read));
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.tasks())
                .isEqualTo(1));
        BreakGlassHistoryView page = story.as("worker1", () -> queries.getHistory(number));
        assertThat(page.openings())
                .filteredOn(page::isUnread)
                .extracting(BreakGlassRow::field)
                .containsExactly(IdentityField.PHONE);
        BreakGlassHistoryView supervised = story.as("director1", () -> queries.getHistory(number));
        assertThat(supervised.openings())
                .as("who has nothing to confirm is shown no such word")
                .hasSize(2)
                .noneMatch(supervised::isUnread);
    }

    /** The worker's lines of this case. They are due first: other tests leave her more tasks than her list shows. */
    private List<TaskRow> lines() throws Exception {
        transaction.begin();
        em.createNativeQuery(
                        "update case_task t join case_file c on c.id = t.case_id set t.due_at = '2001-01-01' where c.number = ?1 and t.kind = 'BREAK_GLASS_READING'")
                .setParameter(1, number)
                .executeUpdate();
        transaction.commit();
        return story.as("worker1", tasks::worklist).tasks().stream()
                .filter(line -> line.number().equals(number) && line.kind() == TaskKind.BREAK_GLASS_READING)
                .toList();
    }

    @Test
    void someoneElseReviewsOnceAndSeesWhatWasDone() {
        open("lead2", null, 1);
        staff.as("lead2", this::viewHistory);
        String ref = waiting("dpo1");
        BreakGlassReviewView opening = story.as("dpo1", () -> reviewQueries.get(ref, 1));
        assertThat(opening.row().words()).isEqualTo(WORDS);
        assertThat(opening.row().reviewDue()).isAfter(clock.instant().plus(Duration.ofDays(5)));
        assertThat(opening.accesses())
                .extracting(AccessHistoryQueries.Access::action)
                .contains("break-glass.open", "break-glass.list-of-case");
        staff.as("dpo1", () -> reviews.conclude(ref, BreakGlassStatus.JUSTIFIED, "có nguy cơ, đã gọi lại"));
        assertThat(story.refusals(
                        "dpo1", () -> reviews.conclude(ref, BreakGlassStatus.NOT_JUSTIFIED, "đổi ý sau khi đọc lại")))
                .containsExactly(BreakGlassRule.REVIEWED_ALREADY);
        assertThat(story.as("worker1", () -> queries.getHistory(number)).openings())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(BreakGlassStatus.JUSTIFIED);
                    assertThat(row.reviewer()).isEqualTo("Châu Thị Bích Ngọc");
                });
    }

    @Test
    void reviewerReachesTheFirstOfManyActions() {
        open("lead2", null, 1);
        for (int reading = 0; reading < 101; reading++) {
            staff.as("lead2", this::viewHistory);
        }
        String ref = waiting("dpo1");
        BreakGlassReviewView first = story.as("dpo1", () -> reviewQueries.get(ref, 1));
        assertThat(first.total()).as("more than the page shows").isEqualTo(first.cap() + 1);
        assertThat(first.accesses())
                .hasSize(first.pageSize())
                .extracting(AccessHistoryQueries.Access::action)
                .containsOnly("break-glass.list-of-case");
        BreakGlassReviewView last = story.as("dpo1", () -> reviewQueries.get(ref, 102 / first.pageSize() + 1));
        assertThat(last.total()).isEqualTo(102);
        assertThat(last.accesses())
                .last()
                .extracting(AccessHistoryQueries.Access::action)
                .isEqualTo("break-glass.open");
    }

    @Test
    void tallyOfReviewsIsThatOfTheMenu() {
        open("lead2", null, 1);
        open("lead2", IdentityField.ALIAS, 1);
        BreakGlassReviewsView page = story.as("dpo1", reviewQueries::list);
        assertThat(page.tally()).isEqualTo(story.as("dpo1", openings::countWaiting));
        assertThat(page.tally().count()).isGreaterThanOrEqualTo(page.waiting().size());
        long overdue = page.tally().overdue();
        at(Duration.ofDays(12), () -> assertThat(
                        story.as("dpo1", openings::countWaiting).overdue())
                .isGreaterThanOrEqualTo(overdue + 2));
    }

    @Test
    void emergencyAccessGrantsNobodyElseAccess() {
        open("lead2", null, 1);
        CaseNumber opened = new CaseNumber(number);
        int version = story.version(opened);
        assertThat(List.of(
                        story.isHidden("lead2", () -> management.reassign(number, version, "worker2")),
                        story.isHidden("lead2", () -> management.block(number, "worker1", "họ hàng của thân chủ")),
                        story.isHidden(
                                "lead2",
                                () -> sections.grantAccess(number, "counsellor1", CaseSection.COUNSELLING, null)),
                        story.isHidden("lead2", () -> transfers.propose(proposal("lead2"))),
                        story.isHidden("lead2", () -> breakGlass.acknowledge(number, clock.instant()))))
                .containsOnly(true);
        CaseManagementQueries.AccessView page = story.as("lead2", () -> accessPages.access(number));
        assertThat(page.header().actions().mayReassign()).isFalse();
        assertThat(page.candidates()).isEmpty();
        assertThat(page.mayBlock()).isFalse();
        assertThat(page.sections().mayGrant()).isFalse();
        assertThat(story.as("lead2", () -> transferQueries.view(number)).units())
                .isEmpty();
        assertThat(tasksOf("worker1")).contains(TaskKind.BREAK_GLASS_READING);

        CaseManagementQueries.AccessView own = story.as("lead1", () -> accessPages.access(number));
        assertThat(own.header().actions().mayReassign()).isTrue();
        assertThat(own.candidates()).isNotEmpty();
        assertThat(own.mayBlock()).isTrue();
        assertThat(own.sections().mayGrant()).isTrue();
        assertThat(story.as("lead1", () -> transferQueries.view(number)).units())
                .isNotEmpty();
        staff.as("lead1", () -> {
            sections.grantAccess(number, "counsellor1", CaseSection.COUNSELLING, null);
            management.reassign(number, files.get(opened).version(), "worker2");
            management.block(number, "worker1", "họ hàng của thân chủ");
            transfers.propose(proposal("lead2"));
        });
        assertThat(tasksOf("worker2"))
                .as("the notice is with who manages the case now")
                .contains(TaskKind.BREAK_GLASS_READING);
        assertThat(story.as("worker2", () -> queries.getHistory(number)).openings())
                .singleElement()
                .satisfies(row -> assertThat(row.words()).isEqualTo(WORDS));
    }

    private ProposeTransferCommand proposal(String lead) {
        return new ProposeTransferCommand(Set.of(number), staff.unitOf(lead), "Phòng kia làm việc ở đúng địa bàn.");
    }

    @Test
    void supervisorsAreToldWhenTheManagerHasLeft() {
        CaseNumber closed = new CaseNumber(number);
        String leaver = staff.createColleague("lead1", Salutation.CHI, Role.SOCIAL_WORKER);
        staff.as("lead1", () -> {
            files.assign(closed, staff.id(leaver));
            files.grant(closed, staff.id("dpo1"), AccessGround.TEAM);
        });
        staff.as("dpo1", () -> files.transition(closed, CaseStep.WITHDRAW));
        assertThat(story.as("director1", () -> breakGlass.open(request(number, IdentityField.ALIAS, 1)))
                        .managerTold())
                .isTrue();
        staff.as("admin1", () -> accounts.disable(staff.ref(leaver)));

        assertThat(story.as("lead2", () -> breakGlass.open(request(number, null, 1)))
                        .managerTold())
                .isFalse();

        assertThat(queues()).containsExactly(Permission.CASE_ASSIGN);
        assertThat(story.as("lead2", () -> queries.getHistory(number)).acknowledgementPending())
                .as("who opened it is not the one who is told")
                .isFalse();
        BreakGlassHistoryView page = story.as("lead1", () -> queries.getHistory(number));
        assertThat(page.acknowledgementPending()).isTrue();
        assertThat(page.openings()).allSatisfy(row -> assertThat(row.words()).isEqualTo(WORDS));
        staff.as("lead1", () -> breakGlass.acknowledge(number, page.readAt()));
        assertThat(queues()).isEmpty();
    }

    /** In whose queues the open notices of this case wait. */
    private List<Permission> queues() {
        return em.createQuery(
                        "select t.queue from CaseTask t join CaseFile c on c.id = t.caseId where c.number = :number"
                                + " and t.kind = :kind and t.queue is not null and t.endedAt is null",
                        Permission.class)
                .setParameter("number", new CaseNumber(number))
                .setParameter("kind", TaskKind.BREAK_GLASS_READING)
                .getResultList();
    }

    @Test
    void overdueReviewIsMarked() {
        open("lead2", null, 1);
        String ref = waiting("dpo1");
        assertThat(story.as("dpo1", () -> reviewQueries.get(ref, 1)).row().late())
                .isFalse();
        at(Duration.ofDays(12), () -> assertThat(
                        story.as("dpo1", () -> reviewQueries.get(ref, 1)).row().late())
                .isTrue());
    }

    @Test
    void ownAndBlockedAccessesAreNotReviewable() {
        String other = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("director1", () -> breakGlass.open(request(number, IdentityField.ALIAS, 1)));
        String own = waiting("dpo1");
        assertThat(story.isHidden("director1", () -> reviewQueries.get(own, 1))).isTrue();
        staff.as("director1", () -> management.declareConflict(other, "người trong họ"));
        staff.as("lead2", () -> breakGlass.open(request(other, null, 1)));
        String blocked = story.as("dpo1", reviewQueries::list).waiting().stream()
                .filter(row -> row.number().equals(other))
                .findFirst()
                .orElseThrow()
                .ref();
        assertThat(story.isHidden("director1", () -> reviewQueries.get(blocked, 1)))
                .isTrue();
        assertThat(story.as("director1", reviewQueries::list).waiting())
                .extracting(BreakGlassRow::number)
                .doesNotContain(other);
    }

    @Test
    void emergencyAccessDoesNotCountInStatistics() {
        long before = counted();
        open("lead2", null, 1);
        assertThat(counted()).isEqualTo(before);
        assertThat(story.as("lead2", () -> cases.suggest(number)).hits()).hasSize(1);
    }

    @Test
    void otherRolesNeitherOpenNorReview() {
        for (String username : List.of(
                "duty1",
                "worker1",
                "counsellor1",
                "nurse1",
                "auditor1",
                "report1",
                "programme1",
                "dpo1",
                "admin1",
                "health1",
                "training1")) {
            assertThat(story.isHidden(username, () -> breakGlass.open(request(number, null, 1))))
                    .as(username)
                    .isTrue();
        }
        for (String username : List.of("worker1", "lead1", "auditor1", "report1", "admin1", "health1")) {
            assertThat(story.isHidden(username, reviewQueries::list))
                    .as(username)
                    .isTrue();
        }
        assertThat(story.refusals("lead2", () -> breakGlass.open(request(number, null, 5))))
                .containsExactly(BreakGlassRule.TOO_LONG);
    }

    @Test
    void fourthAccessWithinAnHourNeedsApproval() {
        useHourlyLimit("lead2");
        BreakGlassResult requested = story.as("lead2", () -> breakGlass.open(request(number, null, 2)));
        assertThat(requested.pending()).isTrue();
        assertThat(story.isHidden("lead2", this::viewHistory)).isTrue();
        assertThat(tasksOf("worker1")).doesNotContain(TaskKind.BREAK_GLASS_READING);
        assertThat(story.refusals("lead2", () -> breakGlass.open(request(number, null, 2))))
                .containsExactly(BreakGlassRule.ASKED_ALREADY);
        assertThat(story.refusals("lead2", () -> breakGlass.openAllowed(requested.ref())))
                .containsExactly(BreakGlassRule.NOT_ALLOWED);
        for (String username : List.of("director1", "dpo1")) {
            assertThat(story.as(username, allowances::countWaiting))
                    .as(username)
                    .isPositive();
            assertThat(requests(username)).singleElement().satisfies(row -> {
                assertThat(row.words()).isEqualTo(WORDS);
                assertThat(row.state()).isEqualTo(BreakGlassAllowanceStatus.WAITING);
            });
        }
        for (String username : List.of("lead1", "lead2", "worker1", "admin1")) {
            assertThat(story.isHidden(username, () -> reviews.decide(requested.ref(), true)))
                    .as(username)
                    .isTrue();
        }
        staff.as("dpo1", () -> reviews.decide(requested.ref(), true));
        assertThat(story.refusals("director1", () -> reviews.decide(requested.ref(), false)))
                .containsExactly(BreakGlassRule.DECIDED_ALREADY);
        assertThat(story.isHidden("lead2", this::viewHistory))
                .as("the decision alone opens nothing")
                .isTrue();
        assertThat(story.isHidden("lead1", () -> breakGlass.openAllowed(requested.ref())))
                .isTrue();
        staff.as("lead2", () -> breakGlass.openAllowed(requested.ref()));
        assertThat(story.isHidden("lead2", this::viewHistory)).isFalse();
        assertThat(tasksOf("worker1")).contains(TaskKind.BREAK_GLASS_READING);
        assertThat(requests("dpo1"))
                .extracting(BreakGlassAllowanceRow::state)
                .containsExactly(BreakGlassAllowanceStatus.OPENED);
    }

    @Test
    void simultaneousAccessesDoNotExceedTheLimit() throws Exception {
        List<String> numbers = Stream.generate(
                        () -> story.caseAt(CaseStatus.ACTIVE).value())
                .limit(SIMULTANEOUS)
                .toList();
        CyclicBarrier barrier = new CyclicBarrier(SIMULTANEOUS);
        List<CompletableFuture<Boolean>> accesses = numbers.stream()
                .map(request -> CompletableFuture.supplyAsync(
                        () -> {
                            await(barrier);
                            return story.as("lead2", () -> breakGlass.open(request(request, null, 1)))
                                    .pending();
                        },
                        task -> new Thread(task).start()))
                .toList();
        int opened = 0;
        for (CompletableFuture<Boolean> access : accesses) {
            if (!access.get(60, TimeUnit.SECONDS)) {
                opened++;
            }
        }
        assertThat(opened).isEqualTo(3);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void allowedRequestLapsesAndIsRequestedAgain() {
        useHourlyLimit("lead2");
        BreakGlassResult requested = story.as("lead2", () -> breakGlass.open(request(number, null, 2)));
        staff.as("dpo1", () -> reviews.decide(requested.ref(), true));
        Instant until = requests("dpo1").get(0).openUntil();
        assertThat(until).isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(2)));
        time.runAt(until, () -> {
            assertThat(story.refusals("lead2", () -> breakGlass.openAllowed(requested.ref())))
                    .containsExactly(BreakGlassRule.LAPSED);
            assertThat(story.isHidden("lead2", this::viewHistory)).isTrue();
            assertThat(requests("dpo1"))
                    .extracting(BreakGlassAllowanceRow::lapsed)
                    .containsExactly(true);
            useHourlyLimit("lead2");
            assertThat(story.as("lead2", () -> breakGlass.open(request(number, null, 2)))
                            .pending())
                    .isTrue();
        });
        time.runAt(until.minusSeconds(1), () -> staff.as("lead2", () -> breakGlass.openAllowed(requested.ref())));
    }

    @Test
    void undecidedRequestExpiresAfterAWeek() {
        useHourlyLimit("lead2");
        staff.as("lead2", () -> breakGlass.open(request(number, null, 2)));
        at(Duration.ofDays(8), () -> {
            useHourlyLimit("lead2");
            assertThat(story.as("lead2", () -> breakGlass.open(request(number, null, 2)))
                            .pending())
                    .isTrue();
        });
    }

    @Test
    void refusedRequestStaysClosed() {
        useHourlyLimit("lead2");
        BreakGlassResult requested = story.as("lead2", () -> breakGlass.open(request(number, null, 2)));
        staff.as("director1", () -> reviews.decide(requested.ref(), false));
        assertThat(story.refusals("lead2", () -> breakGlass.openAllowed(requested.ref())))
                .containsExactly(BreakGlassRule.NOT_ALLOWED);
        assertThat(story.isHidden("lead2", this::viewHistory)).isTrue();
    }

    @Test
    void nobodyAllowsTheirOwnRequest() {
        useHourlyLimit("director1");
        BreakGlassResult requested =
                story.as("director1", () -> breakGlass.open(request(number, IdentityField.PHONE, 1)));
        assertThat(requested.pending()).isTrue();
        assertThat(requests("director1")).isEmpty();
        assertThat(story.isHidden("director1", () -> reviews.decide(requested.ref(), true)))
                .isTrue();
        assertThat(requests("dpo1")).hasSize(1);
    }

    @Test
    void hourlyLimitResetsAfterAnHour() {
        useHourlyLimit("lead2");
        at(Duration.ofMinutes(59), () -> assertThat(
                        story.as("lead2", () -> breakGlass.open(request(number, IdentityField.KIN, 1)))
                                .pending())
                .isTrue());
        at(Duration.ofMinutes(61), () -> assertThat(story.as("lead2", () -> breakGlass.open(request(number, null, 1)))
                        .pending())
                .isFalse());
    }

    @Test
    void conflictHidesTheRequest() {
        useHourlyLimit("lead1");
        BreakGlassResult requested = story.as("lead1", () -> breakGlass.open(request(number, IdentityField.KIN, 1)));
        staff.as("director1", () -> management.declareConflict(number, "người trong họ"));
        assertThat(requests("director1")).isEmpty();
        assertThat(story.isHidden("director1", () -> reviews.decide(requested.ref(), true)))
                .isTrue();
        staff.as("dpo1", () -> reviews.decide(requested.ref(), true));
        staff.as("lead1", () -> management.declareConflict(number, "quen gia đình thân chủ"));
        assertThat(story.isHidden("lead1", () -> breakGlass.openAllowed(requested.ref())))
                .isTrue();
    }

    private void useHourlyLimit(String username) {
        for (IdentityField field : List.of(IdentityField.ALIAS, IdentityField.PHONE, IdentityField.ADDRESS)) {
            assertThat(story.as(username, () -> breakGlass.open(request(number, field, 1)))
                            .pending())
                    .isFalse();
        }
        staff.as("worker1", () -> breakGlass.acknowledge(number, clock.instant()));
    }

    private List<BreakGlassAllowanceRow> requests(String username) {
        return story.as(username, reviewQueries::list).requests().stream()
                .filter(row -> row.number().equals(number))
                .toList();
    }

    private void viewHistory() {
        queries.getHistory(number);
    }

    private void open(String username, @Nullable IdentityField field, int hours) {
        staff.as(username, () -> breakGlass.open(request(number, field, hours)));
    }

    private static OpenBreakGlassCommand request(String number, @Nullable IdentityField field, int hours) {
        return new OpenBreakGlassCommand(number, field, BreakGlassReason.MANAGER_AWAY, WORDS, hours);
    }

    private RuleViolationException refusal(OpenBreakGlassCommand request) {
        try {
            staff.as("lead1", () -> breakGlass.open(request));
        } catch (RuleViolationException refused) {
            return refused;
        }
        throw new AssertionError("The command was not refused");
    }

    private String lastEvent(String of) {
        AccessHistoryQueries.Access last = readings.findBySubject("case", of, 0, 4).stream()
                .filter(reading -> reading.action().equals("break-glass.open") && "CASE".equals(reading.detail()))
                .findFirst()
                .orElseThrow();
        return last.actorId() + last.action() + last.result() + last.detail();
    }

    private List<String> readersWithGround() {
        return story.as("worker1", () -> queries.getHistory(number)).header().readers().stream()
                .map(seer -> seer.name() + " " + seer.ground())
                .toList();
    }

    /** Tasks of this case only: the whole worklist is limited, and other tests fill it. */
    private List<TaskKind> tasksOf(String username) {
        return em.createQuery(
                        "select t.kind from CaseTask t join CaseFile c on c.id = t.caseId"
                                + " where c.number = :number and t.assigneeId = :who and t.endedAt is null",
                        TaskKind.class)
                .setParameter("number", new CaseNumber(number))
                .setParameter("who", staff.id(username))
                .getResultList();
    }

    private String waiting(String username) {
        return story.as(username, reviewQueries::list).waiting().stream()
                .filter(row -> row.number().equals(number))
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private String field(IdentityField kind) {
        return story.as("worker1", () -> identity.statuses(number)).stream()
                .filter(state -> state.field() == kind)
                .findFirst()
                .map(IdentityFieldStatus::ref)
                .orElseThrow();
    }

    private long counted() {
        CaseId id = story.as("worker1", () -> files.get(CaseNumber.parse(number).orElseThrow()))
                .id();
        return story
                .as(
                        "lead2",
                        () -> figures.asOf(AsOf.endOf(CentreTime.today(clock)), CaseStatisticsQueries.Scope.VISIBLE))
                .cases()
                .stream()
                .filter(fact -> fact.id().equals(id))
                .count();
    }

    private void at(Duration later, Runnable task) {
        Instant then = clock.instant().plus(later);
        time.runAt(then, task);
    }
}
