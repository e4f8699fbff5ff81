package vn.donghanh.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.assessment.AssessmentQueries;
import vn.donghanh.casefile.CaseAccessHistoryQueries;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClosingBlocker;
import vn.donghanh.casefile.task.AuditedCaseQueries;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.form.FormFixture;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.PageRequest;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.RolesChanged;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.stay.document.RequiredDocument;
import vn.donghanh.stay.document.StayDocument;
import vn.donghanh.stay.document.StayDocumentStatus;
import vn.donghanh.stay.exit.Destination;
import vn.donghanh.stay.exit.FollowUpConsent;
import vn.donghanh.stay.exit.UnplannedExitResponse;
import vn.donghanh.stay.exit.UnplannedExitRisk;
import vn.donghanh.stay.view.StayStepRow;
import vn.donghanh.stay.view.StayView;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.ApprovalQueries;

/** Tests stays from request to end: decisions, tasks, deadlines and confidentiality. */
@ExtendWith(ArquillianExtension.class)
class StayIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    AttachmentScenario attachments;

    @Inject
    StayService stayService;

    @Inject
    StayDecisionService decisions;

    @Inject
    StayQueries queries;

    @Inject
    StayRepository stays;

    @Inject
    StayStatisticsQueries statistics;

    @Inject
    StayDeadlineJob job;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseManagementService management;

    @Inject
    SectionAccessService sections;

    @Inject
    CaseAccessHistoryQueries accessHistory;

    @Inject
    ApprovalQueries approvals;

    @Inject
    AuditedCaseQueries audited;

    @Inject
    AssessmentQueries assessments;

    @Inject
    @Any
    Instance<ClosingBlocker> blockers;

    @Inject
    Event<RolesChanged> changed;

    @Inject
    UserTransaction transaction;

    @Inject
    ApplicationClock time;

    @Inject
    FormFixture papers;

    @Inject
    PrintedTexts texts;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber caseNumber;
    private String number;
    private String ref;
    private LocalDate today;

    @BeforeEach
    void requestStay() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        number = caseNumber.value();
        staff.as("worker1", () -> ref = request(number, StayGround.DOMESTIC_VIOLENCE, "Cần một chỗ ở ngay đêm nay."));
    }

    @Test
    void documentsBelongToAStay() {
        attachments.assertBelongsTo(number, AttachmentKind.STAY, ref, false);
    }

    @Test
    void stayRunsFromRequestToExit() {
        assertThat(status()).isEqualTo(StayStatus.REQUESTED);
        assertThat(openTasks("worker1")).containsExactly("STAY_ADMISSION");
        admit();
        assertThat(status()).isEqualTo(StayStatus.DOSSIER_PENDING);
        assertThat(openTasks("worker1")).contains("STAY_PAPERS").doesNotContain("STAY_ADMISSION");
        assertThat(openTasks("director1")).contains("STAY_DECISION");
        staff.as("director1", () -> assertRefused(StayRule.PAPERS_INCOMPLETE, () -> confirm(today.plusDays(60))));
        papers();
        assertThat(openTasks("worker1")).doesNotContain("STAY_PAPERS");
        staff.as("director1", () -> confirm(today.plusDays(60)));
        assertThat(openTasks("worker1")).contains("STAY_EXIT_PLAN");
        planExit(Destination.RENTED_ROOM);
        assertThat(openTasks("director1")).contains("STAY_EXIT");
        staff.as(
                "director1",
                () -> decisions.exit(
                        number,
                        ref,
                        new StayDecisionService.EndStayCommand(version(), decision(), now(), "Đã trả đủ đồ.", null)));
        assertThat(status()).isEqualTo(StayStatus.EXITED);
        assertThat(tasks()).isEmpty();
        assertThat(steps()).containsExactly("REQUEST", "ADMIT", "LIST_PAPERS", "CONFIRM", "PLAN_EXIT", "EXIT");
    }

    @Test
    void missedExitIsPlannedAnew() {
        planExitOfConfirmedStay();
        LocalDate planned = today.plusDays(10);
        time.runAt(CentreTime.endOf(planned).minus(Duration.ofHours(1)), () -> {
            job.run();
            assertThat(openTasks("worker1")).doesNotContain("STAY_EXIT_PLAN");
            assertThat(story.as("worker1", this::view).exit().missed()).isFalse();
        });
        time.runAt(CentreTime.endOf(planned).plus(Duration.ofHours(1)), () -> {
            job.run();
            assertThat(openTasks("worker1")).contains("STAY_EXIT_PLAN");
            assertThat(story.as("worker1", this::view).exit().missed()).isTrue();
            staff.as(
                    "worker1",
                    () -> planExit(planned.plusDays(4), Destination.OTHER_FACILITY, true, FollowUpConsent.YES));
            assertThat(openTasks("worker1")).doesNotContain("STAY_EXIT_PLAN");
            assertThat(openTasks("director1")).containsOnlyOnce("STAY_EXIT");
            staff.as("director1", () -> transfer("Cô phụ trách cơ sở mới"));
            assertThat(status()).isEqualTo(StayStatus.TRANSFERRED);
            assertThat(tasks()).isEmpty();
        });
        assertThat(story.as("worker1", this::view).history().stream()
                        .filter(move -> move.step() == StayStep.PLAN_EXIT)
                        .map(StayStepRow::until))
                .containsExactly(planned, planned.plusDays(4));
    }

    /** The client came in the night; it is typed in the morning. */
    @Test
    void admissionOfTheNightIsTypedInTheMorning() {
        Instant came = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        time.runAt(came.plus(Duration.ofHours(30)), () -> {
            staff.as(
                    "worker1",
                    () -> assertRefused(StayRule.BEFORE_REQUEST, () -> admit(came.minus(Duration.ofHours(1)))));
            staff.as(
                    "worker1",
                    () -> assertRefused(StayRule.DAY_IN_FUTURE, () -> admit(came.plus(Duration.ofHours(31)))));
            staff.as(
                    "worker1",
                    () -> assertRefused(
                            StayRule.TIME_MISSING,
                            () -> stayService.admit(
                                    number,
                                    ref,
                                    new StayService.AdmitCommand(
                                            new EventTime(today, null), "Phòng 2", "không có", true))));
            assertThat(status()).isEqualTo(StayStatus.REQUESTED);
            staff.as("worker1", () -> admit(came));
            StayView seen = story.as("worker1", this::view);
            assertThat(seen.admittedAt()).isEqualTo(came);
            assertThat(seen.terms().limit()).isEqualTo(CentreTime.day(came).plusMonths(3));
            assertThat(seen.row().days()).isPositive();
            assertThat(seen.history().get(1).at()).isEqualTo(came);
            assertThat(seen.history().get(1).recordedAt()).isNotNull();
            assertThat(story.as("worker1", () -> overview.page(number, true)).entries())
                    .filteredOn(line -> line.entry().key().equals("stay.timeline.ADMIT"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.entry().at()).isEqualTo(came));
        });
        LocalDate day = CentreTime.day(came);
        assertThat(fact(new AsOf(day, CentreTime.endOf(day))).admittedAt())
                .as("not yet recorded")
                .isNull();
        assertThat(fact(new AsOf(day, came.plus(Duration.ofDays(3)))).admittedAt())
                .isEqualTo(came);
        assertThat(accessed(new AsOf(day, CentreTime.endOf(day)))).isFalse();
        assertThat(accessed(new AsOf(day, came.plus(Duration.ofDays(3))))).isTrue();
    }

    @Test
    void departureIsDatedByWhenTheClientLeft() {
        planExitOfConfirmedStay();
        Instant left = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofDays(9));
        time.runAt(left.plus(Duration.ofDays(3)), () -> {
            staff.as("director1", () -> assertRefused(StayRule.TIME_MISSING, () -> exit(new EventTime(null, null))));
            staff.as(
                    "director1",
                    () -> assertRefused(
                            StayRule.BEFORE_ADMISSION, () -> exit(EventTime.of(left.minus(Duration.ofDays(10))))));
            staff.as("director1", () -> exit(EventTime.of(left)));
            StayView seen = story.as("worker1", this::view);
            assertThat(seen.exit().leftAt()).isEqualTo(left);
            assertThat(seen.row().days()).isEqualTo(9);
            staff.as(
                    "worker1",
                    () -> assertRefused(
                            StayRule.BEFORE_LAST_STAY,
                            () -> stayService.request(
                                    number,
                                    new StayService.RequestStayCommand(
                                            EventTime.of(left.minus(Duration.ofHours(1))),
                                            StayGround.CHILD,
                                            "Lại cần chỗ ở."))));
        });
        LocalDate day = CentreTime.day(left);
        assertThat(fact(new AsOf(day, CentreTime.endOf(day))).leftAt()).isNull();
        assertThat(fact(new AsOf(day, left.plus(Duration.ofDays(4)))).leftAt()).isEqualTo(left);
        assertThat(fact(new AsOf(day.minusDays(1), left.plus(Duration.ofDays(4))))
                        .leftAt())
                .isNull();
    }

    @Test
    void requestIsNotLongBeforeTheCase() {
        String other = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.BEFORE_CASE,
                        () -> stayService.request(
                                other,
                                new StayService.RequestStayCommand(
                                        EventTime.of(clock.instant().minus(Duration.ofDays(400))),
                                        StayGround.CHILD,
                                        "Cần chỗ ở."))));
    }

    private void admit(Instant came) {
        stayService.admit(
                number,
                ref,
                new StayService.AdmitCommand(EventTime.of(came), "Phòng 2, giường 3", "Một túi quần áo", true));
    }

    private void exit(EventTime left) {
        decisions.exit(
                number,
                ref,
                new StayDecisionService.EndStayCommand(version(), decision(), left, "Đã trả đủ đồ.", null));
    }

    private StayStatisticsQueries.StayFact fact(AsOf asOf) {
        return counted(() -> statistics.findAsOf(asOf)).stream()
                .filter(stay -> stay.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private boolean accessed(AsOf asOf) {
        CaseId caseId = story.as("worker1", () -> cases.get(caseNumber)).id();
        return counted(() -> statistics.accessEvents(asOf)).stream()
                .anyMatch(event -> event.caseId().equals(caseId));
    }

    /** Reads inside a transaction, as a report does. */
    private <T> T counted(Supplier<T> figures) {
        try {
            transaction.begin();
            try {
                return figures.get();
            } finally {
                transaction.rollback();
            }
        } catch (NotSupportedException | SystemException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void decisionIsAboutTheDepartureThatWasRead() {
        planExitOfConfirmedStay();
        int read = version();
        planExit(Destination.OTHER_FACILITY);
        StayDecisionService.EndStayCommand ending =
                new StayDecisionService.EndStayCommand(read, decision(), now(), "Đã trả đủ đồ.", "Anh Lâm");
        staff.as("director1", () -> {
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> decisions.exit(number, ref, ending));
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> decisions.transfer(number, ref, ending));
        });
        assertThat(status()).isEqualTo(StayStatus.EXIT_PLANNED);
        assertThat(openTasks("director1")).contains("STAY_EXIT");
        staff.as("director1", () -> transfer("Anh Lâm"));
        assertThat(status()).isEqualTo(StayStatus.TRANSFERRED);
    }

    @Test
    void departurePlannedMeanwhileIsNotErasedByAnExtension() {
        admit();
        int admitted = version();
        papers();
        staff.as(
                "director1",
                () -> assertRefused(
                        StalePageRule.CHANGED_MEANWHILE,
                        () -> decisions.confirm(number, ref, admitted, decision(), today.plusDays(60))));
        staff.as("director1", () -> confirm(today.plusDays(60)));
        int read = version();
        planExit(Destination.RENTED_ROOM);
        StayDecisionService.DirectorDecision none = new StayDecisionService.DirectorDecision(null, null);
        staff.as(
                "director1",
                () -> assertRefused(
                        StalePageRule.CHANGED_MEANWHILE,
                        () -> decisions.extend(
                                number,
                                ref,
                                new StayDecisionService.ExtendStayCommand(
                                        read, decision(), today.plusDays(70), "Chưa có nơi an toàn khác.", none))));
        staff.as(
                "worker1",
                () -> assertRefused(
                        StalePageRule.CHANGED_MEANWHILE,
                        () -> stayService.planExit(
                                number,
                                ref,
                                new StayService.PlanExitCommand(
                                        read,
                                        today.plusDays(20),
                                        Destination.FAMILY,
                                        "Đi xe khách.",
                                        true,
                                        FollowUpConsent.YES))));
        assertThat(story.as("worker1", this::view).exit().destination()).isEqualTo(Destination.RENTED_ROOM);
        assertThat(openTasks("director1")).contains("STAY_EXIT");
    }

    @Test
    void extensionTakesThePlaceOfAMissedExit() {
        planExitOfConfirmedStay();
        time.runAt(CentreTime.endOf(today.plusDays(10)).plus(Duration.ofHours(1)), () -> {
            staff.as("director1", () -> extend(today.plusDays(70), null));
            assertThat(openTasks("director1")).doesNotContain("STAY_EXIT");
            assertThat(story.as("worker1", this::view).exit().exitOn()).isNull();
            job.run();
            assertThat(openTasks("worker1")).containsOnlyOnce("STAY_EXIT_PLAN");
        });
    }

    @Test
    void clientOfAFewDaysLeavesWithoutAConfirmation() {
        admit();
        planExit(Destination.FAMILY);
        assertThat(openTasks("director1")).contains("STAY_EXIT", "STAY_DECISION");
        assertThat(openTasks("worker1")).contains("STAY_PAPERS");
        assertThat(story.as("director1", this::view).may("EXTEND")).isFalse();
        staff.as(
                "director1",
                () -> decisions.exit(
                        number,
                        ref,
                        new StayDecisionService.EndStayCommand(version(), decision(), now(), "Đã trả đủ đồ.", null)));
        assertThat(status()).isEqualTo(StayStatus.EXITED);
        assertThat(tasks()).isEmpty();
        assertThat(steps()).containsExactly("REQUEST", "ADMIT", "LIST_PAPERS", "PLAN_EXIT", "EXIT");
    }

    @Test
    void plannedExitThatFallsThroughCanStillBeConfirmed() {
        admit();
        planExit(Destination.FAMILY);
        papers();
        staff.as("director1", () -> confirm(today.plusDays(60)));
        assertThat(story.as("worker1", this::view).exit().exitOn()).isNull();
        assertThat(openTasks("director1")).doesNotContain("STAY_EXIT", "STAY_DECISION");
        assertThat(openTasks("worker1")).containsOnlyOnce("STAY_EXIT_PLAN");
    }

    private void planExitOfConfirmedStay() {
        admit();
        papers();
        staff.as("director1", () -> confirm(today.plusDays(60)));
        planExit(Destination.RENTED_ROOM);
    }

    @Test
    void decisionsOnPaperSayWhatTheStaySays() {
        admit();
        papers();
        LocalDate until = today.plusDays(60);
        staff.as("director1", () -> confirm(until));
        List<String> leftOut = List.of(
                "Phòng 2",
                "giường",
                "Một túi quần áo",
                "Cần một chỗ ở",
                papers.text(StayGround.DOMESTIC_VIOLENCE),
                "Đi xe khách");
        papers.assertSays(
                "worker1",
                number,
                FormKind.ADMISSION_DECISION,
                List.of(
                        "QUYẾT ĐỊNH Về việc tiếp nhận vào lưu trú",
                        "/QĐ-TTCTXH",
                        "Căn cứ " + story.as("worker1", this::view).terms().papersBasis(),
                        "từ " + texts.officialDay(today),
                        "đến hết " + texts.officialDay(until),
                        "Mã hồ sơ: " + number,
                        "Nơi nhận: - Như Điều 3; - Lưu: VT, hồ sơ.",
                        "GIÁM ĐỐC",
                        papers.name("director1")),
                leftOut);
        planExit(Destination.RENTED_ROOM);
        papers.assertSays(
                "worker1",
                number,
                FormKind.EXIT_DECISION,
                List.of(
                        "QUYẾT ĐỊNH Về việc dừng lưu trú",
                        "kể từ " + texts.officialDay(today.plusDays(10)),
                        "Nơi đến: " + papers.text(Destination.RENTED_ROOM),
                        "Thân chủ đồng ý được hỏi thăm sau khi rời.",
                        "Mã hồ sơ: " + number,
                        papers.name("director1")),
                leftOut);
    }

    @Test
    void extensionBeyondLimitNeedsParentAuthoritysLetter() {
        admit();
        papers();
        LocalDate limit = story.as("director1", this::view).terms().limit();
        assertThat(limit).isEqualTo(today.plusMonths(3));
        staff.as("director1", () -> assertRefused(StayRule.BEYOND_LIMIT, () -> confirm(limit.plusDays(1))));
        staff.as("director1", () -> confirm(limit));
        staff.as("director1", () -> assertRefused(StayRule.NOT_LONGER, () -> extend(limit, null)));
        staff.as("director1", () -> assertRefused(StayRule.BEYOND_LIMIT, () -> extend(limit.plusDays(1), null)));
        staff.as("director1", () -> extend(limit.plusDays(30), "412/SYT-BTXH"));
        StayView seen = story.as("director1", this::view);
        assertThat(seen.row().status()).isEqualTo(StayStatus.EXTENDED);
        assertThat(seen.row().end()).isEqualTo(limit.plusDays(30));
        assertThat(seen.history()).last().satisfies(move -> {
            assertThat(move.letter()).isEqualTo("412/SYT-BTXH");
            assertThat(move.letterOn()).isEqualTo(today);
            assertThat(move.until()).isEqualTo(limit.plusDays(30));
        });
    }

    @ParameterizedTest
    @CsvSource({"60, worker1, STAY_ALARM_FIRST", "75, lead1, STAY_ALARM_SECOND", "85, director1, STAY_ALARM_LAST"})
    void alarmIsRaisedOnceForItsRole(int days, String role, String alarm) {
        admit();
        papers();
        staff.as("director1", () -> confirm(today.plusMonths(3)));
        time.runAt(clock.instant().plus(Duration.ofDays(days - 1L)), () -> {
            job.run();
            assertThat(openTasks(role)).doesNotContain(alarm);
        });
        time.runAt(clock.instant().plus(Duration.ofDays(days)), () -> {
            job.run();
            job.run();
            assertThat(openTasks(role)).containsOnlyOnce(alarm);
            staff.as(role, () -> stayService.recordDiscussion(number, ref));
            job.run();
            assertThat(openTasks(role)).doesNotContain(alarm);
        });
    }

    @Test
    void directorIsNotifiedOnTheLastDecidedDay() {
        admit();
        papers();
        staff.as("director1", () -> confirm(today.plusDays(20)));
        time.runAt(clock.instant().plus(Duration.ofDays(20)), () -> {
            job.run();
            assertThat(openTasks("director1")).contains("STAY_END");
            assertThat(story.as("lead1", this::approvalKinds)).doesNotContain("STAY_END");
            staff.as("director1", () -> extend(today.plusDays(40), null));
            assertThat(openTasks("director1")).doesNotContain("STAY_END");
        });
    }

    @Test
    void refusalNeedsAnotherSafePlace() {
        staff.as("worker1", () -> denied(() -> refuse("Nhà tạm lánh khác", "Chị Hạnh")));
        staff.as("lead1", () -> assertRefused(StayRule.ELSEWHERE_MISSING, () -> refuse(" ", "Chị Hạnh")));
        staff.as("lead1", () -> assertRefused(StayRule.TAKEN_OVER_MISSING, () -> refuse("Nhà tạm lánh khác", null)));
        staff.as("lead1", () -> refuse("Nhà tạm lánh khác", "Chị Hạnh"));
        assertThat(status()).isEqualTo(StayStatus.REFUSED);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void supervisorRespondsToUnplannedExit() {
        admit();
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.DAY_IN_FUTURE, () -> leave(clock.instant().plus(Duration.ofDays(1)))));
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.BEFORE_ADMISSION, () -> leave(clock.instant().minus(Duration.ofDays(1)))));
        staff.as("worker1", () -> leave(clock.instant()));
        assertThat(openTasks("lead1")).contains("STAY_LEFT");
        staff.as("lead1", () -> decisions.decideResponse(number, ref, UnplannedExitResponse.SAFE_CONTACT));
        assertThat(openTasks("lead1")).doesNotContain("STAY_LEFT");
        staff.as(
                "lead1",
                () -> assertRefused(
                        StayRule.ANSWERED_ALREADY,
                        () -> decisions.decideResponse(number, ref, UnplannedExitResponse.WAIT_FOR_HER)));
    }

    @Test
    void transferNeedsFacilityAndReceivingPerson() {
        admit();
        papers();
        staff.as("director1", () -> confirm(today.plusDays(60)));
        planExit(Destination.OTHER_FACILITY);
        staff.as("director1", () -> assertRefused(StayRule.TAKEN_OVER_MISSING, () -> transfer(null)));
        staff.as("director1", () -> transfer("Anh Lâm"));
        assertThat(status()).isEqualTo(StayStatus.TRANSFERRED);
    }

    @Test
    void decisionNeedsDelegationAndFourEyes() {
        admit();
        papers();
        staff.as("lead2", () -> assertNotFound(() -> confirm(today.plusDays(60))));
        staff.as("lead1", () -> assertRefused(StayRule.NOT_DELEGATED, () -> confirm(today.plusDays(60))));
        assertThat(story.as("lead1", this::view).steps()).doesNotContain(StayStep.CONFIRM);
        staff.as("worker1", () -> denied(() -> confirm(today.plusDays(60))));
    }

    @Test
    void dutyTeamSeesOnlyTheCurrentStay() {
        staff.as("duty1", () -> assertNotFound(() -> queries.get(number, ref)));
        admit();
        StayView seen = story.as("duty1", this::view);
        assertThat(seen.residence().room()).isEqualTo("Phòng 2, giường 3");
        assertThat(story.as("duty1", () -> queries.residence().in()).stream()
                        .map(line -> line.row().ref()))
                .contains(ref);
        assertThat(openTasks("duty1")).contains("STAY_PAPERS");
        staff.as("duty1", () -> assertNotFound(() -> assessments.page(number)));
        staff.as("duty1", () -> assertNotFound(() -> request(number, StayGround.CHILD, "Thử.")));
        staff.as("duty1", () -> leave(clock.instant()));
        staff.as("duty1", () -> assertNotFound(() -> queries.get(number, ref)));
    }

    @Test
    void blockedDutyOfficerHasNoAccess() {
        staff.as("lead1", () -> management.block(number, "duty1", "Cùng thôn với thân chủ."));
        admit();
        staff.as("duty1", () -> assertNotFound(() -> queries.get(number, ref)));
        assertThat(story.as("duty1", queries::residence).in())
                .noneMatch(line -> line.row().ref().equals(ref));
    }

    @Test
    void newDutyOfficerSeesCurrentResidents() throws Exception {
        admit();
        staff.as("worker1", () -> sections.revokeAccess(number, "duty1", CaseSection.STAY));
        staff.as("duty1", () -> assertNotFound(() -> queries.get(number, ref)));
        transaction.begin();
        changed.fire(new RolesChanged(staff.id("duty1")));
        transaction.commit();
        assertThat(story.as("duty1", this::view).row().ref()).isEqualTo(ref);
    }

    @Test
    void stayIsDecidedAfterWithdrawalFromTheCase() {
        admit();
        staff.as("lead1", () -> cases.grant(caseNumber, staff.id("dpo1"), AccessGround.TEAM));
        staff.as("dpo1", () -> cases.transition(caseNumber, CaseStep.WITHDRAW));
        assertThat(openTasks("director1")).contains("STAY_END");
        assertThat(story.as("duty1", this::view).row().status()).isEqualTo(StayStatus.DOSSIER_PENDING);
        staff.as("duty1", () -> leave(clock.instant()));
        assertThat(tasks()).containsExactly("STAY_LEFT");
    }

    /** The client changes her mind after the withdrawal: the stay is still to be decided. */
    @Test
    void stayIsDecidedAfterTheCaseIsReopened() {
        admit();
        staff.as("lead1", () -> cases.grant(caseNumber, staff.id("dpo1"), AccessGround.TEAM));
        staff.as("dpo1", () -> cases.transition(caseNumber, CaseStep.WITHDRAW));
        staff.as("lead1", () -> cases.transition(caseNumber, CaseStep.REOPEN));
        assertThat(openTasks("director1")).contains("STAY_END");
    }

    @Test
    void documentsAreFinalAfterConfirmation() {
        admit();
        papers();
        staff.as("director1", () -> confirm(today.plusDays(30)));
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.STEP_NOT_OPEN,
                        () -> stayService.recordDocument(
                                number, ref, StayDocument.MINUTES, StayDocumentStatus.MISSING)));
    }

    @Test
    void onlyDutyTeamSeesRoomAndEnquiries() {
        admit();
        staff.as(
                "worker1",
                () -> stayService.recordEnquiry(
                        number, ref, EnquiryChannel.PHONE, "Một người đàn ông không xưng tên."));
        assertThat(story.as("worker1", this::view).residence().enquiries()).hasSize(1);
        for (String user : List.of("lead1", "director1")) {
            assertThat(story.as(user, this::view).residence()).isNull();
            assertThat(story.as(user, () -> queries.residence().in()))
                    .filteredOn(line -> line.row().ref().equals(ref))
                    .singleElement()
                    .satisfies(line -> assertThat(line.room()).isNull());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"counsellor1", "nurse1"})
    void colleagueWithCaseAccessSeesNoStay(String colleague) {
        staff.as("lead1", () -> cases.grant(caseNumber, staff.id(colleague), AccessGround.TEAM));
        admit();
        staff.as(colleague, () -> {
            denied(() -> queries.list(number));
            denied(() -> queries.get(number, ref));
            denied(queries::residence);
            CaseOverviewQueries.PageView page = overview.page(number, true);
            assertThat(page.notices()).isEmpty();
            assertThat(page.tasks()).noneMatch(task -> task.kind().name().startsWith("STAY"));
            assertThat(page.entries()).noneMatch(line -> line.entry().key().startsWith("stay."));
            assertThat(page.header().actions().maySeeStays()).isFalse();
            assertThat(page.header().readers())
                    .noneMatch(seer -> seer.groundKey().equals("CaseSection.STAY"));
            assertThat(accessHistory
                            .page(number, true, new PageRequest(0, 100, "at", false))
                            .rows())
                    .extracting(line -> line.access().action())
                    .contains("case.view-part")
                    .noneMatch(action -> action.startsWith("stay."));
        });
    }

    @Test
    void listsDoNotShowStayTasks() {
        admit();
        assertThat(next()).doesNotContain("STAY");
    }

    @Test
    void auditShowsNothingAboutStays() {
        admit();
        var id = story.as("worker1", () -> cases.get(caseNumber)).id();
        assertThat(story.as("auditor1", () -> audited.facts(id)).orElseThrow().deadlines())
                .isNotEmpty()
                .noneMatch(deadline -> deadline.kind().name().startsWith("STAY"));
        for (String user : List.of("auditor1", "dpo1", "report1", "admin1", "health1", "training1")) {
            staff.as(user, () -> {
                denied(() -> queries.list(number));
                denied(() -> queries.get(number, ref));
                denied(queries::residence);
                denied(() -> stayService.recordUnplannedExit(
                        number, ref, new StayService.RecordExitCommand(now(), null, null)));
                denied(() -> decisions.confirm(number, ref, version(), decision(), today));
            });
        }
    }

    @Test
    void otherUnitsCaseLooksLikeUnknownCase() {
        staff.as("worker3", () -> assertNotFound(() -> queries.get(number, ref)));
        staff.as("worker1", () -> assertNotFound(() -> queries.get(number, RandomReference.random())));
        staff.as("worker1", () -> assertNotFound(() -> queries.list("DH-0000-0000")));
    }

    @Test
    void openStayBlocksClosingAndSecondStay() {
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.STAY_OPEN_ALREADY, () -> request(number, StayGround.TRAFFICKING, "Lần nữa.")));
        var view = story.as("worker1", () -> cases.get(caseNumber));
        assertThat(blockers.stream()
                        .flatMap(blocker -> blocker.blockers(view).stream())
                        .map(ClosingBlocker.Blocker::rule))
                .contains(StayRule.OPEN_STAYS);
    }

    @Test
    void refusedOperationChangesNothing() {
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.SAFETY_NOT_AGREED,
                        () -> stayService.admit(
                                number, ref, new StayService.AdmitCommand(now(), "Phòng 1", "không có", false))));
        assertThat(status()).isEqualTo(StayStatus.REQUESTED);
        assertThat(steps()).containsExactly("REQUEST");
    }

    @Test
    void everyActionIsAuditedOnce() {
        long before = events("stay.admit");
        admit();
        assertThat(events("stay.admit")).isEqualTo(before + 1);
        long denied = events("stay.view");
        staff.as("counsellor1", () -> denied(() -> queries.get(number, ref)));
        assertThat(events("stay.view")).isEqualTo(denied + 1);
    }

    @Test
    void districtLetterIsRequiredOnlyBeforeMerger() {
        LocalDate last = LocalDate.of(2025, 6, 30);
        assertThat(stays.findRequiredDocuments(last))
                .extracting(RequiredDocument::paper)
                .contains(StayDocument.DISTRICT_LETTER);
        assertThat(stays.findRequiredDocuments(last.plusDays(1)))
                .extracting(RequiredDocument::paper)
                .containsExactly(
                        StayDocument.DECLARATION,
                        StayDocument.ID_COPY,
                        StayDocument.MINUTES,
                        StayDocument.COMMUNE_LETTER);
    }

    @Test
    void onlyOptionalDocumentMayBeNone() {
        admit();
        staff.as(
                "worker1",
                () -> assertRefused(
                        StayRule.PAPER_NEEDED,
                        () -> stayService.recordDocument(number, ref, StayDocument.MINUTES, StayDocumentStatus.NONE)));
    }

    private void admit() {
        staff.as(
                "worker1",
                () -> stayService.admit(
                        number,
                        ref,
                        new StayService.AdmitCommand(now(), "Phòng 2, giường 3", "Một túi quần áo", true)));
    }

    private void papers() {
        staff.as("worker1", () -> view().papers()
                .forEach(paper -> stayService.recordDocument(
                        number,
                        ref,
                        paper.paper(),
                        paper.optional() ? StayDocumentStatus.NONE : StayDocumentStatus.HELD)));
    }

    private void confirm(LocalDate until) {
        decisions.confirm(number, ref, version(), decision(), until);
    }

    private void extend(LocalDate until, String letter) {
        decisions.extend(
                number,
                ref,
                new StayDecisionService.ExtendStayCommand(
                        version(),
                        decision(),
                        until,
                        "Chưa có nơi an toàn khác.",
                        new StayDecisionService.DirectorDecision(letter, letter == null ? null : today)));
    }

    private void planExit(Destination where) {
        staff.as(
                "worker1",
                () -> stayService.planExit(
                        number,
                        ref,
                        new StayService.PlanExitCommand(
                                version(),
                                today.plusDays(10),
                                where,
                                "Đi xe khách, 300.000 đồng.",
                                true,
                                FollowUpConsent.YES)));
    }

    /** Returns the version that a page opened now would show. */
    private int version() {
        return ((Number) em.createNativeQuery("select version from emergency_stay where ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult())
                .intValue();
    }

    private void refuse(String elsewhere, String takenOver) {
        decisions.refuse(
                number, ref, new StayDecisionService.RefuseStayCommand(RefusalReason.FULL, elsewhere, takenOver));
    }

    private void transfer(String takenOver) {
        decisions.transfer(
                number,
                ref,
                new StayDecisionService.EndStayCommand(version(), decision(), now(), "Bàn giao đủ.", takenOver));
    }

    private void leave(Instant seen) {
        stayService.recordUnplannedExit(
                number,
                ref,
                new StayService.RecordExitCommand(
                        EventTime.of(seen), UnplannedExitRisk.POSSIBLE, "Nói là về với con."));
    }

    private String request(String of, StayGround ground, String reason) {
        return stayService.request(of, new StayService.RequestStayCommand(now(), ground, reason));
    }

    private EventTime now() {
        return EventTime.of(clock.instant());
    }

    private StayDecisionService.DirectorDecision decision() {
        return new StayDecisionService.DirectorDecision("15/QĐ-TTCTXH", today);
    }

    private StayView view() {
        return queries.get(number, ref);
    }

    private StayStatus status() {
        return story.as("lead1", this::view).row().status();
    }

    private List<String> approvalKinds() {
        return approvals.page().waiting().stream()
                .filter(row -> row.number().equals(number))
                .map(row -> row.kind().name())
                .toList();
    }

    /** Returns the user's open stay tasks on this case. */
    private List<String> openTasks(String user) {
        return story.as(user, () -> cases.openTaskKinds(caseNumber).stream()
                .map(TaskKind::name)
                .filter(kind -> kind.startsWith("STAY"))
                .toList());
    }

    @SuppressWarnings("unchecked")
    private List<String> tasks() {
        return em.createNativeQuery(
                        "select t.kind from case_task t join case_file f on f.id = t.case_id where f.number = ?1 and"
                                + " t.ended_at is null and t.kind like 'STAY%'")
                .setParameter(1, number)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<String> steps() {
        return em.createNativeQuery("select step from donghanh_log.emergency_stay_move where stay_ref = ?1 order by id")
                .setParameter(1, ref)
                .getResultList();
    }

    private String next() {
        return String.valueOf(em.createNativeQuery("select next_task from case_file where number = ?1")
                .setParameter(1, number)
                .getSingleResult());
    }

    private long events(String action) {
        return ((Number) em.createNativeQuery("select count(*) from donghanh_log.audit_event where action = ?1")
                        .setParameter(1, action)
                        .getSingleResult())
                .longValue();
    }

    private static void denied(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void missingAdmissionAndExitValuesAreReported() {
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        CaseNumber other = story.caseAt(CaseStatus.ACTIVE);
        staff.as("worker1", () -> {
            assertRefused(CaseRule.CASE_ENDED, () -> request(closed.value(), StayGround.CHILD, "Cần chỗ ở."));
            assertRefused(StayRule.GROUND_MISSING, () -> request(other.value(), null, "Cần chỗ ở."));
            assertRefused(StayRule.WORDS_MISSING, () -> request(other.value(), StayGround.CHILD, " "));
            assertRefused(StayRule.ROOM_MISSING, () -> admit(" ", "không có"));
            assertRefused(StayRule.BELONGINGS_MISSING, () -> admit("Phòng 1", null));
        });
        admit();
        staff.as("worker1", () -> {
            assertRefused(StayRule.ROOM_MISSING, () -> stayService.changeRoom(number, ref, null));
            assertRefused(StayRule.CHANNEL_MISSING, () -> stayService.recordEnquiry(number, ref, null, "Ai đó hỏi."));
            assertRefused(
                    StayRule.WORDS_MISSING, () -> stayService.recordEnquiry(number, ref, EnquiryChannel.PHONE, ""));
            LocalTime noon = LocalTime.NOON;
            assertRefused(StayRule.LAST_SEEN_MISSING, () -> recordExit(null, noon, UnplannedExitRisk.POSSIBLE));
            assertRefused(StayRule.LAST_SEEN_MISSING, () -> recordExit(today, null, UnplannedExitRisk.POSSIBLE));
            assertRefused(StayRule.RISK_MISSING, () -> recordExit(today, noon, null));
        });
        assertThat(status()).isEqualTo(StayStatus.DOSSIER_PENDING);
    }

    @Test
    void missingDecisionValuesAreReported() {
        staff.as(
                "lead1",
                () -> assertRefused(
                        StayRule.CAUSE_MISSING,
                        () -> decisions.refuse(
                                number, ref, new StayDecisionService.RefuseStayCommand(null, "Nhà khác", "Chị Hạnh"))));
        admit();
        papers();
        LocalDate until = today.plusDays(30);
        staff.as("director1", () -> {
            assertRefused(StayRule.DECISION_NUMBER_MISSING, () -> confirm(" ", today, until));
            assertRefused(StayRule.DECISION_DAY_MISSING, () -> confirm("12/QĐ", null, until));
            assertRefused(StayRule.UNTIL_MISSING, () -> confirm("12/QĐ", today, null));
            assertRefused(StayRule.UNTIL_PAST, () -> confirm("12/QĐ", today, today.minusDays(1)));
            confirm(until);
        });
        staff.as("worker1", () -> {
            assertRefused(
                    StayRule.EXIT_DAY_MISSING, () -> planExit(null, Destination.FAMILY, true, FollowUpConsent.YES));
            assertRefused(StayRule.DESTINATION_MISSING, () -> planExit(until, null, true, FollowUpConsent.YES));
            assertRefused(StayRule.FOLLOW_UP_MISSING, () -> planExit(until, Destination.FAMILY, true, null));
            assertRefused(
                    StayRule.SAFETY_PLAN_MISSING, () -> planExit(until, Destination.FAMILY, false, FollowUpConsent.NO));
        });
        assertThat(status()).isEqualTo(StayStatus.CONFIRMED);
        staff.as("worker1", () -> leave(clock.instant()));
        staff.as(
                "lead1",
                () -> assertRefused(StayRule.ANSWER_MISSING, () -> decisions.decideResponse(number, ref, null)));
    }

    private void admit(String room, String belongings) {
        stayService.admit(number, ref, new StayService.AdmitCommand(now(), room, belongings, true));
    }

    private void recordExit(LocalDate day, LocalTime time, UnplannedExitRisk risk) {
        stayService.recordUnplannedExit(
                number, ref, new StayService.RecordExitCommand(new EventTime(day, time), risk, "Đi lúc trưa."));
    }

    private void confirm(String decision, LocalDate on, LocalDate until) {
        decisions.confirm(number, ref, version(), new StayDecisionService.DirectorDecision(decision, on), until);
    }

    private void planExit(LocalDate on, Destination where, boolean safety, FollowUpConsent answer) {
        stayService.planExit(
                number, ref, new StayService.PlanExitCommand(version(), on, where, "Đi xe khách.", safety, answer));
    }
}
