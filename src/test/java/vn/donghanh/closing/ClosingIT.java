package vn.donghanh.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.account.DelegationService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.CaseTaskService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseEnding;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemKind;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.OpenTaskCommand;
import vn.donghanh.closing.value.OutcomeAnswer;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.document.form.FormFixture;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.note.ContactOutcome;
import vn.donghanh.note.ContactRule;
import vn.donghanh.note.ContactSafety;
import vn.donghanh.note.ContactService;
import vn.donghanh.note.RecordContactCommand;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.referral.Appointment;
import vn.donghanh.referral.ClinicAnswers;
import vn.donghanh.referral.ReferralPriority;
import vn.donghanh.referral.ReferralProgressService;
import vn.donghanh.referral.ReferralQueries;
import vn.donghanh.referral.ReferralStatus;
import vn.donghanh.referral.ReferralStory;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.deadline.ReferralDeadlineJob;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.BusinessRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.worklist.WorklistQueries;

/** Closing of a case against the database: its preconditions and approval. */
@ExtendWith(ArquillianExtension.class)
class ClosingIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    ClosingService service;

    @Inject
    ClosingQueries queries;

    @Inject
    ClosingStatisticsQueries figures;

    @Inject
    ContactService contacts;

    @Inject
    SafeContactService safeContacts;

    @Inject
    CaseTaskService tasks;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    CaseFixture fixture;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    DelegationService delegations;

    @Inject
    FormFixture papers;

    @Inject
    WorklistQueries work;

    @Inject
    ContactAttemptProvider attempts;

    @Inject
    Clock clock;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager em;

    @Inject
    ClosingScenario closing;

    @Inject
    ReferralStory referrals;

    @Inject
    ReferralProgressService referralProgress;

    @Inject
    ReferralQueries referralQueries;

    @Inject
    ClinicAnswers inbox;

    @Inject
    PartnerBusinessQueries inboxQueries;

    @Inject
    ReferralDeadlineJob referralJob;

    private CaseNumber number;

    @BeforeEach
    void setUpActiveCase() {
        staff.ensureStaff();
        number = story.caseAt(CaseStatus.ACTIVE);
    }

    @AfterEach
    void endDelegations() {
        staff.endDelegations();
    }

    @Test
    void draftIsRestoredCompletelyAndChangesNoStatus() {
        staff.as(
                "worker1",
                () -> service.saveDraft(closing.request(number, CaseClosingReason.MOVED_AWAY, Map.of(), null)));
        ClosingRow draft = closing.page(number, "worker1").current();
        assertThat(draft.state()).isEqualTo(ClosingStatus.DRAFT);
        assertThat(draft.reason()).isEqualTo(CaseClosingReason.MOVED_AWAY);
        assertThat(draft.minutes()).isNull();
        staff.as(
                "worker1",
                () -> service.saveDraft(closing.request(
                        number,
                        CaseClosingReason.MOVED_AWAY,
                        Map.of(ReintegrationOutcome.SAFE, OutcomeAnswer.REFUSED),
                        "Về quê.")));
        assertThat(closing.page(number, "worker1").current().minutes()).isEqualTo("Về quê.");
        assertThat(closing.page(number, "worker1").current().outcomes())
                .containsExactly(Map.entry(ReintegrationOutcome.SAFE, OutcomeAnswer.REFUSED));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void incompleteRequestIsRefusedAndLeavesNoTrace() {
        assertThat(requestRefused(null, Map.of(), "x")).containsExactly(ClosingRule.REASON_MISSING);
        assertThat(requestRefused(CaseClosingReason.DETAINED, Map.of(), null))
                .containsOnly(ClosingRule.OUTCOME_UNSAID, ClosingRule.LIVELIHOOD_MISSING, ClosingRule.MINUTES_MISSING);
        assertThat(requestRefused(CaseClosingReason.DETAINED, ClosingScenario.ANSWERED, " "))
                .containsExactly(ClosingRule.MINUTES_MISSING);
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        assertThat(closing.page(number, "worker1").current()).isNull();
    }

    @Test
    void allClosingViolationsAreReportedTogether() {
        assertThat(closing.missing(number, CaseClosingReason.GOALS_MET))
                .containsExactly(ClosingRule.FOLLOW_UP_NOT_ASKED);
        assertThat(closing.missing(number, CaseClosingReason.LOST_CONTACT))
                .containsExactly(ClosingRule.CONTACT_NOT_LOST);
        createTask("Làm thẻ");
        assertThat(story.refusals(
                        "worker1", () -> service.request(withAnswers(CaseClosingReason.GOALS_MET, List.of()))))
                .as("screening items, the task and the conditions of the reason")
                .containsExactly(ClosingRule.LEFT_OPEN, ClosingRule.LEFT_OPEN, ClosingRule.FOLLOW_UP_NOT_ASKED);
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
    }

    @Test
    void everyOpenItemNeedsItsOwnAnswer() {
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        createTask("Làm thẻ");
        List<OpenItem> open = closing.open(number);
        assertThat(open).extracting(OpenItem::title).contains("Làm thẻ");
        OpenItemAnswerDraft items = ClosingScenario.notPossible(open(TaskKind.SCREENING_ITEMS), "Hỏi sau không kịp.");
        String own = open(TaskKind.OWN).ref();
        LocalDate today = closing.today();
        assertThat(refusedWith(items)).containsExactly(ClosingRule.LEFT_OPEN);
        assertThat(refusedWith(items, new OpenItemAnswerDraft(own, OpenItemResolution.DONE, null, null, null)))
                .containsExactly(ClosingRule.DONE_WHEN_MISSING);
        assertThat(refusedWith(
                        items, new OpenItemAnswerDraft(own, OpenItemResolution.DONE, today.plusDays(1), null, null)))
                .containsExactly(ClosingRule.DONE_WHEN_WRONG);
        assertThat(refusedWith(
                        items, new OpenItemAnswerDraft(own, OpenItemResolution.DONE, today.minusDays(1), null, null)))
                .as("completion before the case was opened")
                .containsExactly(ClosingRule.DONE_WHEN_WRONG);
        assertThat(refusedWith(items, new OpenItemAnswerDraft(own, OpenItemResolution.DECLINED, null, null, " ")))
                .containsExactly(ClosingRule.UNDONE_WHY_MISSING);
        assertThat(refusedWith(items, new OpenItemAnswerDraft(own, OpenItemResolution.GOES_ON, null, null, "x")))
                .containsExactly(ClosingRule.ANSWER_NOT_POSSIBLE);
        assertThat(refusedWith(items, new OpenItemAnswerDraft(own, OpenItemResolution.DONE, today, null, null)))
                .isEmpty();
        assertThat(closing.page(number, "director1").current().answers())
                .extracting(AnsweredItemRow::taskKind, AnsweredItemRow::ending, AnsweredItemRow::explanation)
                .containsExactlyInAnyOrder(
                        tuple(TaskKind.SCREENING_ITEMS, OpenItemResolution.NOT_POSSIBLE, "Hỏi sau không kịp."),
                        tuple(TaskKind.OWN, OpenItemResolution.DONE, null));
    }

    @Test
    void missedEmergencyTaskIsPermanentlyRecordedAsNotDone() throws Exception {
        openExamTask();
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        OpenItemAnswerDraft items = ClosingScenario.notPossible(open(TaskKind.SCREENING_ITEMS), "Hỏi sau không kịp.");
        assertThat(refusedWith(items)).containsExactly(ClosingRule.LEFT_OPEN);
        assertThat(refusedWith(
                        items,
                        new OpenItemAnswerDraft(
                                open(TaskKind.SPECIALIST_EXAM_72H).ref(),
                                OpenItemResolution.DECLINED,
                                null,
                                null,
                                "Thân chủ nói với nhân viên là không muốn khám.")))
                .isEmpty();
        for (String username : List.of("lead1", "director1")) {
            assertThat(closing.page(number, username).current().undone())
                    .as(username)
                    .extracting(AnsweredItemRow::taskKind)
                    .contains(TaskKind.SPECIALIST_EXAM_72H);
        }
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        staff.as("director1", () -> service.approve(number.value(), story.version(number)));
        assertThat(taskResolutions(TaskKind.SPECIALIST_EXAM_72H)).containsExactly("DECLINED");
        assertThat(taskResolutions(TaskKind.SCREENING_ITEMS)).containsExactly("NOT_POSSIBLE");
        assertThat(taskResolutions(TaskKind.REVIEW))
                .as("review tasks are dropped with the end of the work")
                .containsOnly("DROPPED");
        assertThat(timeline()).contains("closing.timeline.answered.DECLINED", "closing.timeline.answered.NOT_POSSIBLE");
    }

    @Test
    void openReferralIsWithdrawnByItsClosingAnswer() {
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        OpenItemAnswerDraft items = ClosingScenario.notPossible(open(TaskKind.SCREENING_ITEMS), "Hỏi sau không kịp.");
        story.recordConsent("worker1", number, 300);
        String code = referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        assertThat(answersFor(code)).containsExactly(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE);
        assertThat(refusedWith(items)).containsExactly(ClosingRule.GOING_ON);
        assertThat(refusedWith(items, new OpenItemAnswerDraft(code, OpenItemResolution.GOES_ON, null, null, null)))
                .containsExactly(ClosingRule.ANSWER_NOT_POSSIBLE);
        assertThat(refusedWith(
                        items,
                        new OpenItemAnswerDraft(code, OpenItemResolution.DECLINED, null, null, "Thân chủ nói thôi.")))
                .isEmpty();
        assertThat(closing.page(number, "director1").current().undone())
                .extracting(AnsweredItemRow::itemKind, AnsweredItemRow::code)
                .contains(tuple(OpenItemKind.REFERRAL, code));
        assertThat(story.isHidden("health1", () -> inboxQueries.get(code)))
                .as("referral stays open until approval")
                .isFalse();
        approveClosing();
        assertThat(story.isHidden("health1", () -> inboxQueries.get(code))).isTrue();
        assertThat(status(code)).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(timeline()).contains("closing.timeline.ended.DECLINED", "referral.timeline.CANCEL");
    }

    @Test
    void appointmentKnownToClientContinuesAfterClosing() {
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        OpenItemAnswerDraft items = ClosingScenario.notPossible(open(TaskKind.SCREENING_ITEMS), "Hỏi sau không kịp.");
        story.recordConsent("worker1", number, 300);
        String code = referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        staff.as("health1", () -> {
            inbox.receive(code);
            inbox.accept(code);
            inbox.schedule(code, new Appointment(closing.today().plusDays(1), LocalTime.of(9, 0), null));
        });
        assertThat(answersFor(code))
                .as("continuing is not offered before the client knows")
                .doesNotContain(OpenItemResolution.GOES_ON);
        assertThat(closing.open(number))
                .as("tasks about the referral end with it")
                .extracting(OpenItem::taskKind)
                .doesNotContain(TaskKind.REFERRAL_TELL);
        staff.as("worker1", () -> referralProgress.completeTask(number.value(), code, TaskKind.REFERRAL_TELL));
        assertThat(answersFor(code)).startsWith(OpenItemResolution.GOES_ON);
        assertThat(refusedWith(items, new OpenItemAnswerDraft(code, OpenItemResolution.GOES_ON, null, null, null)))
                .isEmpty();
        approveClosing();
        assertThat(status(code)).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(story.isHidden("health1", () -> inboxQueries.get(code))).isFalse();
        closing.inDays(4, referralJob::run);
        assertThat(openTasks()).as("no open tasks remain at the Centre").isEmpty();
        closing.inDays(31, () -> assertThat(story.isHidden("health1", () -> inboxQueries.get(code)))
                .isTrue());
        assertThat(timeline()).contains("closing.timeline.ended.GOES_ON");
    }

    @Test
    void itemChangedAfterRequestNeedsNewAnswer() {
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.NO);
        OpenItemAnswerDraft items = ClosingScenario.notPossible(open(TaskKind.SCREENING_ITEMS), "Hỏi sau không kịp.");
        story.recordConsent("worker1", number, 300);
        String code = referrals.send(number.value(), HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        staff.as("health1", () -> {
            inbox.receive(code);
            inbox.accept(code);
            inbox.schedule(code, new Appointment(closing.today().plusDays(1), LocalTime.of(9, 0), null));
        });
        staff.as("worker1", () -> referralProgress.completeTask(number.value(), code, TaskKind.REFERRAL_TELL));
        assertThat(refusedWith(items, new OpenItemAnswerDraft(code, OpenItemResolution.GOES_ON, null, null, null)))
                .isEmpty();
        staff.as("health1", () -> inbox.cancelAppointment(code, AppointmentCancelReason.PARTNER_CANNOT));
        assertThat(story.refusals("lead1", () -> service.propose(number.value(), story.version(number))))
                .containsExactly(ClosingRule.GOING_ON);
    }

    @Test
    void papersOfTheClosingSayWhatTheCaseSays() {
        createTask("Trả lại giấy tờ");
        closing.requestClosing(number);
        papers.assertSays(
                "worker1",
                number.value(),
                FormKind.CLOSURE_MINUTES,
                List.of(
                        "BIÊN BẢN Đánh giá, kết thúc trợ giúp",
                        "/BB-TTCTXH",
                        "Mã hồ sơ: " + number.value(),
                        "Lý do kết thúc: " + papers.text(CaseClosingReason.GOALS_MET),
                        "Người đề nghị: " + papers.name("worker1") + ", ",
                        papers.text(ReintegrationOutcome.SAFE),
                        papers.text(OutcomeAnswer.MET),
                        papers.text(EmploymentType.INFORMAL_WAGE),
                        "4.800.000 đồng",
                        "không làm: không còn làm được",
                        "Nhân viên ghi: chưa kịp làm.",
                        "Đạt mục tiêu.",
                        "KIỂM HUẤN VIÊN",
                        "GIÁM ĐỐC",
                        papers.name("director1")),
                List.of("Trả lại giấy tờ"));
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        papers.assertSays(
                "worker1",
                number.value(),
                FormKind.CLOSURE_DECISION,
                List.of(
                        "QUYẾT ĐỊNH Về việc kết thúc trợ giúp",
                        "/QĐ-TTCTXH",
                        "Lý do: " + papers.text(CaseClosingReason.GOALS_MET) + ".",
                        "Hồ sơ được lưu theo quy định.",
                        "Mã hồ sơ: " + number.value(),
                        "Nơi nhận: - Như Điều 3; - Lưu: VT, hồ sơ.",
                        papers.name("director1")),
                List.of("Đạt mục tiêu.", "4.800.000", "theo dõi trong 12 tháng"));
        staff.as("director1", () -> service.approve(number.value(), story.version(number)));
        assertThat(story.as("worker1", () -> fixture.openTaskKinds(number)))
                .as("signed after the case has ended")
                .containsExactlyInAnyOrder(TaskKind.SIGN_CLOSING_MINUTES, TaskKind.SIGN_CLOSING);
        assertThat(story.as("worker1", () -> work.rows(Integer.MAX_VALUE)))
                .filteredOn(row -> row.number().equals(number))
                .extracting(WorklistQueries.SelectedRow::kind)
                .contains(TaskKind.SIGN_CLOSING);
    }

    @Test
    void theTeamSeesTheCaseUntilTheFollowUpEnds() {
        proposeClosing(RecordConsentCommand.Answer.YES);
        assertThat(closing.page(number, "director1").endsTeamAccess()).isFalse();
        assertThat(closing.page(number, "director1").followUpDays())
                .as("the days that the deadlines set")
                .containsExactly(
                        closing.today().plusMonths(1),
                        closing.today().plusMonths(3),
                        closing.today().plusMonths(6),
                        closing.today().plusMonths(12));
        staff.as("director1", () -> service.approve(number.value(), story.version(number)));
        assertThat(isHiddenFromTheTeam()).as("followed up").isFalse();
        staff.as("worker1", () -> fixture.transition(number, CaseStep.END_FOLLOW_UP));
        assertThat(isHiddenFromTheTeam()).as("after the follow-up").isTrue();
    }

    @Test
    void closingWithoutFollowUpEndsWhatTheTeamSees() {
        proposeClosing(RecordConsentCommand.Answer.NO);
        assertThat(closing.page(number, "director1").endsTeamAccess()).isTrue();
        assertThat(closing.page(number, "director1").followed()).isFalse();
        assertThat(isHiddenFromTheTeam()).isFalse();
        staff.as("director1", () -> service.approve(number.value(), story.version(number)));
        assertThat(isHiddenFromTheTeam()).isTrue();
    }

    private void proposeClosing(RecordConsentCommand.Answer followUp) {
        staff.as("worker1", () -> fixture.grant(number, staff.id("worker3"), AccessGround.TEAM));
        closing.recordConsent(number, ConsentScope.FOLLOW_UP_AFTER, followUp);
        closing.requestClosing(number);
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
    }

    private boolean isHiddenFromTheTeam() {
        return story.isHidden("worker3", () -> queries.closing(number.value()));
    }

    @Test
    void theClosingPageSaysHowACaseEndedWithoutBeingClosed() {
        assertThat(endingOf(story.caseAt(CaseStatus.ASSESSING))).as("too early").isNull();
        assertThat(endingOf(number)).as("under way").isNull();
        assertThat(endingOf(story.caseAt(CaseStatus.DECLINED)).kind()).isEqualTo(CaseEnding.Kind.DECLINED);
        staff.as("director1", () -> fixture.transition(number, CaseStep.GIVE_UP));
        CaseEnding ending = endingOf(number);
        assertThat(ending.kind()).isEqualTo(CaseEnding.Kind.GIVEN_UP);
        assertThat(CentreTime.day(ending.at())).isEqualTo(closing.today());
        assertThat(ending.continuing()).isNull();
    }

    @Test
    void aCaseThatWasClosedByDecisionNamesNoOtherEnding() {
        closing.closeCase(number, RecordConsentCommand.Answer.NO);
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSED);
        assertThat(endingOf(number)).isNull();
    }

    private CaseEnding endingOf(CaseNumber asked) {
        return closing.page(asked, "lead1").ending();
    }

    private void approveClosing() {
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        staff.as("director1", () -> service.approve(number.value(), story.version(number)));
    }

    private List<OpenItemResolution> answersFor(String code) {
        return closing.open(number).stream()
                .filter(openItem -> openItem.ref().equals(code))
                .flatMap(openItem -> openItem.resolutions().stream())
                .toList();
    }

    private ReferralStatus status(String code) {
        return story.as("worker1", () -> referralQueries.get(number.value(), code))
                .row()
                .status();
    }

    @SuppressWarnings("unchecked")
    private List<String> openTasks() {
        return em.createNativeQuery(
                        "select t.kind from case_task t join case_file c on c.id = t.case_id where c.number = ?1 and"
                                + " t.ended_at is null")
                .setParameter(1, number.value())
                .getResultList();
    }

    @Test
    void itemOpenedAfterRequestBlocksTheDecision() throws Exception {
        closing.requestClosing(number);
        openExamTask();
        assertThat(closing.page(number, "lead1").missing())
                .extracting(ClosingGap::rule)
                .containsExactly(ClosingRule.LEFT_OPEN);
        assertThat(story.refusals("lead1", () -> service.propose(number.value(), story.version(number))))
                .containsExactly(ClosingRule.LEFT_OPEN);
        assertThatThrownBy(() -> staff.as("lead1", () -> service.propose(number.value(), story.version(number))))
                .as("request can only be returned")
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.field())
                        .isEqualTo("returnReason"));
        completeExamTask();
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        openExamTask();
        assertThat(story.refusals("director1", () -> service.approve(number.value(), story.version(number))))
                .containsExactly(ClosingRule.LEFT_OPEN);
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSING);
    }

    @Test
    void unansweredTaskEndsAsNotDoneWithItsCase() {
        staff.as("director1", () -> fixture.transition(number, CaseStep.GIVE_UP));
        assertThat(taskResolutions(TaskKind.SCREENING_ITEMS)).containsExactly("CASE_ENDED");
        assertThat(timeline()).contains("timeline.task.undone");
    }

    private List<BusinessRule> refusedWith(OpenItemAnswerDraft... answers) {
        return story.refusals(
                "worker1", () -> service.request(withAnswers(CaseClosingReason.GOALS_MET, List.of(answers))));
    }

    private RequestClosingCommand withAnswers(CaseClosingReason reason, List<OpenItemAnswerDraft> answers) {
        return new RequestClosingCommand(
                number.value(),
                story.version(number),
                reason,
                ClosingScenario.ANSWERED,
                ClosingScenario.WORKING,
                answers,
                "Xong.");
    }

    private void createTask(String title) {
        staff.as(
                "worker1",
                () -> tasks.open(new OpenTaskCommand(
                        number.value(), title, closing.today().plusDays(2), null)));
    }

    private OpenItem open(TaskKind kind) {
        return closing.open(number).stream()
                .filter(openItem -> openItem.taskKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void openExamTask() throws Exception {
        transaction.begin();
        staff.as(
                "worker1",
                () -> taskOpener.open(
                        fixture.get(number).id(),
                        TaskKind.SPECIALIST_EXAM_72H,
                        Permission.INTAKE_SCREEN,
                        clock.instant().plusSeconds(3600)));
        transaction.commit();
    }

    private void completeExamTask() throws Exception {
        transaction.begin();
        staff.as("worker1", () -> taskEnder.complete(fixture.get(number).id(), TaskKind.SPECIALIST_EXAM_72H));
        transaction.commit();
    }

    @SuppressWarnings("unchecked")
    private List<String> taskResolutions(TaskKind kind) {
        return em.createNativeQuery(
                        "select t.ending from case_task t join case_file c on c.id = t.case_id where c.number = ?1 and"
                                + " t.kind = ?2 and t.ended_at is not null")
                .setParameter(1, number.value())
                .setParameter(2, kind.name())
                .getResultList();
    }

    private List<String> timeline() {
        return story.as("worker1", () -> overview.page(number.value(), true)).entries().stream()
                .map(line -> line.entry().key())
                .toList();
    }

    @Test
    void contactIsLostAfterThreeAttemptsOnTwoChannelsIn60Days() {
        closing.inDays(100, this::loseContact);
    }

    private void loseContact() {
        allowCallsAndMessages();
        recordFailedAttempt(70, ContactChannel.CALL);
        recordFailedAttempt(40, ContactChannel.CALL);
        assertThat(closing.missing(number, CaseClosingReason.LOST_CONTACT))
                .as("two attempts")
                .containsExactly(ClosingRule.CONTACT_NOT_LOST);
        recordFailedAttempt(2, ContactChannel.CALL);
        assertThat(closing.missing(number, CaseClosingReason.LOST_CONTACT))
                .as("three attempts on one channel")
                .containsExactly(ClosingRule.CONTACT_NOT_LOST);
        recordFailedAttempt(1, ContactChannel.SMS);
        assertThat(closing.missing(number, CaseClosingReason.LOST_CONTACT)).isEmpty();
        staff.as(
                "worker1",
                () -> service.request(closing.request(
                        number, CaseClosingReason.LOST_CONTACT, ClosingScenario.ANSWERED, "Tìm nhiều lần.")));
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSING);
    }

    /** The worker says what is known of the client, and mostly nothing is. */
    @Test
    void whoseContactIsLostWasNotReached() {
        closing.inDays(100, () -> {
            allowCallsAndMessages();
            recordFailedAttempt(70, ContactChannel.CALL);
            recordFailedAttempt(2, ContactChannel.CALL);
            recordFailedAttempt(1, ContactChannel.SMS);
            staff.as(
                    "worker1",
                    () -> service.request(closing.request(
                            number, CaseClosingReason.LOST_CONTACT, ClosingScenario.ANSWERED, "Tìm nhiều lần.")));
            staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
            staff.as("director1", () -> service.approve(number.value(), story.version(number)));
            CaseId caseId = story.as("worker1", () -> fixture.get(number)).id();
            assertThat(figures.findOutcomeResponses(closing.today(), AsOf.endOf(closing.today())).stream()
                            .filter(response -> response.caseId().equals(caseId)))
                    .singleElement()
                    .satisfies(response -> assertThat(response.reached()).isFalse());
        });
    }

    @Test
    void attemptsWithinFewerThanSixtyDaysAreNotEnough() {
        closing.inDays(100, () -> {
            allowCallsAndMessages();
            recordFailedAttempt(59, ContactChannel.CALL);
            recordFailedAttempt(30, ContactChannel.SMS);
            recordFailedAttempt(0, ContactChannel.CALL);
            assertThat(closing.missing(number, CaseClosingReason.LOST_CONTACT))
                    .containsExactly(ClosingRule.CONTACT_NOT_LOST);
        });
    }

    @Test
    void anAttemptBeforeTheCaseIsRefused() {
        allowCallsAndMessages();
        assertRefused(ContactRule.DAY_BEFORE_CASE, () -> recordFailedAttempt(3, ContactChannel.CALL));
        recordFailedAttempt(2, ContactChannel.CALL);
    }

    @Test
    void attemptsBeforeTheReopeningDoNotCount() {
        closing.inDays(100, () -> {
            closing.closeCase(number, RecordConsentCommand.Answer.NO);
            staff.as("lead1", () -> fixture.transition(number, CaseStep.REOPEN));
            allowCallsAndMessages();
            recordFailedAttempt(70, ContactChannel.CALL);
            CaseView reopened = story.as("worker1", () -> fixture.get(number));
            assertThat(attempts.summary(reopened)).isEqualTo(ContactAttemptProvider.AttemptSummary.NEVER);
        });
    }

    @Test
    void closingIsHiddenWithoutAccessAndRefusedWithoutPermission() {
        closing.requestClosing(number);
        for (String stranger : List.of("worker2", "worker3", "lead2", "auditor1", "report1", "admin1")) {
            assertThat(story.isHidden(stranger, () -> queries.closing(number.value())))
                    .as(stranger)
                    .isTrue();
            assertThat(story.isHidden(stranger, () -> queries.followUp(number.value())))
                    .as(stranger)
                    .isTrue();
            assertThat(story.isHidden(stranger, () -> service.propose(number.value(), story.version(number))))
                    .as(stranger)
                    .isTrue();
        }
        assertThat(story.isHidden("worker1", () -> service.approve(number.value(), story.version(number))))
                .as("worker may not approve")
                .isTrue();
    }

    @Test
    void returnedRequestKeepsReasonAndNextRequestIsNewRound() {
        closing.requestClosing(number);
        staff.as("lead1", () -> service.returnForRevision(number.value(), story.version(number), "Hỏi lại về chỗ ở."));
        assertThat(story.status(number)).isEqualTo(CaseStatus.ACTIVE);
        ClosingRow returned = closing.page(number, "worker1").current();
        assertThat(returned.state()).isEqualTo(ClosingStatus.RETURNED);
        assertThat(returned.returnReason()).isEqualTo("Hỏi lại về chỗ ở.");
        closing.requestClosing(number);
        assertThat(closing.page(number, "worker1").current().round()).isEqualTo(2);
        assertThat(closing.page(number, "worker1").earlier())
                .extracting(ClosingRow::round)
                .containsExactly(1);
    }

    @Test
    void requesterMayNotDecideOnTheirOwnRequest() throws Exception {
        closing.requestClosing(number);
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        long director = staff.id("director1").value();
        transaction.begin();
        em.createNativeQuery(
                        "update closure k join case_file c on c.id = k.case_id set k.requested_by = ?1 where c.number"
                                + " = ?2")
                .setParameter(1, director)
                .setParameter(2, number.value())
                .executeUpdate();
        transaction.commit();
        assertThat(story.refusals("director1", () -> service.approve(number.value(), story.version(number))))
                .containsExactly(ClosingRule.OWN_REQUEST);
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSING);
    }

    @Test
    void supervisorDecidesOnlyOnDaysOfTheirDelegation() {
        closing.requestClosing(number);
        staff.as("lead1", () -> service.propose(number.value(), story.version(number)));
        LocalDate first = closing.today().plusDays(2);
        staff.as("director1", () -> delegations.grant(staff.id("lead1"), first, first, "Trưởng phòng", "12/QĐ-TTCTXH"));
        assertThat(refusalOfDelegateAfterDays(1)).containsExactly(ClosingRule.NOT_DELEGATED);
        assertThat(refusalOfDelegateAfterDays(3)).containsExactly(ClosingRule.NOT_DELEGATED);
        assertThat(refusalOfDelegateAfterDays(2)).isEmpty();
        assertThat(story.status(number)).isEqualTo(CaseStatus.CLOSED);
    }

    private List<BusinessRule> refusalOfDelegateAfterDays(int days) {
        List<BusinessRule> refusals = new ArrayList<>();
        closing.inDays(
                days,
                () -> refusals.addAll(
                        story.refusals("lead1", () -> service.approve(number.value(), story.version(number)))));
        return refusals;
    }

    private void allowCallsAndMessages() {
        staff.as(
                "worker1",
                () -> safeContacts.agree(
                        number.value(),
                        new SafeContactTerms(
                                Set.of(ContactChannel.CALL, ContactChannel.SMS),
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                null,
                                null),
                        null));
    }

    private void recordFailedAttempt(int daysAgo, ContactChannel channel) {
        ZonedDateTime then = clock.instant().atZone(CentreTime.ZONE).minusDays(daysAgo);
        staff.as(
                "worker1",
                () -> contacts.record(new RecordContactCommand(
                        number.value(),
                        true,
                        channel,
                        then.toLocalDate(),
                        LocalTime.MIDNIGHT,
                        null,
                        ContactSafety.COULD_NOT_ASK,
                        ContactOutcome.NO_ANSWER,
                        null)));
    }

    private List<BusinessRule> requestRefused(
            CaseClosingReason reason, Map<ReintegrationOutcome, OutcomeAnswer> outcomes, String minutes) {
        return story.refusals("worker1", () -> service.request(closing.request(number, reason, outcomes, minutes)));
    }
}
