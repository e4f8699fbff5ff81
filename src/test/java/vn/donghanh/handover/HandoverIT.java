package vn.donghanh.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.AccountQueries;
import vn.donghanh.account.AccountService;
import vn.donghanh.account.ConfirmationService;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseSearchCriteria;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.StatusFilter;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.handover.cover.ArrangeCoverCommand;
import vn.donghanh.handover.cover.CoverRow;
import vn.donghanh.handover.cover.CoverService;
import vn.donghanh.security.Role;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.cover.CoverReason;
import vn.donghanh.staff.cover.CoverRule;
import vn.donghanh.staff.cover.CoverStatus;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Overlap;
import vn.donghanh.testing.Statements;
import vn.donghanh.worklist.CaseQueries;
import vn.donghanh.worklist.TaskQueries;

/** Hand-overs, transfers and covers against the real database: access, transaction, what follows, and who gets in. */
@ExtendWith(ArquillianExtension.class)
class HandoverIT {
    private static final String REASON = "Phòng kia làm việc ở đúng địa bàn.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario scenario;

    @Inject
    CaseFixture cases;

    @Inject
    HandoverService service;

    @Inject
    HandoverQueries queries;

    @Inject
    TransferService transfers;

    @Inject
    TransferQueries transferQueries;

    @Inject
    TransferExpiryJob expiry;

    @Inject
    WaitingTransferCounter counter;

    @Inject
    CoverService covers;

    @Inject
    CaseManagementService management;

    @Inject
    SectionAccessService sections;

    @Inject
    CaseTaskService tasks;

    @Inject
    AccountService accounts;

    @Inject
    AccountQueries accountPages;

    @Inject
    ConfirmationService confirmations;

    @Inject
    CaseOverviewQueries overviews;

    @Inject
    CaseQueries lists;

    @Inject
    TaskQueries worklists;

    @Inject
    Statements statements;

    @Inject
    Overlap overlap;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private LocalDate today;
    private String leaver;
    private String colleague;

    @BeforeEach
    void createColleagues() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        leaver = staff.createColleague("worker1", Salutation.CHI, Role.SOCIAL_WORKER);
        colleague = staff.createColleague("worker1", Salutation.ANH, Role.SOCIAL_WORKER);
    }

    /** Other tests of the same database have neither stand-ins nor cases of these people. */
    @AfterEach
    void endCovers() {
        for (String lead : List.of("lead1", "lead2")) {
            staff.as(lead, () -> covers.list().rows().stream()
                    .filter(row -> row.status().mayEnd())
                    .forEach(row -> covers.end(row.ref())));
        }
    }

    @Test
    void aLeaversWorkGoesInOneStepAndTheAccountEnds() {
        CaseNumber first = caseOf(leaver);
        CaseNumber second = caseOf(leaver);
        CaseNumber other = caseOf(colleague);
        staff.as("lead1", () -> {
            tasks.open(new OpenTaskCommand(first.value(), "Gọi cô giáo", today.plusDays(2), id(leaver)));
            cases.grant(other, staff.id(leaver), AccessGround.TEAM);
            tasks.open(new OpenTaskCommand(other.value(), "Đưa tờ rơi", today.plusDays(2), id(leaver)));
        });
        HandoverView view = prepare(leaver);
        assertThat(view.mayEndAccount()).isTrue();
        assertThat(view.cases())
                .extracting(HandoverView.HandoverCaseRow::number)
                .contains(first.value(), second.value());
        assertThat(view.cases()).allSatisfy(row -> {
            assertThat(row.candidates()).contains(colleague).doesNotContain(leaver, "duty1", "worker3");
            assertThat(row.proposed()).isNotNull().isIn(row.candidates());
        });
        assertThat(view.tasks()).extracting(HandoverView.TaskElsewhere::number).containsExactly(other.value());

        int handed = scenario.as(
                "lead1",
                () -> service.handOver(
                        command(leaver, HandoverReason.LEAVES, true, first, colleague, second, "worker2")));

        assertThat(handed).isEqualTo(2);
        assertThat(staff.isActive(leaver)).isFalse();
        assertThat(scenario.isHidden(leaver, () -> cases.get(first))).isTrue();
        assertThat(scenario.as(colleague, () -> cases.get(first)).manager()).isEqualTo(staff.id(colleague));
        assertThat(kinds(colleague, first)).contains(TaskKind.HANDOVER_READING, TaskKind.OWN);
        assertThat(kinds(colleague, other)).contains(TaskKind.OWN).doesNotContain(TaskKind.HANDOVER_READING);
        assertThat(kinds("worker2", second)).contains(TaskKind.HANDOVER_READING);
        assertThat(timeline("worker2", second)).contains("handover.timeline.handed");
        assertThat(scenario.as("lead1", () -> queries.list().unmanaged()))
                .extracting(HandoverListView.Leaver::username)
                .doesNotContain(leaver);
        staff.as("lead1", () -> {
            assertThat(queries.prepare(leaver).accountOpen()).isFalse();
            assertThat(queries.prepare(leaver).isLeft()).isFalse();
        });
    }

    @Test
    void everyRefusalIsSaidAtOnceAndNothingIsHalfDone() {
        CaseNumber first = caseOf(leaver);
        CaseNumber second = caseOf(leaver);
        CaseNumber third = caseOf(leaver);
        staff.as("lead1", () -> management.block(second.value(), colleague, "Là chị em họ với thân chủ."));
        assertThat(candidates(second)).doesNotContain(colleague).contains("worker2");
        assertThat(refusals(command(leaver, null, true, first, "duty1", second, colleague, third, null)))
                .containsExactly(
                        HandoverRule.REASON_MISSING,
                        HandoverRule.MANAGER_NOT_SUITED,
                        HandoverRule.MANAGER_NOT_SUITED,
                        HandoverRule.CASE_WITHOUT_MANAGER);
        assertThat(refusals(command(leaver, HandoverReason.AWAY, true, first, colleague)))
                .containsExactlyInAnyOrder(
                        HandoverRule.CASE_WITHOUT_MANAGER,
                        HandoverRule.CASE_WITHOUT_MANAGER,
                        HandoverRule.ENDS_WITHOUT_LEAVING);
        assertThat(refusals(command(leaver, HandoverReason.AWAY, false, first, null)))
                .containsExactly(HandoverRule.NOTHING_CHOSEN);
        assertThat(refusals(command(leaver, HandoverReason.AWAY, false, first, leaver)))
                .containsExactly(HandoverRule.MANAGER_NOT_SUITED);
        assertThat(scenario.as("lead1", () -> cases.get(first)).manager()).isEqualTo(staff.id(leaver));
        assertThat(kinds(leaver, first)).doesNotContain(TaskKind.HANDOVER_READING);
        staff.as("lead1", () -> service.handOver(command(leaver, HandoverReason.AWAY, false, first, colleague)));
        assertThat(refusals(command(leaver, HandoverReason.AWAY, false, first, "worker2")))
                .as("somebody was quicker")
                .containsExactly(HandoverRule.CASE_CHANGED);
        assertThat(staff.isActive(leaver)).isTrue();
    }

    @Test
    void accountsThatGovernOthersAreNotEndedHere() {
        for (String kept : List.of("lead1")) {
            assertThat(refusals(command(kept, HandoverReason.LEAVES, true)))
                    .containsExactly(HandoverRule.ACCOUNT_NOT_ENDED_HERE);
        }
        assertThat(refusals(command(null, HandoverReason.LEAVES, true))).contains(HandoverRule.ACCOUNT_NOT_ENDED_HERE);
    }

    /** Whoever hands over supervises another unit meanwhile: their own was left to one supervisor. */
    @Test
    void theLastSupervisorOfAUnitIsNotEnded() {
        String second = staff.createColleague("lead1", Salutation.CHI, Role.SUPERVISOR);
        staff.as("lead1", () -> assertThat(queries.prepare(second).otherSupervisors())
                .isGreaterThan(0));
        staff.asHolding(
                Set.of(Role.SUPERVISOR),
                "report1",
                () -> assertRefused(
                        HandoverRule.LAST_SUPERVISOR,
                        () -> service.handOver(command("lead2", HandoverReason.LEAVES, true))));
        endAccount(second);
    }

    @Test
    void sectionsGoToAColleagueOfTheSameRole() {
        String counsellor = staff.createColleague("worker1", Salutation.CHI, Role.COUNSELLOR);
        CaseNumber number = caseOf("worker1");
        staff.as("worker1", () -> sections.grantAccess(number.value(), counsellor, CaseSection.COUNSELLING, null));
        assertThat(prepare(counsellor).sections()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(number.value());
            assertThat(row.candidates())
                    .extracting("username")
                    .contains("counsellor1")
                    .doesNotContain(counsellor);
        });
        assertThat(refusals(section(counsellor, number, "nurse1")))
                .containsExactly(HandoverRule.SECTION_COLLEAGUE_NOT_SUITED);
        staff.as("lead1", () -> service.handOver(section(counsellor, number, "counsellor1")));
        assertThat(prepare(counsellor).sections()).isEmpty();
        assertThat(scenario.isHidden(counsellor, () -> overviews.page(number.value(), false)))
                .isTrue();
        staff.as("counsellor1", () -> overviews.page(number.value(), false));
    }

    @Test
    void aWishIsProposedAndOnlyReadersRecordIt() {
        CaseNumber number = caseOf(colleague);
        staff.as(colleague, () -> {
            assertRefused(HandoverRule.WISH_MISSING, () -> service.recordWish(number.value(), null, false));
            service.recordWish(number.value(), WishedPerson.MAN, false);
            service.recordWish(number.value(), WishedPerson.WOMAN, true);
        });
        HandoverView.HandoverCaseRow row = row(prepare(colleague), number);
        assertThat(Objects.requireNonNull(row.wish()).person()).isEqualTo(WishedPerson.WOMAN);
        assertThat(row.wish().otherCommune()).isTrue();
        assertThat(salutation(row.proposed())).isEqualTo(Salutation.CHI);
        for (String stranger : List.of("worker3", "duty1", "admin1", "health1")) {
            assertThat(scenario.isHidden(stranger, () -> service.recordWish(number.value(), WishedPerson.MAN, false)))
                    .as(stranger)
                    .isTrue();
        }
    }

    @Test
    void anAdministratorWhoEndsAnAccountLeavesNoCaseBehind() {
        CaseNumber number = caseOf(leaver);
        staff.as("admin1", () -> accounts.disable(staff.ref(leaver)));
        assertThat(kinds("lead1", number)).contains(TaskKind.REASSIGNMENT);
        assertThat(scenario.as("lead1", () -> queries.list().unmanaged()))
                .extracting(HandoverListView.Leaver::username)
                .contains(leaver);
        staff.as("lead1", () -> service.handOver(command(leaver, HandoverReason.LEAVES, false, number, colleague)));
        assertThat(kinds("lead1", number)).doesNotContain(TaskKind.REASSIGNMENT);
    }

    @Test
    void whatIsOfAnotherUnitOrRoleDoesNotExist() {
        for (String stranger : List.of("worker1", "director1", "admin1", "health1", "dpo1")) {
            assertThat(List.of(
                            scenario.isHidden(stranger, () -> queries.list()),
                            scenario.isHidden(stranger, () -> queries.prepare(leaver)),
                            scenario.isHidden(stranger, () -> covers.list()),
                            scenario.isHidden(stranger, () -> transferQueries.list()),
                            scenario.isHidden(stranger, () -> transferQueries.proposable())))
                    .as(stranger)
                    .containsOnly(true);
        }
        staff.as("lead2", () -> assertNotFound(() -> queries.prepare(leaver)));
        staff.as("lead1", () -> assertNotFound(() -> queries.prepare("health1")));
        assertThat(scenario.isHidden("lead2", () -> service.handOver(command(leaver, HandoverReason.AWAY, false))))
                .isTrue();
    }

    @Test
    void aTransferMovesTheCaseOnlyWhenItIsAccepted() {
        CaseNumber number = caseOf(leaver);
        String ref = propose(number);
        assertThat(scenario.as("lead1", () -> cases.get(number)).manager()).isEqualTo(staff.id(leaver));
        assertThat(scenario.isHidden("lead2", () -> cases.get(number))).isTrue();
        TransferAnswerView seen = scenario.as("lead2", () -> transferQueries.get(ref));
        assertThat(seen.row().reason()).isEqualTo(REASON);
        assertThat(seen.row().mayOpen()).isFalse();
        assertThat(seen.colleagues()).extracting(ColleagueLoad::username).contains("worker3");
        staff.as("lead2", () -> {
            assertRefused(TransferRule.MANAGER_MISSING, () -> transfers.accept(ref, " "));
            assertRefused(TransferRule.MANAGER_NOT_SUITED, () -> transfers.accept(ref, "worker1"));
            transfers.accept(ref, "worker3");
        });
        assertThat(scenario.as("lead2", () -> cases.get(number)).manager()).isEqualTo(staff.id("worker3"));
        assertThat(scenario.as("worker3", () -> cases.get(number)).unitId()).isEqualTo(staff.unitOf("lead2"));
        assertThat(kinds("worker3", number)).contains(TaskKind.HANDOVER_READING);
        assertThat(timeline("worker3", number)).contains("handover.timeline.PROPOSE", "handover.timeline.ACCEPT");
        for (String before : List.of(leaver, "lead1")) {
            assertThat(scenario.isHidden(before, () -> cases.get(number)))
                    .as(before)
                    .isTrue();
        }
        TransferView.TransferRow given = outgoing(ref);
        assertThat(given.status()).isEqualTo(TransferStatus.ACCEPTED);
        assertThat(given.level())
                .as("facts of a case that is not theirs any more")
                .isNull();
        staff.as("lead2", () -> assertRefused(TransferRule.STEP_NOT_POSSIBLE, () -> transfers.accept(ref, "worker3")));
    }

    @Test
    void aDeclinedTransferComesBackAsATask() {
        CaseNumber number = caseOf(leaver);
        String ref = propose(number);
        staff.as("lead2", () -> {
            assertRefused(TransferRule.REASON_MISSING, () -> transfers.decline(ref, " "));
            transfers.decline(ref, "Phòng đang thiếu người.");
        });
        assertThat(kinds("lead1", number)).contains(TaskKind.TRANSFER_RETURNED);
        assertThat(outgoing(ref).decline()).isEqualTo("Phòng đang thiếu người.");
        assertThat(scenario.isHidden("lead2", () -> cases.get(number))).isTrue();
        String again = propose(number);
        assertThat(kinds("lead1", number)).doesNotContain(TaskKind.TRANSFER_RETURNED);
        staff.as("lead1", () -> transfers.withdraw(again));
        staff.as(
                "lead2", () -> assertRefused(TransferRule.STEP_NOT_POSSIBLE, () -> transfers.accept(again, "worker3")));
    }

    @Test
    void aUnitWithoutTheCaseReadsNothingOfATransfer() {
        String declined = propose(caseOf(leaver));
        staff.as("lead2", () -> transfers.decline(declined, "Phòng đang thiếu người."));
        assertUntold(incoming(declined), TransferStatus.DECLINED);
        assertThat(scenario.as("lead2", () -> transferQueries.get(declined)).row())
                .isEqualTo(incoming(declined));
        assertThat(outgoing(declined).reason()).isEqualTo(REASON);
        assertThat(outgoing(declined).decline()).isEqualTo("Phòng đang thiếu người.");

        String withdrawn = propose(caseOf(leaver));
        staff.as("lead1", () -> transfers.withdraw(withdrawn));
        assertUntold(incoming(withdrawn), TransferStatus.WITHDRAWN);

        CaseNumber number = caseOf(leaver);
        String accepted = propose(number);
        staff.as("lead2", () -> transfers.accept(accepted, "worker3"));
        assertUntold(outgoing(accepted), TransferStatus.ACCEPTED);
        assertThat(incoming(accepted).number()).isEqualTo(number.value());
        assertThat(incoming(accepted).reason()).isEqualTo(REASON);
        assertThat(incoming(accepted).manager()).isNotNull();
    }

    private void assertUntold(TransferView.TransferRow row, TransferStatus status) {
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.unit()).isNotEmpty();
        assertThat(row.statusSince()).isNotNull();
        assertThat(row)
                .extracting("number", "level", "reason", "decline", "manager")
                .containsOnlyNulls();
    }

    @Test
    void anUnansweredTransferExpiresWithAnAlarm() {
        CaseNumber number = caseOf(leaver);
        String ref = propose(number);
        time.runAt(clock.instant().plus(Duration.ofDays(20)), () -> {
            staff.as(
                    "lead2",
                    () -> assertRefused(TransferRule.ANSWERED_TOO_LATE, () -> transfers.accept(ref, "worker3")));
            expiry.run();
            expiry.run();
        });
        assertThat(outgoing(ref).status()).isEqualTo(TransferStatus.EXPIRED);
        assertThat(kinds("lead1", number)).containsOnlyOnce(TaskKind.TRANSFER_RETURNED);
    }

    @Test
    void proposalsAreRefusedTogetherAndOnlyOnce() {
        CaseNumber first = caseOf(leaver);
        propose(first);
        long unit = staff.unitOf("lead2");
        assertThat(scenario.refusals(
                        "lead1", () -> transfers.propose(new ProposeTransferCommand(Set.of(first.value()), null, " "))))
                .containsExactlyInAnyOrder(
                        TransferRule.REASON_MISSING, TransferRule.UNIT_MISSING, TransferRule.PROPOSED_ALREADY);
        assertThat(scenario.refusals(
                        "lead1", () -> transfers.propose(new ProposeTransferCommand(Set.of(), unit, REASON))))
                .containsExactly(TransferRule.CASES_MISSING);
        long centre = staff.unitOf("director1");
        CaseNumber second = caseOf(leaver);
        assertThat(scenario.refusals(
                        "lead1",
                        () -> transfers.propose(new ProposeTransferCommand(Set.of(second.value()), centre, REASON))))
                .containsExactly(TransferRule.UNIT_WITHOUT_SUPERVISOR);
        assertThat(scenario.refusals(
                        "lead1",
                        () -> transfers.propose(
                                new ProposeTransferCommand(Set.of(second.value()), staff.unitOf("lead1"), REASON))))
                .containsExactly(TransferRule.SAME_UNIT);
        CaseNumber closed = scenario.caseAt(CaseStatus.CLOSED);
        assertThat(scenario.refusals(
                        "lead1",
                        () -> transfers.propose(new ProposeTransferCommand(Set.of(closed.value()), unit, REASON))))
                .containsExactly(TransferRule.CASE_NOT_OPEN);
        staff.as(
                "lead2",
                () -> assertNotFound(
                        () -> transfers.propose(new ProposeTransferCommand(Set.of(second.value()), unit, REASON))));
    }

    @Test
    void aTransferDoesNotExistForWhoIsBlocked() {
        CaseNumber number = caseOf(leaver);
        staff.as("lead1", () -> management.block(number.value(), "lead2", "Anh rể của thân chủ."));
        String ref = propose(number);
        staff.as("lead2", () -> {
            assertNotFound(() -> transferQueries.get(ref));
            assertNotFound(() -> transfers.accept(ref, "worker3"));
            assertThat(transferQueries.list().incoming())
                    .extracting(TransferView.TransferRow::ref)
                    .doesNotContain(ref);
        });
        staff.as("lead1", () -> assertNotFound(() -> transfers.accept(ref, "worker3")));
        staff.as("worker1", () -> assertNotFound(() -> transfers.withdraw(ref)));
    }

    /** A supervisor of another unit stands in for one of the receiving unit and answers in that place; the event names both. */
    @Test
    void aStandInAnswersTheTransfersOfTheCoveredSupervisor() {
        String absent = staff.createColleague("lead2", Salutation.CHI, Role.SUPERVISOR);
        String standIn = staff.createColleague("lead1", Salutation.ANH, Role.SUPERVISOR);
        CaseNumber number = caseOf(leaver);
        String ref = propose(number);
        assertThat(scenario.as(standIn, () -> counter.count())).isZero();
        assertThat(scenario.isHidden(standIn, () -> transferQueries.get(ref))).isTrue();
        staff.as(
                "lead2",
                () -> covers.arrange(
                        new ArrangeCoverCommand(absent, standIn, today, today.plusDays(3), CoverReason.LEAVE)));
        assertThat(scenario.as(standIn, () -> counter.count())).isPositive();
        assertThat(scenario.as("lead1", () -> counter.count())).isZero();
        assertThat(scenario.as("worker1", () -> counter.count())).isZero();
        String name = scenario.as(standIn, () -> transferQueries.list().incoming().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow()
                .standingInFor());
        assertThat(name)
                .isEqualTo(
                        scenario.as("lead2", () -> covers.list().rows().get(0)).absent());
        assertThat(outgoing(ref).standingInFor()).isNull();
        staff.as(standIn, () -> {
            assertThat(transferQueries.get(ref).colleagues())
                    .extracting(ColleagueLoad::username)
                    .contains("worker3")
                    .doesNotContain("worker1");
            assertRefused(TransferRule.MANAGER_NOT_SUITED, () -> transfers.accept(ref, "worker1"));
            transfers.accept(ref, "worker3");
        });
        assertThat(scenario.as("worker3", () -> cases.get(number)).unitId()).isEqualTo(staff.unitOf("lead2"));
        assertThat(subjectsOfLast("case-transfer.accept", standIn)).contains("staff " + id(absent) + " COVERED");
        endAccount(standIn);
        endAccount(absent);
    }

    /** Who stands in for a case manager admits a colleague as the manager could; the event names both. */
    @Test
    void aStandInAdmitsColleaguesToSections() {
        CaseNumber number = caseOf(leaver);
        String counsellor = staff.createColleague("worker1", Salutation.CHI, Role.COUNSELLOR);
        assertThat(scenario.isHidden(
                        colleague,
                        () -> sections.grantAccess(number.value(), counsellor, CaseSection.COUNSELLING, null)))
                .isTrue();
        staff.as("lead1", () -> covers.arrange(cover(today, today.plusDays(3))));
        assertThat(scenario.as("lead1", () -> overviews.page(number.value(), false))
                        .header()
                        .readers())
                .filteredOn(reader -> reader.until() != null)
                .as("the last day, not the one after it")
                .extracting(reader -> CentreTime.day(reader.until()))
                .containsExactly(today.plusDays(3));
        staff.as(colleague, () -> sections.grantAccess(number.value(), counsellor, CaseSection.COUNSELLING, null));
        assertThat(scenario.isHidden(counsellor, () -> overviews.page(number.value(), false)))
                .isFalse();
        assertThat(subjectsOfLast("case-access.grant", colleague)).contains("staff " + id(leaver) + " COVERED");
        staff.as(leaver, () -> sections.revokeAccess(number.value(), counsellor, CaseSection.COUNSELLING));
        assertThat(subjectsOfLast("case-access.revoke", leaver)).noneMatch(subject -> subject.endsWith("COVERED"));
    }

    @Test
    void coversThatExcludeEachOtherAreNotArrangedAtOnce() throws Exception {
        String third = staff.createColleague("worker1", Salutation.ANH, Role.SOCIAL_WORKER);
        LocalDate end = today.plusDays(3);
        assertThat(overlap.refusals(
                        "lead1",
                        () -> covers.arrange(cover(today, end)),
                        "lead1",
                        () -> covers.arrange(new ArrangeCoverCommand(leaver, third, today, end, CoverReason.LEAVE))))
                .containsExactly(CoverRule.OVERLAPS);
        endCovers();
        assertThat(overlap.refusals(
                        "lead1",
                        () -> covers.arrange(cover(today, end)),
                        "lead1",
                        () -> covers.arrange(
                                new ArrangeCoverCommand(colleague, leaver, today, end, CoverReason.LEAVE))))
                .as("each for the other")
                .containsExactly(CoverRule.STAND_IN_ABSENT);
    }

    @Test
    void aStandInSeesCasesAndTasksForTheDaysOnly() {
        CaseNumber number = caseOf(leaver);
        CaseNumber blocked = caseOf(leaver);
        staff.as("lead1", () -> management.block(blocked.value(), colleague, "Hàng xóm của thân chủ."));
        staff.as(leaver, () -> tasks.open(new OpenTaskCommand(number.value(), "Gọi lại", today.plusDays(1), null)));
        staff.as("lead1", () -> covers.arrange(cover(today.plusDays(1), today.plusDays(7))));
        assertThat(scenario.isHidden(colleague, () -> cases.get(number)))
                .as("before")
                .isTrue();
        CaseNumber later = caseOf(leaver);

        assertThat(scenario.as(leaver, worklists::worklist).standIn())
                .as("before")
                .isNull();
        time.runAt(start(today.plusDays(1)), () -> {
            assertThat(scenario.as(leaver, worklists::worklist).standIn().name())
                    .contains(colleague);
            assertThat(scenario.as(leaver, worklists::worklist).standIn().until())
                    .isEqualTo(today.plusDays(7));
            assertThat(scenario.as(colleague, worklists::worklist).standIn()).isNull();
            staff.as(colleague, () -> {
                assertThat(cases.get(number).manager()).isEqualTo(staff.id(leaver));
                assertNotFound(() -> cases.get(blocked));
                assertThat(cases.get(later).number())
                        .as("assigned after the cover was arranged")
                        .isEqualTo(later);
                assertThat(worklists.worklist().tasks())
                        .filteredOn(task -> task.number().equals(number.value()) && task.kind() == TaskKind.OWN)
                        .singleElement()
                        .satisfies(task -> assertThat(task.standingInFor()).contains(leaver));
                assertThat(worklists.worklist().covers()).extracting("username").containsExactly(leaver);
                assertThat(listed(leaver))
                        .contains(number.value(), later.value())
                        .doesNotContain(blocked.value());
            });
            CaseNumber handedOver = caseOf(leaver);
            staff.as(colleague, () -> cases.get(handedOver));
            staff.as("lead1", () -> cases.assign(handedOver, staff.id("worker2")));
            assertThat(scenario.isHidden(colleague, () -> cases.get(handedOver)))
                    .as("no longer of the absent")
                    .isTrue();
        });
        time.runAt(start(today.plusDays(8)), () -> {
            assertThat(scenario.as(leaver, worklists::worklist).standIn())
                    .as("after")
                    .isNull();
            assertThat(scenario.isHidden(colleague, () -> cases.get(number)))
                    .as("after")
                    .isTrue();
            staff.as(colleague, () -> {
                assertThat(listed(leaver)).isEmpty();
                assertThat(worklists.worklist().covers()).isEmpty();
            });
        });
    }

    @Test
    void aCoverIsEndedEarlyOrCalledOff() {
        CaseNumber number = caseOf(leaver);
        staff.as("lead1", () -> covers.arrange(cover(today, today.plusDays(7))));
        staff.as(colleague, () -> cases.get(number));
        String ref = coverRef();
        staff.as("lead2", () -> assertNotFound(() -> covers.end(ref)));
        staff.as("lead1", () -> covers.end(ref));
        assertThat(scenario.isHidden(colleague, () -> cases.get(number))).isTrue();
        staff.as("lead1", () -> {
            assertRefused(CoverRule.ALREADY_OVER, () -> covers.end(ref));
            covers.arrange(cover(today.plusDays(2), today.plusDays(3)));
            covers.end(coverRef());
        });
        time.runAt(start(today.plusDays(2)), () -> assertThat(scenario.isHidden(colleague, () -> cases.get(number)))
                .as("called off")
                .isTrue());
        assertThat(scenario.as("lead1", () -> covers.list().rows()))
                .extracting(CoverRow::status)
                .contains(CoverStatus.ENDED_EARLY, CoverStatus.CALLED_OFF);
    }

    @Test
    void whoStandsInForWhomIsWithoutContradiction() {
        LocalDate end = today.plusDays(4);
        String third = staff.createColleague("worker1", Salutation.CHI, Role.SOCIAL_WORKER);
        assertThat(arranging("worker3", colleague)).containsExactly(CoverRule.ABSENT_NOT_OF_UNIT);
        assertThat(arranging(leaver, "duty1")).containsExactly(CoverRule.STAND_IN_NOT_SUITED);
        assertThat(arranging(leaver, "nobody-at-all")).containsExactly(CoverRule.STAND_IN_NOT_SUITED);
        staff.as("lead1", () -> covers.arrange(cover(today, end)));
        assertThat(arranging(leaver, third)).containsExactly(CoverRule.OVERLAPS);
        assertThat(arranging(third, leaver)).containsExactly(CoverRule.STAND_IN_ABSENT);
        assertThat(arranging(colleague, third)).containsExactly(CoverRule.ABSENT_STANDS_IN);
        String second = staff.createColleague("lead1", Salutation.CHI, Role.SUPERVISOR);
        assertThat(arranging(second, "lead1")).containsExactly(CoverRule.OWN_ACCESS);
        assertThat(arranging(leaver, "worker3"))
                .as("OVERLAPS is said of these days")
                .containsExactly(CoverRule.OVERLAPS);
        endAccount(second);
    }

    @Test
    void pagesNeedAsManyStatementsForManyCases() {
        caseOf(leaver);
        prepare(leaver);
        long few = scenario.as("lead1", () -> statements.count(() -> queries.prepare(leaver)));
        for (int more = 0; more < 6; more++) {
            propose(caseOf(leaver));
            caseOf(leaver);
        }
        assertThat(scenario.<Long>as("lead1", () -> statements.count(() -> queries.prepare(leaver))))
                .isEqualTo(few);
        long transfersOfMany = scenario.as("lead2", () -> statements.count(() -> transferQueries.list()));
        propose(caseOf(leaver));
        assertThat(scenario.<Long>as("lead2", () -> statements.count(() -> transferQueries.list())))
                .isEqualTo(transfersOfMany);
    }

    /** Partners go on answering about a merged case, so somebody has to read what they say. */
    @Test
    void aMergedCaseIsHandedOverToo() {
        CaseNumber merged = caseOf(leaver);
        staff.as("lead1", () -> cases.transition(merged, CaseStep.MERGE));
        assertThat(prepare(leaver).cases())
                .extracting(HandoverView.HandoverCaseRow::number)
                .contains(merged.value());
        assertThat(scenario.as("lead1", () -> transferQueries.proposable().cases()))
                .as("but not given to another unit")
                .extracting(ProposableCases.ProposableCase::number)
                .doesNotContain(merged.value());
        assertThat(scenario.refusals("lead1", () -> propose(merged))).containsExactly(TransferRule.CASE_NOT_OPEN);
        endAccount(leaver);
        assertThat(tasksInEffect("lead1", merged)).contains(TaskKind.REASSIGNMENT);
        assertThat(scenario.as("lead1", () -> queries.list().unmanaged()))
                .extracting(HandoverListView.Leaver::username)
                .contains(leaver);
        staff.as("lead1", () -> service.handOver(command(leaver, HandoverReason.LEAVES, false, merged, colleague)));
        assertThat(scenario.as(colleague, () -> cases.get(merged)).manager()).isEqualTo(staff.id(colleague));
        assertThat(tasksInEffect("lead1", merged)).doesNotContain(TaskKind.REASSIGNMENT);
        assertThat(tasksInEffect(colleague, merged)).doesNotContain(TaskKind.HANDOVER_READING);
    }

    /** Who may work on cases no more is responsible for none, until the role is held again. */
    @Test
    void aManagerWithoutTheRoleLeavesNoCaseBehind() {
        CaseNumber number = caseOf(leaver);
        staff.as("admin1", () -> accounts.revoke(role(leaver)));
        assertThat(kinds("lead1", number)).contains(TaskKind.REASSIGNMENT);
        assertThat(scenario.as("lead1", () -> queries.list().unmanaged()))
                .extracting(HandoverListView.Leaver::username)
                .contains(leaver);
        staff.as("admin1", () -> accounts.grant(staff.ref(leaver), Role.SOCIAL_WORKER));
        assertThat(kinds("lead1", number)).as("not confirmed yet").contains(TaskKind.REASSIGNMENT);
        staff.as("director1", () -> confirmations.confirm(role(leaver)));
        assertThat(kinds("lead1", number)).doesNotContain(TaskKind.REASSIGNMENT);
        assertThat(scenario.as("lead1", () -> queries.list().unmanaged()))
                .extracting(HandoverListView.Leaver::username)
                .doesNotContain(leaver);
    }

    @Test
    void aRoleHeldAgainFreesNobodyFromAConflict() {
        CaseNumber number = caseOf(leaver);
        staff.as("lead1", () -> management.block(number.value(), leaver, "Là em họ của thân chủ."));
        staff.as("admin1", () -> accounts.revoke(role(leaver)));
        staff.as("admin1", () -> accounts.grant(staff.ref(leaver), Role.SOCIAL_WORKER));
        staff.as("director1", () -> confirmations.confirm(role(leaver)));
        assertThat(kinds("lead1", number)).containsOnlyOnce(TaskKind.REASSIGNMENT);
    }

    @Test
    void aCaseReopenedAfterItsManagerLeftIsReassigned() {
        CaseNumber number = scenario.caseAt(CaseStatus.CLOSED, leaver, "lead1");
        CaseNumber kept = scenario.caseAt(CaseStatus.CLOSED, colleague, "lead1");
        endAccount(leaver);
        assertThat(kinds("lead1", number)).doesNotContain(TaskKind.REASSIGNMENT);
        staff.as("lead1", () -> cases.transition(number, CaseStep.REOPEN));
        staff.as("lead1", () -> cases.transition(kept, CaseStep.REOPEN));
        assertThat(kinds("lead1", number)).contains(TaskKind.REASSIGNMENT);
        assertThat(kinds("lead1", kept)).doesNotContain(TaskKind.REASSIGNMENT);
    }

    /** The follow-up after the closing needs somebody too. */
    @Test
    void aFollowUpOfSomebodyWhoLeftIsReassigned() {
        CaseNumber number = scenario.caseAt(CaseStatus.CLOSING, leaver, "lead1");
        endAccount(leaver);
        staff.as("director1", () -> cases.transition(number, CaseStep.CLOSE_WITH_FOLLOW_UP));
        assertThat(kinds("lead1", number)).containsOnlyOnce(TaskKind.REASSIGNMENT);
    }

    @Test
    void aCaseGivenInTheUnitNeedsNoOtherWay() {
        CaseNumber number = caseOf(leaver);
        String ref = propose(number);
        staff.as("lead2", () -> transfers.decline(ref, "Phòng đang thiếu người."));
        assertThat(kinds("lead1", number)).contains(TaskKind.TRANSFER_RETURNED);
        staff.as(
                "lead1",
                () -> management.reassign(number.value(), cases.get(number).version(), colleague));
        assertThat(kinds("lead1", number)).doesNotContain(TaskKind.TRANSFER_RETURNED);
    }

    @Test
    void aCaseMayStayAsItIsWhenNobodyTakesIt() {
        CaseNumber number = caseOf(leaver);
        String ref = propose(number);
        assertThat(mayKeep("lead1", number)).isFalse();
        staff.as("lead2", () -> transfers.decline(ref, "Phòng đang thiếu người."));
        assertThat(mayKeep("lead1", number)).isTrue();
        assertThat(mayKeep(leaver, number)).isFalse();
        assertThat(scenario.isHidden(leaver, () -> transfers.keepCase(number.value())))
                .isTrue();
        staff.as("lead1", () -> transfers.keepCase(number.value()));
        assertThat(kinds("lead1", number)).doesNotContain(TaskKind.TRANSFER_RETURNED);
        assertThat(mayKeep("lead1", number)).isFalse();
        assertThat(scenario.as("lead1", () -> cases.get(number)).manager()).isEqualTo(staff.id(leaver));
    }

    @Test
    void aProposalEndsWithItsCase() {
        CaseNumber ended = caseOf(leaver);
        CaseNumber merged = caseOf(leaver);
        String ref = propose(ended);
        String other = propose(merged);
        staff.as("director1", () -> cases.transition(ended, CaseStep.GIVE_UP));
        staff.as("lead1", () -> cases.transition(merged, CaseStep.MERGE));
        assertThat(outgoing(ref).status()).isEqualTo(TransferStatus.WITHDRAWN);
        assertThat(outgoing(other).status()).isEqualTo(TransferStatus.WITHDRAWN);
        staff.as(
                "lead2",
                () -> assertRefused(TransferRule.STEP_NOT_POSSIBLE, () -> transfers.decline(ref, "Phòng đang đông.")));
        time.runAt(clock.instant().plus(Duration.ofDays(20)), () -> expiry.run());
        assertThat(kinds("lead1", ended)).doesNotContain(TaskKind.TRANSFER_RETURNED);
        assertThat(kinds("lead1", merged)).doesNotContain(TaskKind.TRANSFER_RETURNED);
    }

    @Test
    void aSectionWithALastDayKeepsItWhenHandedOver() {
        String counsellor = staff.createColleague("worker1", Salutation.CHI, Role.COUNSELLOR);
        CaseNumber number = caseOf("worker1");
        LocalDate last = today.plusDays(3);
        staff.as("worker1", () -> sections.grantAccess(number.value(), counsellor, CaseSection.COUNSELLING, last));
        staff.as("lead1", () -> service.handOver(section(counsellor, number, "counsellor1")));
        staff.as("counsellor1", () -> overviews.page(number.value(), false));
        time.runAt(start(today.plusDays(4)), () -> assertThat(
                        scenario.isHidden("counsellor1", () -> overviews.page(number.value(), false)))
                .isTrue());
    }

    /** Other tests of the same database rely on one supervisor of the unit. */
    private void endAccount(String username) {
        staff.as("admin1", () -> accounts.disable(staff.ref(username)));
    }

    private CaseNumber caseOf(String manager) {
        CaseNumber number = scenario.caseAt(CaseStatus.ACTIVE);
        staff.as("lead1", () -> cases.assign(number, staff.id(manager)));
        return number;
    }

    private HandoverView prepare(String username) {
        return scenario.as("lead1", () -> queries.prepare(username));
    }

    private static HandoverView.HandoverCaseRow row(HandoverView view, CaseNumber number) {
        return view.cases().stream()
                .filter(row -> row.number().equals(number.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> candidates(CaseNumber number) {
        return row(prepare(leaver), number).candidates();
    }

    private Salutation salutation(String username) {
        return scenario.as("lead1", () -> queries.list().colleagues().stream()
                .filter(load -> load.username().equals(username))
                .map(ColleagueLoad::salutation)
                .findFirst()
                .orElseThrow());
    }

    private List<BusinessRule> refusals(HandOverCommand command) {
        return scenario.refusals("lead1", () -> service.handOver(command));
    }

    /** @param choices a case number and the new manager's username, and so on */
    private static HandOverCommand command(String from, HandoverReason reason, boolean end, Object... choices) {
        List<HandOverCommand.CaseChoice> chosen = new ArrayList<>();
        for (int i = 0; i < choices.length; i += 2) {
            chosen.add(new HandOverCommand.CaseChoice(((CaseNumber) choices[i]).value(), (String) choices[i + 1]));
        }
        return new HandOverCommand(from, reason, end, chosen, List.of());
    }

    private static HandOverCommand section(String from, CaseNumber number, String colleague) {
        return new HandOverCommand(
                from,
                HandoverReason.AWAY,
                false,
                List.of(),
                List.of(new HandOverCommand.SectionChoice(number.value(), CaseSection.COUNSELLING, colleague)));
    }

    private String propose(CaseNumber number) {
        staff.as(
                "lead1",
                () -> transfers.propose(
                        new ProposeTransferCommand(Set.of(number.value()), staff.unitOf("lead2"), REASON)));
        return scenario.as(
                "lead1",
                () -> transferQueries.view(number.value()).transfers().get(0).ref());
    }

    private TransferView.TransferRow outgoing(String ref) {
        return scenario.as("lead1", () -> transferQueries.list().outgoing().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow());
    }

    private TransferView.TransferRow incoming(String ref) {
        return scenario.as("lead2", () -> transferQueries.list().incoming().stream()
                .filter(row -> row.ref().equals(ref))
                .findFirst()
                .orElseThrow());
    }

    private ArrangeCoverCommand cover(LocalDate from, LocalDate until) {
        return new ArrangeCoverCommand(leaver, colleague, from, until, CoverReason.LEAVE);
    }

    private List<BusinessRule> arranging(String absent, String standIn) {
        return scenario.refusals(
                "lead1",
                () -> covers.arrange(
                        new ArrangeCoverCommand(absent, standIn, today, today.plusDays(4), CoverReason.LEAVE)));
    }

    private String coverRef() {
        return scenario.as("lead1", () -> covers.list().rows().stream()
                .filter(row -> row.status().mayEnd())
                .findFirst()
                .orElseThrow()
                .ref());
    }

    private List<TaskKind> kinds(String username, CaseNumber number) {
        return scenario.as(username, () -> cases.openTaskKinds(number));
    }

    /** The kinds of what is in this person's list of tasks about the case. */
    private List<TaskKind> tasksInEffect(String username, CaseNumber number) {
        return scenario.as(username, () -> overviews.page(number.value(), false).tasks()).stream()
                .map(CaseOverviewQueries.DueTask::kind)
                .toList();
    }

    private boolean mayKeep(String username, CaseNumber number) {
        return scenario.as(username, () -> transferQueries.view(number.value())).mayKeep();
    }

    /** The reference of the only role that this account has or awaits. */
    private String role(String username) {
        return scenario.as(
                "admin1",
                () -> accountPages.get(staff.ref(username)).roles().get(0).ref());
    }

    private List<String> timeline(String username, CaseNumber number) {
        return scenario.as(username, () -> overviews.page(number.value(), true).entries().stream()
                .map(row -> row.entry().key())
                .toList());
    }

    private List<String> listed(String manager) {
        return lists
                .list(
                        new CaseSearchCriteria(null, StatusFilter.ANY, null, manager, CaseSearchCriteria.Due.ANY),
                        new PageRequest(0, 100, "level", false))
                .rows()
                .stream()
                .map(row -> row.number())
                .toList();
    }

    /** Returns kind, reference and detail of what the user's last event of an action was about. */
    private List<String> subjectsOfLast(String action, String username) {
        List<?> subjects = em.createNativeQuery(
                        """
                        select concat(s.kind, ' ', s.ref, ' ', coalesce(s.detail, '')) from donghanh_log.audit_subject s where s.event_ref = (
                          select e.ref from donghanh_log.audit_event e where e.action = :action and e.actor_id = :actor
                          order by e.id desc limit 1)""",
                        String.class)
                .setParameter("action", action)
                .setParameter("actor", id(username))
                .getResultList();
        return subjects.stream().map(Object::toString).toList();
    }

    private Long id(String username) {
        StaffId found = staff.id(username);
        return found.value();
    }

    private static Instant start(LocalDate day) {
        return day.atTime(9, 0).atZone(CentreTime.ZONE).toInstant();
    }
}
