package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.partnerbusiness.inbox.WaitingBusinessCounter;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;
import vn.donghanh.reference.AddCodeListItemCommand;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.CodeListQueries;
import vn.donghanh.reference.CodeListService;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Training from proposal to certificate on both sides, and that other schools have no access. */
@ExtendWith(ArquillianExtension.class)
class TrainingIT {
    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    PartnerBusinessScenario business;

    @Inject
    AttachmentScenario attachments;

    @Inject
    CaseFixture cases;

    @Inject
    TrainingQueries queries;

    @Inject
    TrainingService service;

    @Inject
    CodeListQueries choices;

    @Inject
    CodeListService lists;

    @Inject
    PartnerBusinessQueries schoolQueries;

    @Inject
    PartnerBusinessService schoolService;

    @Inject
    MonthlyAttendanceService attendance;

    @Inject
    WaitingBusinessCounter waiting;

    @Inject
    Statements statements;

    @Inject
    CourseStartJob job;

    @Inject
    EnrolmentStatisticsQueries access;

    @Inject
    EnrolmentOpenItemProvider leftOpen;

    @Inject
    TrainingTimelineContributor timeline;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    private CaseNumber number;
    private String ref;
    private String code;
    private LocalDate today;

    @BeforeEach
    void proposeCourse() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            number = business.openCase();
            ref = service.propose(number.value(), "SEWING", "SHORT");
            code = view().row().code();
        });
        story.recordConsent("worker1", number, 300);
    }

    @Test
    void documentsBelongToACourse() {
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        attachments.assertBelongsTo(number.value(), AttachmentKind.COURSE, ref, false);
    }

    @Test
    void menuCountsTheSchoolsWaitingApplications() {
        int before = story.as("training1", waiting::count);
        int elsewhere = story.as("training2", waiting::count);
        recordConsent();
        staff.as("worker1", () -> apply(true));
        assertThat(story.as("training1", waiting::count)).isEqualTo(before + 1);
        assertThat(story.as("training2", waiting::count)).isEqualTo(elsewhere);
        assertThat(story.as("worker1", waiting::count)).isZero();

        staff.as("training1", () -> reject("FULL"));
        assertThat(story.as("training1", waiting::count)).isEqualTo(before);
    }

    @Test
    void applicationNeedsConsentForTheSchool() {
        staff.as("worker1", () -> assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> apply(true)));
        assertMissingFor("training1");
    }

    @Test
    void nothingIsSentAfterTheCaseConsentLapsed() {
        story.recordConsent("worker1", number, 0);
        recordConsent();
        time.runAt(
                clock.instant().plus(Duration.ofDays(2)),
                () -> staff.as("worker1", () -> assertRefused(ConsentRule.CASE_CONSENT_LAPSED, () -> apply(true))));
        assertMissingFor("training1");
        staff.as("worker1", () -> apply(true));
    }

    @ParameterizedTest
    @EnumSource(
            value = AgeBand.class,
            names = {"UNDER_16", "FROM_16_TO_17", "UNKNOWN"})
    void minorsNeedTheirRepresentativesConsent(AgeBand age) {
        staff.as("worker1", () -> {
            number = business.openCase(age);
            ref = service.propose(number.value(), "SEWING", "SHORT");
        });
        story.recordConsent("worker1", number, 300);
        recordConsent();
        staff.as("worker1", () -> assertRefused(PartnerBusinessRule.GUARDIAN_NEEDED, () -> apply(true)));
        staff.as(
                "worker1",
                () -> assertRefused(
                        ConsentRule.GUARDIAN_MISSING, () -> recordConsent(ConsentMethod.GUARDIAN, null, " ")));
        staff.as("worker1", () -> recordConsent(ConsentMethod.GUARDIAN, null, "Cán bộ bảo vệ trẻ em của xã"));
        staff.as("worker1", () -> apply(true));
        code = story.as("worker1", this::view).row().code();
        assertThat(story.as("training1", () -> schoolQueries.get(code)).toString())
                .doesNotContain("Cán bộ bảo vệ trẻ em");
    }

    @Test
    void adultMayConsentVerballyBeforeAWitness() {
        staff.as(
                "worker1",
                () -> assertRefused(
                        ConsentRule.GUARDIAN_FOR_MINORS_ONLY,
                        () -> recordConsent(ConsentMethod.GUARDIAN, null, "Người đại diện")));
        staff.as(
                "worker1",
                () -> assertRefused(
                        ConsentRule.WITNESS_MISSING, () -> recordConsent(ConsentMethod.WITNESSED_VERBAL, null, null)));
        assertThat(story.as("worker1", this::view).sending().witnesses())
                .extracting(StaffMember::username)
                .contains("worker2")
                .doesNotContain("worker1");
        staff.as("worker1", () -> recordConsent(ConsentMethod.WITNESSED_VERBAL, "worker2", null));
        staff.as("worker1", () -> apply(true));
    }

    @Test
    void applicationMustBeReadWithTheClient() {
        recordConsent();
        staff.as("worker1", () -> assertRefused(PartnerBusinessRule.NOT_READ_WITH_CLIENT, () -> apply(false)));
    }

    @Test
    void schoolSeesOnlyPreferredNameAndCourse() {
        consentAndApply();
        assertThat(story.as("training1", () -> schoolQueries.findCodes(code.substring(3))))
                .containsExactly(code);
        PartnerBusinessView slip = story.as("training1", () -> schoolQueries.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "STUDENT", "TRADE", "LEVEL", "FEE");
        assertThat(slip.toString()).doesNotContain(number.value(), ref, "Kín");
        assertThat(story.as("training1", schoolQueries::list).waiting())
                .anyMatch(line -> line.code().equals(code));
    }

    @Test
    void courseRunsFromFirstDayToCertificate() {
        consentAndApply();
        staff.as("training1", () -> {
            enrol(today);
            assertStatus(EnrolmentStatus.IN_PROGRESS);
            attendance.record(code, YearMonth.from(today), 90);
            complete(false);
            certify("SC-0001");
        });
        EnrolmentView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(EnrolmentStatus.CERTIFIED);
        assertThat(seen.certificate()).isEqualTo("SC-0001");
        assertThat(seen.months()).singleElement().satisfies(month -> assertThat(month.percent())
                .isEqualTo(90));
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50))
                .as("one line a day")
                .singleElement()
                .satisfies(entry -> assertThat(entry.earlierSteps()).isEqualTo(5));
        assertThat(access.accessEvents(new AsOf(today, CentreTime.endOf(today.minusDays(1)))))
                .as("recorded after the cutoff")
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(AsOf.endOf(today))).anySatisfy(event -> {
            assertThat(event.caseId()).isEqualTo(caseView.id());
            assertThat(event.on()).isEqualTo(today);
        });
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
    }

    @Test
    void courseStartsAutomaticallyOnItsDayOnce() {
        consentAndApply();
        staff.as("training1", () -> enrol(today.plusDays(9)));
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.ENROLLED);
        job.run();
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.ENROLLED);
        time.runAt(clock.instant().plus(Duration.ofDays(9)), () -> {
            assertThat(story.as("training1", () -> schoolQueries.get(code)).steps())
                    .as("open on the first day, before the job runs")
                    .extracting(PartnerStep::code)
                    .containsExactly("COMPLETE", "SUSPEND");
            assertThat(job.run().acted()).isPositive();
            assertThat(job.run().acted()).isZero();
        });
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
    }

    @Test
    void schoolListUsesAConstantNumberOfStatements() {
        enrolToday();
        LookupCounts few = countLookups();
        proposeCourse();
        enrolToday();
        LookupCounts more = countLookups();
        assertThat(more.toCount()).isEqualTo(few.toCount() + 1);
        assertThat(more.statements()).isEqualTo(few.statements());
    }

    private void enrolToday() {
        consentAndApply();
        staff.as("training1", () -> enrol(today));
    }

    /** Loads the school's list forty days later, when attendance for one month is missing. */
    private LookupCounts countLookups() {
        AtomicReference<LookupCounts> seen = new AtomicReference<>();
        time.runAt(
                clock.instant().plus(Duration.ofDays(40)),
                () -> staff.as(
                        "training1",
                        () -> seen.set(new LookupCounts(
                                schoolQueries.list().pending(), statements.count(() -> schoolQueries.list())))));
        return seen.get();
    }

    private record LookupCounts(int toCount, long statements) {}

    @Test
    void lowAttendanceOpensATaskForFiveWorkingDays() {
        consentAndApply();
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        staff.as("training1", () -> {
            enrol(today);
            attendance.record(code, YearMonth.from(today), 69);
        });
        assertThat(tasks()).containsExactly("TRAINING_ATTENDANCE");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void correctedAttendanceAsksNothing() {
        enrolToday();
        staff.as("training1", () -> attendance.record(code, YearMonth.from(today), 7));
        assertThat(tasks()).containsExactly("TRAINING_ATTENDANCE");
        staff.as("training1", () -> attendance.record(code, YearMonth.from(today), 70));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void correctionOfAnotherMonthLeavesTheQuestion() {
        enrolToday();
        YearMonth first = YearMonth.from(today);
        staff.as("training1", () -> attendance.record(code, first, 7));
        time.runAt(clock.instant().plus(Duration.ofDays(40)), () -> {
            YearMonth later = YearMonth.from(CentreTime.today(clock));
            staff.as("training1", () -> attendance.record(code, later, 10));
            staff.as("training1", () -> attendance.record(code, later, 100));
            assertThat(tasks()).containsExactly("TRAINING_ATTENDANCE");
            staff.as("worker1", () -> service.completeTasks(number.value(), ref));
            staff.as("training1", () -> attendance.record(code, later, 10));
            assertThat(tasks()).containsExactly("TRAINING_ATTENDANCE");
            staff.as("training1", () -> attendance.record(code, later, 100));
            assertThat(tasks()).as("the first month was talked over").isEmpty();
        });
    }

    @Test
    void takenBackEndOfACourseAsksAboutTheAttendanceAgain() {
        enrolToday();
        staff.as("training1", () -> {
            attendance.record(code, YearMonth.from(today), 7);
            complete(true);
        });
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
        staff.as("training1", () -> schoolService.takeBack(code, lastEntry()));
        assertThat(tasks()).containsExactly("TRAINING_ATTENDANCE");
    }

    @Test
    void interruptionWaitsForADecision() {
        consentAndApply();
        staff.as("training1", () -> {
            enrol(today);
            record("SUSPEND", PartnerEntry.because("FAMILY"));
        });
        assertThat(tasks()).containsExactly("TRAINING_SUSPENDED");
        assertThat(story.as("worker1", this::view).row().nextDate()).isEqualTo(today.plusDays(60));
        staff.as("worker1", () -> service.resume(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void withdrawnConsentCancelsTheCourseAndHidesItFromTheSchool() {
        consentAndApply();
        staff.as("training1", () -> enrol(today));
        staff.as("worker1", () -> business.withdrawConsent(number, ConsentScope.SHARE_TRAINING));
        assertMissingFor("training1");
        assertThat(story.as("training1", schoolQueries::list).inProgress())
                .noneMatch(line -> line.code().equals(code));
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.CANCELLED);
    }

    @Test
    void cancelledCourseIsMissingForTheSchool() {
        consentAndApply();
        staff.as("worker1", () -> service.cancel(number.value(), ref, EnrolmentCancelReason.CLIENT_WISH));
        assertMissingFor("training1");
    }

    @Test
    void acquaintanceLosesAccessAndWorkerGetsATask() {
        consentAndApply();
        staff.as("training1", () -> schoolService.declareAcquaintance(code));
        assertMissingFor("training1");
        assertThat(tasks()).contains("PARTNER_NOT_RECEIVED");
        assertThat(story.as("worker1", this::view).completableTasks()).contains(TaskKind.PARTNER_NOT_RECEIVED);
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).doesNotContain("PARTNER_NOT_RECEIVED");
    }

    @Test
    void completionWithMissingMonthsNeedsConfirmation() {
        enrolToday();
        staff.as("training1", () -> {
            assertThat(schoolQueries.get(code).steps().get(0).find(AskedField.Type.CONFIRMATION))
                    .isPresent();
            assertRefused(TrainingRule.MONTHS_NOT_COUNTED, () -> complete(false));
            complete(true);
            assertStatus(EnrolmentStatus.COMPLETED);
        });
    }

    @Test
    void revertedEnrolmentIsNotAStartedCourse() {
        enrolToday();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .anyMatch(event -> event.caseId().equals(caseView.id()));
        staff.as("training1", () -> schoolService.takeBack(code, lastEntry()));

        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.APPLIED);
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        staff.as("training1", () -> {
            reject("FULL");
            schoolService.takeBack(code, lastEntry());
            enrol(today);
        });
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
    }

    @Test
    void everyUndoneStepLeavesTheTasksBeforeIt() {
        consentAndApply();
        business.assertUndone(number, "training1", code, "ENROL", PartnerEntry.on(today.plusDays(7)));
        business.assertUndone(number, "training1", code, "ENROL", PartnerEntry.on(today));
        business.assertUndone(number, "training1", code, "REJECT", PartnerEntry.because("FULL"));
        staff.as("training1", () -> enrol(today));
        PartnerEntry completed = PartnerEntry.of(today, null, "GOOD").confirm();
        business.assertUndone(number, "training1", code, "COMPLETE", completed);
        staff.as("training1", () -> record("COMPLETE", completed));
        business.assertUndone(number, "training1", code, "CERTIFY", PartnerEntry.ofPaper("NQ-7"));
    }

    @Test
    void recordedAttendanceCountsAsAChangeOfTheEnrolment() {
        enrolToday();
        int before = version();
        staff.as("training1", () -> attendance.record(code, YearMonth.from(today), 90));
        assertThat(version()).isGreaterThan(before);
    }

    private int version() {
        return ((Number) em.createNativeQuery("select version from enrolment where ref = ?1")
                        .setParameter(1, ref)
                        .getSingleResult())
                .intValue();
    }

    @Test
    void takenBackEndOfACourseTakesItsTaskAlong() {
        enrolToday();
        staff.as("training1", () -> complete(true));
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
        Instant completed = story.as("training1", this::lastEntry);
        staff.as("training1", () -> {
            schoolService.takeBack(code, completed);
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> schoolService.takeBack(code, completed));
        });
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        assertThat(tasks()).isEmpty();
        staff.as("training1", () -> complete(true));
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
    }

    @Test
    void enrolmentWithAttendanceCannotBeReverted() {
        enrolToday();
        staff.as("training1", () -> {
            attendance.record(code, YearMonth.from(today), 90);
            assertThat(schoolQueries.get(code).last()).isNull();
            assertRefused(PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> schoolService.takeBack(code, null));
        });
    }

    @Test
    void certificateCorrectionIsShownToBothSides() {
        enrolToday();
        staff.as("training1", () -> {
            complete(true);
            certify("SC-0002");
        });
        time.runAt(
                clock.instant().plus(Duration.ofHours(1)),
                () -> staff.as("training1", () -> {
                    assertRefused(PartnerBusinessRule.TAKE_BACK_OVER, () -> schoolService.takeBack(code, lastEntry()));
                    assertRefused(
                            PartnerBusinessRule.REASON_MISSING, () -> schoolService.correct(code, lastEntry(), null));
                    schoolService.correct(code, lastEntry(), EntryCorrectionReason.WRONG_PERSON);
                    assertThat(schoolQueries.get(code).history())
                            .extracting(BusinessEntryRow::labelKey)
                            .endsWith("training.timeline.CERTIFY", "training.timeline.CORRECT");
                }));
        EnrolmentView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(seen.certificate()).isNull();
        assertThat(seen.history())
                .extracting(BusinessStepRow::reasonKey)
                .contains("EntryCorrectionReason.WRONG_PERSON");
        assertThat(tasks()).containsExactlyInAnyOrder("PARTNER_COMPLETED", "PARTNER_CORRECTED");
        time.runAt(
                clock.instant().plus(Duration.ofDays(40)),
                () -> staff.as("training1", () -> assertStatus(EnrolmentStatus.COMPLETED)));
    }

    @Test
    void openCourseIsResolvedBeforeTheCaseCloses() throws Exception {
        consentAndApply();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(findOpenItems(caseView))
                .extracting(OpenItem::ref, OpenItem::status, OpenItem::resolutions)
                .containsExactly(tuple(
                        code,
                        EnrolmentStatus.APPLIED,
                        List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE)));
        staff.as("training1", () -> enrol(today));
        assertThat(findOpenItems(caseView))
                .extracting(openItem -> openItem.resolutions().get(0))
                .containsExactly(OpenItemResolution.GOES_ON);
        business.end(leftOpen, caseView, code, OpenItemResolution.GOES_ON);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        business.end(leftOpen, caseView, code, OpenItemResolution.DECLINED);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.CANCELLED);
        assertThat(story.isHidden("training1", () -> schoolQueries.get(code)))
                .as("the school can no longer open the enrolment")
                .isTrue();
        assertThat(findOpenItems(caseView)).isEmpty();
        business.end(leftOpen, caseView, code, OpenItemResolution.DECLINED);
    }

    private List<OpenItem> findOpenItems(CaseView caseView) {
        return story.as("worker1", () -> leftOpen.openItems(caseView));
    }

    @Test
    void coursesNeedAccessToTheCase() {
        staff.as("worker3", () -> {
            assertNotFound(() -> queries.list(number.value()));
            assertNotFound(() -> queries.get(number.value(), ref));
            assertNotFound(() -> service.cancel(number.value(), ref, EnrolmentCancelReason.OTHER));
        });
    }

    /** Calls every use case of a school as another school and as every other kind of partner, with every identifier of this enrolment. */
    @Test
    void noOtherPartnerFindsAnythingByAnyIdentifier() {
        consentAndApply();
        business.assertClosedTo(
                List.of(
                        "training2",
                        "health1",
                        "health2",
                        "legal1",
                        "work1",
                        "work2",
                        "support1",
                        "fund1",
                        "partner1",
                        "partner3",
                        "partner4"),
                new PartnerBusinessScenario.SentBusiness("training", number, ref, code, "ENROL"),
                400,
                Map.of(
                        PartnerBusinessQueries.class,
                        schoolQueries,
                        PartnerBusinessService.class,
                        schoolService,
                        MonthlyAttendanceService.class,
                        attendance));
        assertThat(story.as("training2", schoolQueries::list).toString()).doesNotContain(code);
        staff.as("training1", () -> assertStatus(EnrolmentStatus.APPLIED));
    }

    private void consentAndApply() {
        recordConsent();
        staff.as("worker1", () -> apply(true));
    }

    private void recordConsent() {
        staff.as("worker1", () -> recordConsent(ConsentMethod.WRITTEN, null, null));
    }

    private void recordConsent(ConsentMethod form, String witness, String guardian) {
        business.consent(number, ConsentScope.SHARE_TRAINING, school().id(), form, witness, guardian);
    }

    private void apply(boolean read) {
        service.apply(
                number.value(),
                ref,
                new ApplyForCourseCommand(new SendToPartnerCommand(school().ref(), "Lụa", read), FeeSource.FREE));
    }

    private void record(String step, PartnerEntry entry) {
        schoolService.record(code, step, entry);
    }

    private void enrol(LocalDate start) {
        record("ENROL", PartnerEntry.on(start));
    }

    private void reject(String reason) {
        record("REJECT", PartnerEntry.because(reason));
    }

    private void complete(boolean despiteGaps) {
        PartnerEntry entry = PartnerEntry.of(today, null, "GOOD");
        record("COMPLETE", despiteGaps ? entry.confirm() : entry);
    }

    private void certify(String certificate) {
        record("CERTIFY", PartnerEntry.ofPaper(certificate));
    }

    private void assertStatus(EnrolmentStatus status) {
        assertThat(schoolQueries.get(code).row().statusKey()).isEqualTo("EnrolmentStatus." + status);
    }

    private PartnerOption school() {
        return view().sending().recipients().get(0).partner();
    }

    private EnrolmentView view() {
        return queries.get(number.value(), ref);
    }

    private List<String> tasks() {
        return business.tasks(number, "TRAINING", "PARTNER");
    }

    private void assertMissingFor(String user) {
        staff.as(user, () -> assertNotFound(() -> schoolQueries.get(code)));
    }

    /** Missing fields on the worker's and the school's page are reported at their fields. */
    @Test
    void missingFieldsOfApplicationsAndAnswersAreReported() {
        String school = story.as("worker1", this::school).ref();
        staff.as("worker1", () -> {
            assertRefused(TrainingRule.COURSE_MISSING, () -> service.propose(number.value(), null, "SHORT"));
            assertRefused(TrainingRule.COURSE_MISSING, () -> service.propose(number.value(), "SEWING", null));
            assertRefused(PartnerBusinessRule.RECIPIENT_MISSING, () -> apply(null, "Lụa", FeeSource.FREE));
            assertRefused(PartnerBusinessRule.NAME_MISSING, () -> apply(school, " ", FeeSource.FREE));
            assertRefused(PartnerBusinessRule.NAME_MISSING, () -> apply(school, "x".repeat(81), FeeSource.FREE));
            assertRefused(TrainingRule.FEE_MISSING, () -> apply(school, "Lụa", null));
            assertRefused(
                    TrainingRule.CAUSE_MISSING,
                    () -> service.cancel(number.value(), ref, EnrolmentCancelReason.CONSENT_WITHDRAWN));
            assertRefused(TrainingRule.CAUSE_MISSING, () -> service.drop(number.value(), ref, null));
            String other = service.propose(number.value(), notOffered(), "SHORT");
            assertRefused(
                    PartnerBusinessRule.RECIPIENT_NOT_SUITABLE,
                    () -> service.apply(
                            number.value(),
                            other,
                            new ApplyForCourseCommand(new SendToPartnerCommand(school, "Lụa", true), FeeSource.FREE)));
        });
        consentAndApply();
        staff.as("training1", () -> {
            assertRefused(PartnerBusinessRule.DAY_MISSING, () -> record("ENROL", PartnerEntry.EMPTY));
            assertRefused(PartnerBusinessRule.REASON_MISSING, () -> record("REJECT", PartnerEntry.EMPTY));
            enrol(today);
            assertRefused(
                    TrainingRule.MONTH_NOT_OF_COURSE,
                    () -> attendance.record(code, YearMonth.from(today).minusMonths(1), 50));
            assertRefused(
                    TrainingRule.MONTH_NOT_OF_COURSE,
                    () -> attendance.record(code, YearMonth.from(today).plusMonths(1), 50));
            assertRefused(
                    PartnerBusinessRule.DAY_MISSING,
                    () -> record("COMPLETE", PartnerEntry.of(null, null, "GOOD").confirm()));
            assertRefused(
                    PartnerBusinessRule.OUTCOME_MISSING,
                    () -> record("COMPLETE", PartnerEntry.on(today).confirm()));
            complete(true);
            assertRefused(PartnerBusinessRule.PAPER_MISSING, () -> certify(" "));
            assertRefused(PartnerBusinessRule.PAPER_MISSING, () -> certify("x".repeat(61)));
        });
    }

    /** What the Centre adds to the list of trades can be proposed at once; what it retires stays readable and is not offered again. */
    @Test
    void tradesAreReadFromTheirList() {
        String trade = "T" + System.nanoTime();
        staff.as(
                "admin1",
                () -> lists.add(
                        ServiceType.TRADES, new AddCodeListItemCommand(trade, "Nghề để thử", "Trade to try", today)));
        String proposed = story.as("worker1", () -> service.propose(number.value(), trade, "SHORT"));
        staff.as("admin1", () -> lists.retire(ServiceType.TRADES, trade));
        time.runAt(
                clock.instant().plus(Duration.ofDays(1)),
                () -> staff.as("worker1", () -> {
                    assertRefused(TrainingRule.COURSE_MISSING, () -> service.propose(number.value(), trade, "SHORT"));
                    assertThat(queries.get(number.value(), proposed)
                                    .row()
                                    .course()
                                    .code())
                            .isEqualTo(trade);
                }));
        staff.as("worker1", () -> {
            assertRefused(TrainingRule.COURSE_MISSING, () -> service.propose(number.value(), "DEBT", "SHORT"));
            assertRefused(TrainingRule.COURSE_MISSING, () -> service.propose(number.value(), "COOK", "LONG"));
            assertRefused(TrainingRule.CAUSE_MISSING, () -> service.drop(number.value(), ref, "NOT_ON_THE_LIST"));
        });
    }

    @Test
    void closedCaseArrangesNoTraining() {
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "worker1",
                () -> assertRefused(CaseRule.CASE_ENDED, () -> service.propose(closed.value(), "SEWING", "SHORT")));
    }

    @Test
    void aCourseOfAMergedCaseGoesOn() {
        enrolToday();
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        staff.as("worker1", () -> {
            assertThat(view().steps()).contains(EnrolmentStep.SUSPEND, EnrolmentStep.CANCEL);
            service.suspend(number.value(), ref, PauseReason.FAMILY);
            service.resume(number.value(), ref);
            assertRefused(CaseRule.CASE_ENDED, () -> service.propose(number.value(), "SEWING", "SHORT"));
        });
        staff.as("training1", () -> complete(true));
        assertThat(story.as("worker1", this::view).completableTasks()).containsExactly(TaskKind.PARTNER_COMPLETED);
    }

    @Test
    void courseOfAFollowUpIsAskedAboutWhileTheClientAgrees() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        story.recordConsent("worker1", number, 300);
        staff.as("worker1", () -> {
            ref = service.propose(number.value(), "SEWING", "SHORT");
            code = view().row().code();
        });
        enrolToday();
        staff.as("training1", () -> {
            attendance.record(code, YearMonth.from(today), 69);
            record("SUSPEND", PartnerEntry.because("FAMILY"));
        });
        assertThat(tasks()).as("nobody has agreed").isEmpty();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(tasks()).as("agreed").containsExactly("TRAINING_SUSPENDED");
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertThat(tasks()).as("no longer").isEmpty();
    }

    private void apply(String school, String student, FeeSource fee) {
        service.apply(
                number.value(), ref, new ApplyForCourseCommand(new SendToPartnerCommand(school, student, true), fee));
    }

    private String notOffered() {
        return choices.findValid(ServiceType.TRADES, today).stream()
                .map(CodeListItemView::code)
                .filter(trade -> !school().offers(ServiceType.training(trade, "SHORT")))
                .findFirst()
                .orElseThrow();
    }

    /** Returns when the entry was recorded that the partner's page shows as the last one. */
    private Instant lastEntry() {
        return schoolQueries.get(code).last().at();
    }
}
