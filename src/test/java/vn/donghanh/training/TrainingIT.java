package vn.donghanh.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.missing;
import static vn.donghanh.testing.Refusals.refused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.ServiceType;
import vn.donghanh.partner.TrainingLevel;
import vn.donghanh.partner.TrainingTrade;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffMember;
import vn.donghanh.testing.Statements;
import vn.donghanh.testing.Story;

/** A course from its proposal to its certificate, on both sides; and what another school finds of it, which is nothing. */
@ExtendWith(ArquillianExtension.class)
class TrainingIT {
    @Inject
    StaffFixture crew;

    @Inject
    Story story;

    @Inject
    CaseFixture cases;

    @Inject
    ConsentService consents;

    @Inject
    TrainingService desk;

    @Inject
    SchoolTrainingService inbox;

    @Inject
    WaitingApplicationCounter waiting;

    @Inject
    Statements statements;

    @Inject
    CourseStartJob job;

    @Inject
    TrainingServiceAccessProvider access;

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

    @Inject
    UserTransaction transaction;

    private CaseNumber number;
    private String ref;
    private String code;
    private LocalDate today;

    @BeforeEach
    void proposeCourse() {
        crew.ensureStaff();
        today = CentreTime.day(clock.instant());
        crew.as("worker1", () -> {
            number = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW);
            ref = desk.propose(number.value(), TrainingTrade.SEWING, TrainingLevel.SHORT);
            code = view().row().code();
        });
        story.consented("worker1", number, 300);
    }

    @Test
    void menuCountsTheSchoolsWaitingApplications() {
        int before = story.as("training1", waiting::count);
        int elsewhere = story.as("training2", waiting::count);
        agree();
        crew.as("worker1", () -> apply(true));
        assertThat(story.as("training1", waiting::count)).isEqualTo(before + 1);
        assertThat(story.as("training2", waiting::count)).isEqualTo(elsewhere);
        assertThat(story.as("worker1", waiting::count)).isZero();

        crew.as("training1", () -> inbox.reject(code, EnrolmentRejectReason.FULL));
        assertThat(story.as("training1", waiting::count)).isEqualTo(before);
    }

    @Test
    void applicationNeedsConsentForTheSchool() {
        crew.as("worker1", () -> refused(ConsentRule.PARTNER_NOT_CONSENTED, () -> apply(true)));
        missingFor("training1");
    }

    @Test
    void nothingIsSentAfterTheCaseConsentLapsed() {
        story.consented("worker1", number, 0);
        agree();
        time.runAt(
                clock.instant().plus(Duration.ofDays(2)),
                () -> crew.as("worker1", () -> refused(ConsentRule.CASE_CONSENT_LAPSED, () -> apply(true))));
        missingFor("training1");
        crew.as("worker1", () -> apply(true));
    }

    @ParameterizedTest
    @EnumSource(
            value = AgeBand.class,
            names = {"UNDER_16", "FROM_16_TO_17", "UNKNOWN"})
    void minorsNeedTheirRepresentativesConsent(AgeBand age) {
        crew.as("worker1", () -> {
            number = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW, age);
            ref = desk.propose(number.value(), TrainingTrade.SEWING, TrainingLevel.SHORT);
        });
        story.consented("worker1", number, 300);
        agree();
        crew.as("worker1", () -> refused(TrainingRule.GUARDIAN_NEEDED, () -> apply(true)));
        crew.as("worker1", () -> refused(ConsentRule.GUARDIAN_MISSING, () -> say(ConsentMethod.GUARDIAN, null, " ")));
        crew.as("worker1", () -> say(ConsentMethod.GUARDIAN, null, "Cán bộ bảo vệ trẻ em của xã"));
        crew.as("worker1", () -> apply(true));
        code = story.as("worker1", this::view).row().code();
        assertThat(story.as("training1", () -> inbox.get(code)).toString()).doesNotContain("Cán bộ bảo vệ trẻ em");
    }

    @Test
    void adultMayConsentVerballyBeforeAWitness() {
        crew.as(
                "worker1",
                () -> refused(
                        ConsentRule.GUARDIAN_FOR_MINORS_ONLY,
                        () -> say(ConsentMethod.GUARDIAN, null, "Người đại diện")));
        crew.as(
                "worker1",
                () -> refused(ConsentRule.WITNESS_MISSING, () -> say(ConsentMethod.WITNESSED_VERBAL, null, null)));
        assertThat(story.as("worker1", this::view).witnesses())
                .extracting(StaffMember::username)
                .contains("worker2")
                .doesNotContain("worker1");
        crew.as("worker1", () -> say(ConsentMethod.WITNESSED_VERBAL, "worker2", null));
        crew.as("worker1", () -> apply(true));
    }

    @Test
    void applicationMustBeReadWithTheClient() {
        agree();
        crew.as("worker1", () -> refused(TrainingRule.NOT_READ_WITH_CLIENT, () -> apply(false)));
    }

    @Test
    void schoolSeesOnlyPreferredNameAndCourse() {
        applied();
        assertThat(story.as("training1", () -> inbox.findCodes(code.substring(3))))
                .containsExactly(code);
        TrainingViews.SlipView slip = story.as("training1", () -> inbox.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "STUDENT", "TRADE", "LEVEL", "FEE");
        assertThat(slip.toString()).doesNotContain(number.value(), ref, "Kín");
        assertThat(story.as("training1", inbox::list).waiting())
                .anyMatch(line -> line.code().equals(code));
    }

    @Test
    void courseRunsFromFirstDayToCertificate() {
        applied();
        crew.as("training1", () -> {
            inbox.enrol(code, today);
            assertThat(inbox.get(code).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
            inbox.recordAttendance(code, YearMonth.from(today), 90);
            inbox.complete(code, today, CourseResult.GOOD, false);
            inbox.certify(code, "SC-0001");
        });
        TrainingViews.EnrolmentView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(EnrolmentStatus.CERTIFIED);
        assertThat(seen.certificate()).isEqualTo("SC-0001");
        assertThat(seen.months()).singleElement().satisfies(month -> assertThat(month.percent())
                .isEqualTo(90));
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50)).hasSize(6);
        assertThat(access.accessEvents(today)).anySatisfy(event -> {
            assertThat(event.caseId()).isEqualTo(caseView.id());
            assertThat(event.on()).isEqualTo(today);
        });
        assertThat(tasks()).isEmpty();
    }

    @Test
    void courseStartsAutomaticallyOnItsDayOnce() {
        applied();
        crew.as("training1", () -> inbox.enrol(code, today.plusDays(9)));
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.ENROLLED);
        job.run();
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.ENROLLED);
        time.runAt(clock.instant().plus(Duration.ofDays(9)), () -> {
            assertThat(job.run().acted()).isPositive();
            assertThat(job.run().acted()).isZero();
        });
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
    }

    @Test
    void schoolListUsesAConstantNumberOfStatements() {
        begun();
        LookupCounts few = look();
        proposeCourse();
        begun();
        LookupCounts more = look();
        assertThat(more.toCount()).isEqualTo(few.toCount() + 1);
        assertThat(more.statements()).isEqualTo(few.statements());
    }

    private void begun() {
        applied();
        crew.as("training1", () -> inbox.enrol(code, today));
    }

    /** What the school sees forty days on, when a month has gone by that nobody has counted. */
    private LookupCounts look() {
        AtomicReference<LookupCounts> seen = new AtomicReference<>();
        time.runAt(
                clock.instant().plus(Duration.ofDays(40)),
                () -> crew.as(
                        "training1",
                        () -> seen.set(new LookupCounts(
                                inbox.list().attendanceDueCount(), statements.count(() -> inbox.list())))));
        return seen.get();
    }

    private record LookupCounts(int toCount, long statements) {}

    @Test
    void lowAttendanceOpensATaskForFiveWorkingDays() {
        applied();
        assertThat(tasks()).containsExactly("TRAINING_REPLY");
        crew.as("training1", () -> {
            inbox.enrol(code, today);
            inbox.recordAttendance(code, YearMonth.from(today), 69);
        });
        assertThat(tasks()).containsExactly("TRAINING_ATTENDANCE");
        crew.as("worker1", () -> desk.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void interruptionWaitsForADecision() {
        applied();
        crew.as("training1", () -> {
            inbox.enrol(code, today);
            inbox.suspend(code, PauseReason.FAMILY);
        });
        assertThat(tasks()).containsExactly("TRAINING_SUSPENDED");
        assertThat(story.as("worker1", this::view).row().nextDate()).isEqualTo(today.plusDays(60));
        crew.as("worker1", () -> desk.resume(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void withdrawnConsentCancelsTheCourseAndHidesItFromTheSchool() {
        applied();
        crew.as("training1", () -> inbox.enrol(code, today));
        crew.as("worker1", () -> consents.withdraw(number.value(), consentRef()));
        missingFor("training1");
        assertThat(story.as("training1", inbox::list).inProgress())
                .noneMatch(line -> line.code().equals(code));
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.CANCELLED);
    }

    @Test
    void cancelledCourseIsMissingForTheSchool() {
        applied();
        crew.as("worker1", () -> desk.cancel(number.value(), ref, EnrolmentCancelReason.CLIENT_WISH));
        missingFor("training1");
    }

    @Test
    void acquaintanceLosesAccessAndWorkerGetsATask() {
        applied();
        crew.as("training1", () -> inbox.declareAcquaintance(code));
        missingFor("training1");
        assertThat(tasks()).contains("TRAINING_NOT_RECEIVED");
        assertThat(story.as("worker1", this::view).completableTasks()).contains(TaskKind.TRAINING_NOT_RECEIVED);
        crew.as("worker1", () -> desk.completeTasks(number.value(), ref));
        assertThat(tasks()).doesNotContain("TRAINING_NOT_RECEIVED");
    }

    @Test
    void completionWithMissingMonthsNeedsConfirmation() {
        begun();
        crew.as("training1", () -> {
            assertThat(inbox.countMonths(code, today)).isEqualTo(new CountedMonths(0, 1));
            refused(TrainingRule.MONTHS_NOT_COUNTED, () -> inbox.complete(code, today, CourseResult.GOOD, false));
            inbox.complete(code, today, CourseResult.GOOD, true);
            assertThat(inbox.get(code).row().status()).isEqualTo(EnrolmentStatus.COMPLETED);
        });
    }

    @Test
    void revertedEnrolmentIsNotAStartedCourse() {
        begun();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(access.accessEvents(today)).anyMatch(event -> event.caseId().equals(caseView.id()));
        crew.as("training1", () -> inbox.takeBack(code));

        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.APPLIED);
        assertThat(access.accessEvents(today)).noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(tasks()).containsExactly("TRAINING_REPLY");
        crew.as("training1", () -> {
            inbox.reject(code, EnrolmentRejectReason.FULL);
            inbox.takeBack(code);
            inbox.enrol(code, today);
        });
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
    }

    @Test
    void enrolmentWithAttendanceCannotBeReverted() {
        begun();
        crew.as("training1", () -> {
            inbox.recordAttendance(code, YearMonth.from(today), 90);
            assertThat(inbox.get(code).lastEntry()).isNull();
            refused(TrainingRule.NOTHING_TO_TAKE_BACK, () -> inbox.takeBack(code));
        });
    }

    @Test
    void certificateCorrectionIsShownToBothSides() {
        begun();
        crew.as("training1", () -> {
            inbox.complete(code, today, CourseResult.GOOD, true);
            inbox.certify(code, "SC-0002");
        });
        time.runAt(
                clock.instant().plus(Duration.ofHours(1)),
                () -> crew.as("training1", () -> {
                    refused(TrainingRule.TAKE_BACK_OVER, () -> inbox.takeBack(code));
                    refused(TrainingRule.CAUSE_MISSING, () -> inbox.correct(code, null));
                    inbox.correct(code, EntryCorrectionReason.WRONG_PERSON);
                    assertThat(inbox.get(code).history())
                            .extracting(TrainingViews.Step::step)
                            .endsWith(EnrolmentStep.CERTIFY, EnrolmentStep.CORRECT);
                }));
        TrainingViews.EnrolmentView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(EnrolmentStatus.COMPLETED);
        assertThat(seen.certificate()).isNull();
        assertThat(seen.history())
                .extracting(TrainingViews.Step::reasonKey)
                .contains("EntryCorrectionReason.WRONG_PERSON");
        assertThat(tasks()).containsExactly("TRAINING_CORRECTED");
        time.runAt(clock.instant().plus(Duration.ofDays(40)), () -> assertThat(
                        story.as("training1", () -> inbox.get(code)).row().status())
                .isEqualTo(EnrolmentStatus.COMPLETED));
    }

    @Test
    void openCourseIsResolvedBeforeTheCaseCloses() throws Exception {
        applied();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(left(caseView))
                .extracting(OpenItem::ref, OpenItem::status, OpenItem::resolutions)
                .containsExactly(tuple(
                        code,
                        EnrolmentStatus.APPLIED,
                        List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE)));
        crew.as("training1", () -> inbox.enrol(code, today));
        assertThat(left(caseView))
                .extracting(openItem -> openItem.resolutions().get(0))
                .containsExactly(OpenItemResolution.GOES_ON);
        end(caseView, OpenItemResolution.GOES_ON);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.IN_PROGRESS);
        end(caseView, OpenItemResolution.DECLINED);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(EnrolmentStatus.CANCELLED);
        assertThat(story.isHidden("training1", () -> inbox.get(code)))
                .as("the school finds nothing any more")
                .isTrue();
        assertThat(left(caseView)).isEmpty();
        end(caseView, OpenItemResolution.DECLINED);
    }

    private List<OpenItem> left(CaseView caseView) {
        return story.as("worker1", () -> leftOpen.openItems(caseView));
    }

    private void end(CaseView caseView, OpenItemResolution openItemResolution) throws Exception {
        transaction.begin();
        crew.as(
                "director1",
                () -> leftOpen.end(caseView, code, openItemResolution, crew.id("worker1"), clock.instant()));
        transaction.commit();
    }

    @Test
    void coursesNeedAccessToTheCase() {
        crew.as("worker3", () -> {
            missing(() -> desk.list(number.value()));
            missing(() -> desk.get(number.value(), ref));
            missing(() -> desk.cancel(number.value(), ref, EnrolmentCancelReason.OTHER));
        });
    }

    /** Every use case of a school, tried by another school and by every other partner, with every id there is of this one. */
    @Test
    void noOtherPartnerFindsAnythingByAnyIdentifier() throws IllegalAccessException {
        applied();
        List<String> ids = List.of(
                code,
                code.toLowerCase(java.util.Locale.ROOT),
                " " + code + " ",
                ref,
                number.value(),
                DisclosureCode.random().value(),
                "",
                RandomReference.random());
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (String partner : List.of("training2", "health1", "health2", "partner1", "partner3", "partner4")) {
            for (Method method : SchoolTrainingService.class.getDeclaredMethods()) {
                if (!Modifier.isPublic(method.getModifiers()) || method.getParameterCount() == 0) {
                    continue;
                }
                for (String id : ids) {
                    tried++;
                    if (!closed(partner, method, id)) {
                        open.add(partner + " " + method.getName() + " " + id);
                    }
                }
            }
        }
        System.getLogger(TrainingIT.class.getName())
                .log(System.Logger.Level.INFO, "partner x partner over training: {0} ids tried, none open", tried);
        assertThat(open).isEmpty();
        assertThat(tried).isGreaterThan(400);
        assertThat(story.as("training2", inbox::list).toString()).doesNotContain(code);
        assertThat(story.as("training1", () -> inbox.get(code)).row().status()).isEqualTo(EnrolmentStatus.APPLIED);
    }

    private boolean closed(String partner, Method method, String id) throws IllegalAccessException {
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(this::something).toArray();
        arguments[0] = id;
        boolean[] closed = new boolean[1];
        crew.as(partner, () -> {
            try {
                closed[0] = List.of().equals(method.invoke(inbox, arguments));
            } catch (InvocationTargetException refusal) {
                closed[0] = refusal.getCause() instanceof NotFoundException
                        || refusal.getCause() instanceof AccessDeniedException;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        return closed[0];
    }

    private Object something(Class<?> type) {
        if (type == LocalDate.class) {
            return today;
        }
        if (type == YearMonth.class) {
            return YearMonth.from(today);
        }
        if (type == int.class) {
            return 50;
        }
        if (type == boolean.class) {
            return true;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : "x";
    }

    private void applied() {
        agree();
        crew.as("worker1", () -> apply(true));
    }

    private void agree() {
        crew.as("worker1", () -> say(ConsentMethod.WRITTEN, null, null));
    }

    private void say(ConsentMethod form, String witness, String guardian) {
        consents.record(
                number.value(),
                new RecordConsentCommand(
                        ConsentScope.SHARE_TRAINING,
                        RecordConsentCommand.Answer.YES,
                        form,
                        witness,
                        guardian,
                        null,
                        today.plusMonths(6),
                        school().school().id()));
    }

    private void apply(boolean read) {
        desk.apply(
                number.value(),
                ref,
                new TrainingService.ApplyCommand(school().school().ref(), "Lụa", FeeSource.FREE, read));
    }

    private TrainingViews.SchoolOption school() {
        return view().schools().get(0);
    }

    private String consentRef() {
        return (String) em.createNativeQuery(
                        "select c.ref from consent c join case_file f on f.id = c.case_id where f.number = ?1 and"
                                + " c.scope = 'SHARE_TRAINING'")
                .setParameter(1, number.value())
                .getSingleResult();
    }

    private TrainingViews.EnrolmentView view() {
        return desk.get(number.value(), ref);
    }

    @SuppressWarnings("unchecked")
    private List<String> tasks() {
        return em.createNativeQuery(
                        "select t.kind from case_task t join case_file f on f.id = t.case_id where f.number = ?1 and"
                                + " t.ended_at is null and t.kind like 'TRAINING%'")
                .setParameter(1, number.value())
                .getResultList();
    }

    private void missingFor(String user) {
        crew.as(user, () -> missing(() -> inbox.get(code)));
    }

    /** The worker's page and the school's: each answer that is not there is asked for at its field. */
    @Test
    void missingFieldsOfApplicationsAndAnswersAreReported() {
        String school = story.as("worker1", this::school).school().ref();
        crew.as("worker1", () -> {
            refused(TrainingRule.COURSE_MISSING, () -> desk.propose(number.value(), null, TrainingLevel.SHORT));
            refused(TrainingRule.COURSE_MISSING, () -> desk.propose(number.value(), TrainingTrade.SEWING, null));
            refused(TrainingRule.SCHOOL_MISSING, () -> apply(null, "Lụa", FeeSource.FREE));
            refused(TrainingRule.NAME_MISSING, () -> apply(school, " ", FeeSource.FREE));
            refused(TrainingRule.NAME_MISSING, () -> apply(school, "x".repeat(81), FeeSource.FREE));
            refused(TrainingRule.FEE_MISSING, () -> apply(school, "Lụa", null));
            refused(
                    TrainingRule.CAUSE_MISSING,
                    () -> desk.cancel(number.value(), ref, EnrolmentCancelReason.CONSENT_WITHDRAWN));
            refused(TrainingRule.CAUSE_MISSING, () -> desk.drop(number.value(), ref, null));
            String other = desk.propose(number.value(), notOffered(), TrainingLevel.SHORT);
            refused(
                    TrainingRule.COURSE_NOT_OFFERED,
                    () -> desk.apply(
                            number.value(),
                            other,
                            new TrainingService.ApplyCommand(school, "Lụa", FeeSource.FREE, true)));
        });
        applied();
        crew.as("training1", () -> {
            refused(TrainingRule.DAY_MISSING, () -> inbox.enrol(code, null));
            refused(TrainingRule.CAUSE_MISSING, () -> inbox.reject(code, null));
            inbox.enrol(code, today);
            refused(
                    TrainingRule.MONTH_NOT_OF_COURSE,
                    () -> inbox.recordAttendance(code, YearMonth.from(today).minusMonths(1), 50));
            refused(
                    TrainingRule.MONTH_NOT_OF_COURSE,
                    () -> inbox.recordAttendance(code, YearMonth.from(today).plusMonths(1), 50));
            refused(TrainingRule.DAY_MISSING, () -> inbox.complete(code, null, CourseResult.GOOD, true));
            refused(TrainingRule.RESULT_MISSING, () -> inbox.complete(code, today, null, true));
            inbox.complete(code, today, CourseResult.GOOD, true);
            refused(TrainingRule.CERTIFICATE_MISSING, () -> inbox.certify(code, " "));
            refused(TrainingRule.CERTIFICATE_MISSING, () -> inbox.certify(code, "x".repeat(61)));
        });
    }

    @Test
    void closedCaseArrangesNoTraining() {
        CaseNumber closed = story.at(CaseStatus.CLOSED);
        crew.as(
                "worker1",
                () -> refused(
                        TrainingRule.CASE_ENDED,
                        () -> desk.propose(closed.value(), TrainingTrade.SEWING, TrainingLevel.SHORT)));
    }

    private void apply(String school, String student, FeeSource fee) {
        desk.apply(number.value(), ref, new TrainingService.ApplyCommand(school, student, fee, true));
    }

    private TrainingTrade notOffered() {
        return Arrays.stream(TrainingTrade.values())
                .filter(trade -> !school().school().offers(ServiceType.training(trade, TrainingLevel.SHORT)))
                .findFirst()
                .orElseThrow();
    }
}
