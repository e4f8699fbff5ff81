package vn.donghanh.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.SectionAccessService;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.draft.CaseDraftForm;
import vn.donghanh.casefile.draft.CaseDraftService;
import vn.donghanh.casefile.draft.SaveCaseDraftCommand;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.casefile.task.ExaminationTaskRecorder;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.incident.value.IncidentWish;
import vn.donghanh.incident.value.InjuryLevel;
import vn.donghanh.incident.value.PerpetratorRelation;
import vn.donghanh.incident.value.ViolenceContext;
import vn.donghanh.incident.value.ViolenceType;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.security.Role;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.Salutation;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.LookupCounter;
import vn.donghanh.worklist.DraftRow;
import vn.donghanh.worklist.TaskQueries;

/** Tests incidents in the server: their own deadlines, versions, readers, the record without access, and the notice by law. */
@ExtendWith(ArquillianExtension.class)
class IncidentIT {
    private static final String STORY = "Bị đánh ở chỗ trọ, lời kể riêng.";

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    CaseScenario story;

    @Inject
    AttachmentScenario attachments;

    @Inject
    IncidentService service;

    @Inject
    IncidentQueries queries;

    @Inject
    IncidentListQueries lists;

    @Inject
    IncidentEntryQueries entry;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    CaseManagementService management;

    @Inject
    SectionAccessService sections;

    @Inject
    DisclosureQueries disclosures;

    @Inject
    LookupCounter looks;

    @Inject
    CaseDraftService drafts;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    TaskQueries work;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Inject
    UserTransaction transaction;

    @Inject
    ExaminationTaskRecorder examinations;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        caseNumber = story.caseAt(CaseStatus.ACTIVE);
        number = caseNumber.value();
    }

    @Test
    void documentsBelongToAnIncident() {
        String ref = record(ViolenceType.PHYSICAL, 5);
        attachments.assertBelongsTo(number, AttachmentKind.INCIDENT, ref, false);
    }

    @Test
    void secondIncidentStartsItsOwnDeadlines() {
        String first = record(ViolenceType.RAPE, 10);
        Instant firstDue = due(first, IncidentDeadline.EXAM_72H);
        staff.as(
                "worker1",
                () -> service.settle(
                        number, first, IncidentDeadline.EXAM_72H, DeadlineOutcome.CLIENT_DECLINED, "Đã hỏi hai lần."));
        time.runAt(clock.instant().plus(Duration.ofDays(20)), () -> {
            String second = record(ViolenceType.RAPE, 3);
            assertThat(due(second, IncidentDeadline.EXAM_72H)).isAfter(firstDue.plus(Duration.ofDays(19)));
            assertThat(running(second)).contains(IncidentDeadline.EXAM_72H, IncidentDeadline.EXAM_120H);
            assertThat(running(first)).contains(IncidentDeadline.EXAM_120H).doesNotContain(IncidentDeadline.EXAM_72H);
            assertThat(story.as("worker1", () -> lists.list(number)).rows().stream()
                            .map(IncidentRow::ref))
                    .containsExactly(second, first);
        });
        assertThat(story.as("worker1", () -> queries.get(number, first)).settled())
                .singleElement()
                .satisfies(settled -> assertThat(settled.words()).isEqualTo("Đã hỏi hai lần."));
    }

    @Test
    void correctionKeepsTheOldVersionAndCountsAgain() {
        String ref = record(ViolenceType.RAPE, 10);
        Instant before = due(ref, IncidentDeadline.EXAM_72H);
        RecordIncidentCommand correction = command(ref, 1, ViolenceType.RAPE, 30, null);
        staff.as("worker1", () -> service.correct(correction));
        assertThat(due(ref, IncidentDeadline.EXAM_72H)).isEqualTo(before.minus(Duration.ofHours(20)));
        IncidentView seen = story.as("worker1", () -> queries.get(number, ref));
        assertThat(seen.versions()).hasSize(2);
        assertThat(seen.row().deadlines().stream().map(IncidentDeadlineRow::deadline))
                .doesNotHaveDuplicates();
        staff.as("worker1", () -> assertRefused(IncidentRule.CORRECTED_MEANWHILE, () -> service.correct(correction)));
        staff.as("worker1", () -> service.correct(command(ref, 2, ViolenceType.PHYSICAL, 30, null)));
        assertThat(running(ref)).doesNotContain(IncidentDeadline.EXAM_72H, IncidentDeadline.EXAM_120H);
    }

    @Test
    void overdueExaminationStaysDueAfterACorrection() {
        String ref = record(ViolenceType.RAPE, 10);
        time.runAt(clock.instant().plus(Duration.ofHours(75)), () -> {
            staff.as("worker1", () -> service.correct(command(ref, 1, ViolenceType.RAPE, 85, null)));
            assertThat(deadlineRows(ref))
                    .filteredOn(line -> line.deadline() == IncidentDeadline.EXAM_72H)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.isRunning()).isTrue();
                        assertThat(line.late()).isTrue();
                    });
        });
    }

    @Test
    void correctionKeepsTheReferralThatWasSent() throws Exception {
        String ref = record(ViolenceType.RAPE, 10);
        CaseId caseId = story.as("worker1", () -> cases.get(caseNumber)).id();
        transaction.begin();
        examinations.recordReferral(caseId, "CG-7H2K-93QM", true, clock.instant());
        transaction.commit();
        staff.as("worker1", () -> service.correct(command(ref, 1, ViolenceType.RAPE, 12, null)));
        assertThat(step(ref)).isEqualTo("EXAM_SENT");
        transaction.begin();
        examinations.recordAttendance(caseId, "CG-7H2K-93QM", true);
        transaction.commit();
        assertThat(step(ref)).isEqualTo("EXAM_RECORD");
    }

    private String step(String ref) {
        return deadlineRows(ref).stream()
                .filter(line -> line.deadline() == IncidentDeadline.EXAM_72H && line.isRunning())
                .findFirst()
                .orElseThrow()
                .step()
                .verb();
    }

    @Test
    void anUnknownTimeIsCountedFromTheFirstRecord() {
        String ref = story.as("worker1", () -> service.record(atUnknownTime(null, 0)));
        Instant due = due(ref, IncidentDeadline.EXAM_72H);
        time.runAt(
                clock.instant().plus(Duration.ofDays(1)),
                () -> staff.as("worker1", () -> service.correct(atUnknownTime(ref, 1))));
        assertThat(due(ref, IncidentDeadline.EXAM_72H)).isEqualTo(due);
    }

    private RecordIncidentCommand atUnknownTime(@Nullable String corrects, int basedOn) {
        return new RecordIncidentCommand(
                number,
                corrects,
                basedOn,
                TimePrecision.UNKNOWN,
                null,
                null,
                EnumSet.of(ViolenceType.RAPE),
                command(null, 0, ViolenceType.RAPE, 1, null).account());
    }

    /** What the closing or the end of a case has settled is not asked again. */
    @Test
    void correctionAfterTheEndStartsNothing() {
        String ref = record(ViolenceType.RAPE, 2);
        staff.as("worker1", () -> cases.transition(caseNumber, CaseStep.REQUEST_CLOSING));
        staff.as("director1", () -> cases.transition(caseNumber, CaseStep.CLOSE));
        staff.as("lead1", () -> cases.grant(caseNumber, staff.id("worker1"), AccessGround.TEAM));
        staff.as("worker1", () -> service.correct(command(ref, 1, ViolenceType.RAPE, 3, null)));
        assertThat(running(ref)).isEmpty();
        staff.as("lead1", () -> cases.transition(caseNumber, CaseStep.REOPEN));
        staff.as("worker1", () -> service.correct(command(ref, 2, ViolenceType.RAPE, 4, null)));
        assertThat(running(ref)).isEmpty();
    }

    @Test
    void reopeningLeavesTheDeadlinesRunning() {
        caseNumber = story.caseAt(CaseStatus.FOLLOW_UP);
        number = caseNumber.value();
        String ref = record(ViolenceType.RAPE, 5);
        staff.as("lead1", () -> cases.transition(caseNumber, CaseStep.REOPEN));
        assertThat(running(ref))
                .containsExactly(
                        IncidentDeadline.SUPERVISOR_READING, IncidentDeadline.EXAM_72H, IncidentDeadline.EXAM_120H);
        assertThat(story.as("worker1", () -> cases.openTaskKinds(caseNumber)))
                .contains(TaskKind.RISK_SCREENING, TaskKind.RESTART);
    }

    @Test
    void anInterruptedAccountIsKeptUntilItIsRecorded() {
        String author = staff.createColleague("worker1", Salutation.CHI, Role.SOCIAL_WORKER);
        staff.as("lead1", () -> cases.assign(caseNumber, staff.id(author)));
        String token = RandomReference.random();
        SaveCaseDraftCommand draft = new SaveCaseDraftCommand(number, CaseDraftForm.INCIDENT, STORY, token);
        staff.as(author, () -> drafts.save(draft));
        assertThat(story.as(author, () -> queries.form(number, null, null))
                        .draft()
                        .text())
                .isEqualTo(STORY);
        assertThat(story.as(author, () -> work.worklist().drafts()).stream().map(DraftRow::page))
                .contains("/incident/record/" + number);
        assertThat(new String(
                        (byte[]) em.createNativeQuery(
                                        "select content_sealed from case_draft order by id desc limit 1", byte[].class)
                                .getSingleResult(),
                        StandardCharsets.UTF_8))
                .doesNotContain(STORY);
        staff.as("worker3", () -> assertNotFound(() -> drafts.save(draft)));
        story.as(author, () -> forms.once(token, () -> service.record(command(null, 0, ViolenceType.RAPE, 5, null))));
        assertThat(story.as(author, () -> queries.form(number, null, null)).draft())
                .isNull();
        staff.as(author, () -> assertRefused(CaseRule.FORM_SENT_ALREADY, () -> drafts.save(draft)));
        staff.as(author, () -> {
            drafts.save(new SaveCaseDraftCommand(number, CaseDraftForm.INCIDENT, STORY, RandomReference.random()));
            drafts.discard(number, CaseDraftForm.INCIDENT);
        });
        assertThat(story.as(author, () -> queries.form(number, null, null)).draft())
                .isNull();
    }

    @Test
    void eachOfferIsContinuedWhereItIsArranged() {
        String ref = record(ViolenceType.PHYSICAL, 5);
        assertThat(story.as("worker1", () -> queries.get(number, ref)).offers())
                .extracting(IncidentView.Offer::page)
                .containsExactly(
                        "/referral/send/" + number + "?soon=true",
                        "/stay/list/" + number,
                        "/plan/review/" + number,
                        "/referral/send/" + number + "?soon=true",
                        "/service/record/" + number + "?kind=OFFICE_ACCOMPANIMENT");
        number = story.caseAt(CaseStatus.PLANNING).value();
        String early = record(ViolenceType.PHYSICAL, 5);
        assertThat(story.as("worker1", () -> queries.get(number, early)).offers())
                .extracting(IncidentView.Offer::page)
                .contains("/plan/edit/" + number + "#safety");
    }

    @Test
    void deadlineThatHasPassedIsNotStarted() {
        String ref = record(ViolenceType.RAPE, 100);
        assertThat(running(ref)).contains(IncidentDeadline.EXAM_120H).doesNotContain(IncidentDeadline.EXAM_72H);
    }

    @Test
    void supervisorReadsKindAndDeadlinesButNotTheAccount() {
        String ref = record(ViolenceType.PHYSICAL, 5);
        IncidentView worker = story.as("worker1", () -> queries.get(number, ref));
        assertThat(worker.account().words()).isEqualTo(STORY);
        assertThat(worker.contexts()).contains(ViolenceContext.OFFICIAL);
        assertThat(worker.row().official()).isFalse();
        IncidentView lead = story.as("lead1", () -> queries.get(number, ref));
        assertThat(lead.account()).isNull();
        assertThat(lead.row().types()).containsExactly(ViolenceType.PHYSICAL);
        assertThat(lead.row().urgency()).isEqualTo(IncidentUrgency.NOW);
        assertThat(lead.row().official()).isTrue();
        assertThat(lead.mayCorrect()).isFalse();
        assertThat(story.as("lead1", () -> cases.openTaskKinds(caseNumber))).contains(TaskKind.INCIDENT_READING);
        staff.as(
                "lead1",
                () -> service.settle(number, ref, IncidentDeadline.SUPERVISOR_READING, DeadlineOutcome.DONE, null));
        assertThat(running(ref)).containsExactly(IncidentDeadline.PLAN_REVIEW);
    }

    @Test
    void healthReaderSeesThatDeadlinesOfCareRun() {
        String ref = record(ViolenceType.RAPE, 5);
        staff.as("nurse1", () -> assertNotFound(() -> lists.list(number)));
        staff.as("worker1", () -> sections.grantAccess(number, "nurse1", CaseSection.HEALTH, null));
        IncidentView seen = story.as("nurse1", () -> queries.get(number, ref));
        assertThat(seen.account()).isNull();
        assertThat(seen.row().types()).isEmpty();
        assertThat(seen.row().urgency()).isNull();
        assertThat(seen.offers()).isEmpty();
        assertThat(seen.row().deadlines().stream().map(IncidentDeadlineRow::deadline))
                .containsExactly(IncidentDeadline.EXAM_72H, IncidentDeadline.EXAM_120H);
    }

    @Test
    void othersGetNotFoundAndMayNotRecord() {
        String ref = record(ViolenceType.PHYSICAL, 5);
        for (String other : List.of("worker3", "counsellor1", "lead2")) {
            staff.as(other, () -> assertNotFound(() -> queries.get(number, ref)));
            staff.as(other, () -> assertNotFound(() -> lists.list(number)));
        }
        staff.as("lead1", () -> assertThatThrownBy(() -> service.record(command(null, 0, ViolenceType.RAPE, 1, null)))
                .isInstanceOf(AccessDeniedException.class));
        staff.as("worker3", () -> assertNotFound(() -> service.record(command(null, 0, ViolenceType.RAPE, 1, null))));
        String other = story.caseAt(CaseStatus.ACTIVE).value();
        staff.as("worker1", () -> assertNotFound(() -> queries.get(other, ref)));
    }

    @Test
    void dutyOfficerRecordsWithoutSeeingTheCase() {
        staff.as("duty1", () -> assertNotFound(() -> lists.list(number)));
        String ref = story.as("duty1", () -> service.recordUnseen(command(null, 0, ViolenceType.RAPE, 2, null)));
        assertThat(running(ref)).contains(IncidentDeadline.EXAM_72H, IncidentDeadline.SUPERVISOR_READING);
        assertThat(story.as("duty1", () -> entry.recorded(ref)).deadlines())
                .extracting(RecordedIncidentView.Running::deadline)
                .contains(IncidentDeadline.EXAM_72H);
        staff.as("worker1", () -> assertNotFound(() -> entry.recorded(ref)));
        staff.as("duty1", () -> assertNotFound(() -> queries.get(number, ref)));
        assertThat(story.as("duty1", () -> entry.mayOpenCase(number))).isFalse();
        assertThat(story.as("worker1", () -> entry.mayOpenCase(number))).isTrue();
    }

    @Test
    void workersChooseAmongTheirOwnCases() {
        assertThat(story.as("worker1", () -> entry.ownCases()))
                .anySatisfy(own -> assertThat(own.number()).isEqualTo(number));
        assertThat(story.as("duty1", () -> entry.ownCases()))
                .noneSatisfy(own -> assertThat(own.number()).isEqualTo(number));
        staff.as("lead1", () -> management.block(number, "worker1", "Cùng thôn với thân chủ."));
        assertThat(story.as("worker1", () -> entry.ownCases()))
                .noneSatisfy(own -> assertThat(own.number()).isEqualTo(number));
    }

    @Test
    void blockedOrMissingCasesAreRefusedAlike() {
        staff.as("lead1", () -> management.block(number, "duty1", "Cùng thôn với thân chủ."));
        staff.as(
                "duty1",
                () -> assertRefused(
                        IncidentRule.NUMBER_NOT_FOUND,
                        () -> service.recordUnseen(command(null, 0, ViolenceType.RAPE, 2, null))));
        number = CaseNumber.random().value();
        staff.as(
                "duty1",
                () -> assertRefused(
                        IncidentRule.NUMBER_NOT_FOUND,
                        () -> service.recordUnseen(command(null, 0, ViolenceType.RAPE, 2, null))));
    }

    @Test
    void violenceAgainstAChildNeedsTheNotice() {
        CaseNumber child = story.as("worker1", () -> cases.open("Bé Na", TriageLevel.HIGH, AgeBand.UNDER_16));
        staff.as("lead1", () -> cases.assign(child, staff.id("worker1")));
        number = child.value();
        String ref = record(ViolenceType.PHYSICAL, 2);
        assertThat(running(ref)).contains(IncidentDeadline.CHILD_MEASURES, IncidentDeadline.CHILD_NOTICE);
        GiveNoticeCommand notice = new GiveNoticeCommand(
                NoticeRecipient.COMMUNE_CHILD_OFFICER,
                NoticeChannel.CALLED,
                ClientInformed.BEFORE,
                "Một trẻ cần được bảo vệ ngay.");
        staff.as("worker1", () -> service.giveNotice(number, ref, notice));
        assertThat(running(ref)).doesNotContain(IncidentDeadline.CHILD_NOTICE);
        IncidentView seen = story.as("worker1", () -> queries.get(number, ref));
        assertThat(seen.notices()).singleElement().satisfies(given -> {
            assertThat(given.basis()).contains("Luật Trẻ em");
            assertThat(given.content()).isEqualTo("Một trẻ cần được bảo vệ ngay.");
        });
        assertThat(story.as("lead1", () -> queries.get(number, ref)).notices())
                .singleElement()
                .satisfies(given -> assertThat(given.content()).isNull());
        assertThat(story.as("worker1", () -> disclosures.page(number)).elsewhere())
                .hasSize(1);
    }

    @Test
    void whoTurnsOutToBeAnAdultHasNoNoticeAboutAChild() {
        openWithAge(AgeBand.UNKNOWN);
        String ref = record(ViolenceType.PHYSICAL, 2);
        assertThat(running(ref)).contains(IncidentDeadline.CHILD_MEASURES, IncidentDeadline.CHILD_NOTICE);
        staff.as("worker1", () -> cases.recordAgeBand(caseNumber, AgeBand.FROM_16_TO_17));
        assertThat(running(ref))
                .as("the Centre's own rule goes on")
                .contains(IncidentDeadline.CHILD_MEASURES)
                .doesNotContain(IncidentDeadline.CHILD_NOTICE);
        staff.as("worker1", () -> cases.recordAgeBand(caseNumber, AgeBand.FROM_25_TO_34));
        assertThat(running(ref)).doesNotContain(IncidentDeadline.CHILD_MEASURES, IncidentDeadline.CHILD_NOTICE);
        assertThat(story.as("worker1", () -> queries.get(number, ref)).mayGiveNotice())
                .isFalse();
        staff.as(
                "worker1",
                () -> assertRefused(IncidentRule.NOTICE_NOT_DUE, () -> service.giveNotice(number, ref, notice())));
    }

    @Test
    void whoTurnsOutToBeAChildIsProtectedFromNowOn() {
        openWithAge(AgeBand.FROM_18_TO_24);
        String ref = record(ViolenceType.PHYSICAL, 2);
        assertThat(story.as("worker1", () -> queries.get(number, ref)).mayGiveNotice())
                .isFalse();
        time.runAt(clock.instant().plus(Duration.ofDays(2)), () -> {
            staff.as("worker1", () -> cases.recordAgeBand(caseNumber, AgeBand.UNDER_16));
            assertThat(running(ref)).contains(IncidentDeadline.CHILD_MEASURES, IncidentDeadline.CHILD_NOTICE);
            assertThat(due(ref, IncidentDeadline.CHILD_NOTICE)).isAfter(clock.instant());
            staff.as("worker1", () -> service.giveNotice(number, ref, notice()));
            staff.as("worker1", () -> cases.recordAgeBand(caseNumber, AgeBand.UNKNOWN));
            assertThat(running(ref)).doesNotContain(IncidentDeadline.CHILD_NOTICE);
        });
    }

    @Test
    void measuresAtSixteenAreTheCentresOwnRule() {
        openWithAge(AgeBand.FROM_16_TO_17);
        String ref = record(ViolenceType.PHYSICAL, 2);
        assertThat(deadlineRows(ref))
                .filteredOn(line -> line.deadline() == IncidentDeadline.CHILD_MEASURES)
                .singleElement()
                .satisfies(line -> assertThat(line.basis()).isNull());
        assertThat(running(ref)).doesNotContain(IncidentDeadline.CHILD_NOTICE);
    }

    private void openWithAge(AgeBand age) {
        caseNumber = story.as("worker1", () -> cases.open("Em Na", TriageLevel.HIGH, age));
        staff.as("lead1", () -> cases.assign(caseNumber, staff.id("worker1")));
        number = caseNumber.value();
    }

    private static GiveNoticeCommand notice() {
        return new GiveNoticeCommand(
                NoticeRecipient.COMMUNE_CHILD_OFFICER,
                NoticeChannel.CALLED,
                ClientInformed.BEFORE,
                "Một trẻ cần được bảo vệ ngay.");
    }

    @Test
    void wrongSettlementsAreRefused() {
        String ref = record(ViolenceType.PHYSICAL, 5);
        staff.as("worker1", () -> {
            assertRefused(
                    IncidentRule.DEADLINE_NOT_YOURS,
                    () -> service.settle(number, ref, IncidentDeadline.SUPERVISOR_READING, DeadlineOutcome.DONE, null));
            assertRefused(
                    IncidentRule.DEADLINE_NOT_RUNNING,
                    () -> service.settle(number, ref, IncidentDeadline.EXAM_72H, DeadlineOutcome.DONE, null));
            assertRefused(
                    IncidentRule.ANSWER_MISSING,
                    () -> service.settle(number, ref, IncidentDeadline.PLAN_REVIEW, null, null));
            assertRefused(
                    IncidentRule.ANSWER_MISSING, () -> service.recordOffer(number, ref, IncidentOffer.SHELTER, null));
            assertRefused(
                    IncidentRule.NOTICE_NOT_DUE,
                    () -> service.giveNotice(number, ref, new GiveNoticeCommand(null, null, null, null)));
            service.recordOffer(number, ref, IncidentOffer.SHELTER, OfferAnswer.LATER);
        });
        assertThat(story.as("worker1", () -> queries.get(number, ref)).offers())
                .filteredOn(offer -> offer.offer() == IncidentOffer.SHELTER)
                .singleElement()
                .satisfies(offer -> assertThat(offer.answer()).isEqualTo(OfferAnswer.LATER));
        number = story.caseAt(CaseStatus.CLOSED).value();
        staff.as(
                "lead1",
                () -> cases.grant(CaseNumber.parse(number).orElseThrow(), staff.id("worker1"), AccessGround.TEAM));
        staff.as(
                "worker1",
                () -> assertRefused(
                        IncidentRule.CASE_ENDED,
                        () -> service.record(command(null, 0, ViolenceType.PHYSICAL, 5, null))));
    }

    @Test
    void incidentIsEncryptedInTheDatabase() {
        String ref = record(ViolenceType.RAPE, 5);
        Object[] row = (Object[])
                em.createNativeQuery("select summary_sealed, account_sealed from donghanh_log.incident where ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult();
        for (Object sealed : row) {
            String bytes = new String((byte[]) sealed, StandardCharsets.UTF_8);
            assertThat(bytes).doesNotContain("RAPE").doesNotContain(STORY).doesNotContain("words");
        }
    }

    @Test
    void manyIncidentsNeedNoMoreStatements() {
        Map<String, LookupCounter.Cost> few = new TreeMap<>();
        Map<String, LookupCounter.Cost> many = new TreeMap<>();
        CaseNumber other = story.caseAt(CaseStatus.ACTIVE);
        String shortOne = number;
        look("few ", shortOne);
        look("many ", other.value());
        record(ViolenceType.RAPE, 5);
        number = other.value();
        for (int more = 0; more < 6; more++) {
            record(ViolenceType.RAPE, 5 + more);
        }
        looks.costs().forEach((name, cost) -> (name.startsWith("few ") ? few : many)
                .put(name.replaceFirst("^\\w+ ", ""), cost));
        LookupCounter.assertConstant(few, many, "list", "overview");
    }

    private void look(String size, String of) {
        looks.add(size + "list", "worker1", () -> lists.list(of).rows().size());
        looks.add(size + "overview", "worker1", () -> overview.page(of, true)
                .entries()
                .size());
    }

    private String record(ViolenceType type, int hoursAgo) {
        return story.as("worker1", () -> service.record(command(null, 0, type, hoursAgo, null)));
    }

    private RecordIncidentCommand command(
            @Nullable String corrects, int basedOn, ViolenceType type, int hoursAgo, @Nullable Boolean pregnancy) {
        ZonedDateTime at = clock.instant()
                .minus(Duration.ofHours(hoursAgo))
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(CentreTime.ZONE);
        LocalDate day = at.toLocalDate();
        LocalTime hour = at.toLocalTime();
        return new RecordIncidentCommand(
                number,
                corrects,
                basedOn,
                TimePrecision.EXACT,
                day,
                hour,
                EnumSet.of(type),
                new IncidentAccount(
                        "chỗ trọ",
                        Set.of(ViolenceContext.INTIMATE_PARTNER, ViolenceContext.OFFICIAL),
                        PerpetratorRelation.KNOWS_ADDRESS,
                        InjuryLevel.NEEDS_CARE,
                        false,
                        pregnancy,
                        Set.of(IncidentWish.SHELTER),
                        Map.of(),
                        STORY));
    }

    private Instant due(String ref, IncidentDeadline wanted) {
        return deadlineRows(ref).stream()
                .filter(line -> line.deadline() == wanted && line.isRunning())
                .findFirst()
                .orElseThrow()
                .due();
    }

    private List<IncidentDeadline> running(String ref) {
        return deadlineRows(ref).stream()
                .filter(IncidentDeadlineRow::isRunning)
                .map(IncidentDeadlineRow::deadline)
                .toList();
    }

    private List<IncidentDeadlineRow> deadlineRows(String ref) {
        return story.as("worker1", () -> queries.get(number, ref)).row().deadlines();
    }
}
