package vn.donghanh.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
import vn.donghanh.casefile.model.EmploymentType;
import vn.donghanh.casefile.model.EvidenceKind;
import vn.donghanh.casefile.model.IncidentOrigin;
import vn.donghanh.casefile.model.ServiceGroup;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.NoContactReason;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.spi.TimelineEntry;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.lapse.ConsentLapseJob;
import vn.donghanh.consent.lapse.LapsingConsentQueries;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.BusinessPhase;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.partnerbusiness.loop.BusinessStepRow;
import vn.donghanh.placement.value.CheckAnswer;
import vn.donghanh.placement.value.CheckMilestone;
import vn.donghanh.placement.value.Introduction;
import vn.donghanh.placement.value.PlacementCancelReason;
import vn.donghanh.placement.value.PlacementStatus;
import vn.donghanh.placement.value.PlacementStep;
import vn.donghanh.placement.value.StartCorrectionReason;
import vn.donghanh.placement.value.WorkEndCause;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.TextKey;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.AwaitedAnswerFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Work from the proposal to the checks a year later on both sides, and that no other partner has access. */
@ExtendWith(ArquillianExtension.class)
class PlacementIT {
    private static final WorkTerms TERMS = new WorkTerms(EmploymentType.INFORMAL_WAGE, null, "FROM_5M_TO_7M", null);

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
    PlacementQueries queries;

    @Inject
    PlacementService service;

    @Inject
    PlacementRepository placements;

    @Inject
    PartnerBusinessQueries inbox;

    @Inject
    PartnerBusinessService partner;

    @Inject
    PlacementCheckJob job;

    @Inject
    ConsentService consents;

    @Inject
    ConsentLapseJob lapses;

    @Inject
    ConsentQueries consentPage;

    @Inject
    PlacementStatisticsQueries access;

    @Inject
    PlacementEvidenceProvider evidence;

    @Inject
    WorkRetentionQueries retentions;

    @Inject
    PlacementOpenItemProvider leftOpen;

    @Inject
    PlacementTimelineContributor timeline;

    @Inject
    PlacementIncidentOriginProvider origins;

    @Inject
    AwaitedAnswerFixture awaited;

    @Inject
    Statements statements;

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
    void proposeWork() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        staff.as("worker1", () -> {
            number = business.openCase();
            ref = service.propose(number.value(), "SEWING");
            code = view().row().code();
        });
        story.recordConsent("worker1", number, 300);
    }

    @Test
    void documentsBelongToAPlacement() {
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        attachments.assertBelongsTo(number.value(), AttachmentKind.PLACEMENT, ref, false);
    }

    @Test
    void anIntroductionNeedsConsentForTheEmployer() {
        staff.as("worker1", () -> assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> introduce(today.plusDays(2))));
        assertMissingFor("work1");
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(PlacementStatus.PROPOSED);
    }

    @Test
    void aClientWhoGoesAloneNeedsNoConsentAndIsNotDisclosed() {
        staff.as("worker1", () -> service.goAlone(number.value(), ref, today));
        assertThat(story.as("worker1", this::view).row().introduction()).isEqualTo(Introduction.ALONE);
        assertThat(story.as("worker1", this::view).content()).isNull();
        assertThat(count("select count(*) from donghanh_log.disclosure d join case_file f on f.id = d.case_id"
                        + " where f.number = ?1"))
                .isZero();
        assertMissingFor("work1");
        assertThat(tasks()).containsExactly("PLACEMENT_ASK");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AgeBand.class,
            names = {"UNDER_16", "FROM_16_TO_17", "UNKNOWN"})
    void minorsNeedTheirRepresentativesConsent(AgeBand age) {
        staff.as("worker1", () -> {
            number = business.openCase(age);
            ref = service.propose(number.value(), "KITCHEN");
        });
        story.recordConsent("worker1", number, 300);
        recordConsent(ConsentMethod.WRITTEN, null);
        staff.as(
                "worker1",
                () -> assertRefused(PartnerBusinessRule.GUARDIAN_NEEDED, () -> introduce(today.plusDays(1))));
        recordConsent(ConsentMethod.GUARDIAN, "Cán bộ bảo vệ trẻ em của xã");
        staff.as("worker1", () -> introduce(today.plusDays(1)));
    }

    /** The employer learns a name and a day under the programme's neutral name, before and after everything that follows. */
    @Test
    void theEmployerLearnsANameAndADayOnly() {
        consentAndIntroduce();
        PartnerBusinessView slip = story.as("work1", () -> inbox.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "NAME", "DAY");
        assertThat(slip.toString()).doesNotContain(number.value(), ref, "Kín", "SEWING");
        assertThat(story.as("work1", inbox::list).toString())
                .contains(code)
                .doesNotContain(number.value(), ref, "Kín", "SEWING");
        assertThat(story.as("work1", () -> inbox.findCodes(code.substring(3)))).containsExactly(code);
        answer("START", PartnerEntry.on(today));
        staff.as("worker1", () -> {
            service.recordTerms(number.value(), ref, TERMS);
            service.recordEnd(number.value(), ref, new WorkEnd(today, WorkEndCause.HARASSMENT));
        });
        PartnerBusinessView after = story.as("work1", () -> inbox.get(code));
        assertThat(after.row().phase()).isEqualTo(BusinessPhase.ENDED);
        assertThat(after.row().statusKey()).isEqualTo("placement.slip.STARTED");
        assertThat(after.toString())
                .doesNotContain(number.value(), ref, "Kín", "HARASSMENT", "FROM_5M_TO_7M", "INFORMAL_WAGE");
    }

    @Test
    void anEmploymentServiceLearnsTheKindOfWorkToo() {
        recordConsent("EMPLOYMENT_SERVICE");
        staff.as(
                "worker1",
                () -> service.introduce(
                        number.value(),
                        ref,
                        new IntroduceCommand(
                                Introduction.EMPLOYMENT_SERVICE,
                                new SendToPartnerCommand(recipient(Introduction.EMPLOYMENT_SERVICE), "Lụa", true),
                                today)));
        assertThat(story.as("work2", () -> inbox.get(code)).content().fields())
                .containsExactly("PROGRAMME", "NAME", "WORK", "DAY");
        assertMissingFor("work1");
    }

    @Test
    void theEmployerAnswersFromMeetingToFirstDay() {
        consentAndIntroduce();
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        answer("INTERVIEW", PartnerEntry.on(today));
        assertThat(tasks()).containsExactly("PLACEMENT_ASK");
        answer("OFFER", PartnerEntry.EMPTY);
        answer("START", PartnerEntry.on(today));
        PlacementView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(seen.startOn()).isEqualTo(today);
        assertThat(seen.terms()).isEqualTo(WorkTerms.NOT_ASKED);
        assertThat(seen.history())
                .extracting(BusinessStepRow::actor)
                .filteredOn(actor -> actor != null)
                .hasSize(2);
        assertThat(tasks()).containsExactly("PLACEMENT_CHECK");
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50))
                .as("one line a day")
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.key()).isEqualTo("placement.timeline.START");
                    assertThat(entry.earlierSteps()).isEqualTo(4);
                });
    }

    @Test
    void theEmployerUndoesAndTheClientsTasksFollow() {
        consentAndIntroduce();
        answer("START", PartnerEntry.on(today));
        staff.as("work1", () -> partner.takeBack(code, lastEntry()));
        PlacementView back = story.as("worker1", this::view);
        assertThat(back.row().status()).isEqualTo(PlacementStatus.INTRODUCED);
        assertThat(back.startOn()).isNull();
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        answer("NOT_HIRE", PartnerEntry.because("FILLED"));
        assertThat(tasks()).containsExactly("PARTNER_ENDED");
        staff.as("work1", () -> partner.correct(code, lastEntry(), EntryCorrectionReason.WRONG_PERSON));
        assertThat(tasks()).containsExactlyInAnyOrder("PARTNER_REPLY", "PARTNER_CORRECTED");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
    }

    @Test
    void everyUndoneStepLeavesTheTasksBeforeIt() {
        consentAndIntroduce();
        for (String next : List.of("INTERVIEW", "OFFER", "START")) {
            if (!next.equals("START")) {
                business.assertUndone(number, "work1", code, "OFFER", PartnerEntry.EMPTY);
                business.assertUndone(number, "work1", code, "NOT_HIRE", PartnerEntry.because("FILLED"));
            }
            business.assertUndone(number, "work1", code, "START", PartnerEntry.on(today));
            answer(next, next.equals("OFFER") ? PartnerEntry.EMPTY : PartnerEntry.on(today));
        }
    }

    /** The consent for an employer lapses while the employer has the name in hand: one task of its own, until the client was asked or it is over. */
    @Test
    void lapsingConsentForAnEmployerIsAskedAgain() {
        consentAndIntroduce();
        staff.as(
                "worker1",
                () -> consents.record(
                        number.value(),
                        new RecordConsentCommand(
                                ConsentScope.CONTACT,
                                RecordConsentCommand.Answer.YES,
                                ConsentMethod.WRITTEN,
                                null,
                                null,
                                null,
                                today.plusDays(lapse()))));
        later(lapse() - 29, lapses::run);
        later(lapse() - 29, lapses::run);
        assertThat(tasks())
                .filteredOn("CONSENT_RENEW"::equals)
                .as("one for the partner, one for the rest")
                .hasSize(2);
        later(
                lapse() - 29,
                () -> staff.as("worker1", () -> {
                    assertThat(consentPage.page(number.value()).lapsing())
                            .extracting(LapsingConsentQueries.LapsingConsent::scope)
                            .containsExactlyInAnyOrder(ConsentScope.SHARE_EMPLOYER, ConsentScope.CONTACT);
                    assertThat(consentPage.page(number.value()).renewed()).hasSize(1);
                    consents.record(
                            number.value(),
                            new RecordConsentCommand(
                                    ConsentScope.SHARE_EMPLOYER,
                                    RecordConsentCommand.Answer.NOT_RENEWED,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    consentPage.page(number.value()).lapsing().stream()
                                            .map(LapsingConsentQueries.LapsingConsent::recipient)
                                            .filter(Objects::nonNull)
                                            .findFirst()
                                            .orElseThrow()));
                }));
        assertThat(tasks()).containsOnlyOnce("CONSENT_RENEW");
        later(lapse() - 28, lapses::run);
        assertThat(tasks()).containsOnlyOnce("CONSENT_RENEW");
    }

    @Test
    void consentForAnEmployerWithNothingInHandIsNotAskedAgain() {
        consentAndIntroduce();
        later(lapse() - 29, lapses::run);
        assertThat(tasks()).containsOnlyOnce("CONSENT_RENEW");
        later(lapse() - 28, () -> answer("NOT_HIRE", PartnerEntry.because("FILLED")));
        later(lapse() - 28, lapses::run);
        assertThat(tasks()).doesNotContain("CONSENT_RENEW");
        later(lapse() - 28, lapses::run);
        assertThat(tasks()).doesNotContain("CONSENT_RENEW");
    }

    @Test
    void handingOverCountsThePartnersAnswer() {
        assertThat(awaited.count("worker1", number)).isZero();
        consentAndIntroduce();
        assertThat(awaited.count("worker1", number)).isEqualTo(1);
        answer("INTERVIEW", PartnerEntry.on(today));
        assertThat(awaited.count("worker1", number)).isZero();
    }

    @Test
    void workThatWasCheckedCannotBeUndone() {
        consentAndIntroduce();
        answer("START", PartnerEntry.on(today));
        later(31, () -> staff.as("worker1", () -> check(CheckAnswer.STILL_THERE, null, null)));
        staff.as(
                "work1",
                () -> assertRefused(
                        PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                        () -> partner.correct(code, null, EntryCorrectionReason.WRONG_DAY)));
    }

    @Test
    void whatTheClientSaysEndsTheWaitForThePartner() {
        consentAndIntroduce();
        staff.as("worker1", () -> service.recordNotHired(number.value(), ref, "HOURS"));
        assertThat(tasks()).containsExactly("PARTNER_ENDED");
        assertThat(story.as("work1", () -> inbox.get(code)).steps()).isEmpty();
    }

    /** A year of work: item milestone is asked within its days, and every status follows from an answer of the client. */
    @Test
    void retentionFollowsFromTheChecks() {
        startAlone();
        check(31, CheckAnswer.NOT_REACHED);
        check(32, CheckAnswer.STILL_THERE);
        assertThat(status()).isEqualTo(PlacementStatus.STARTED);
        later(
                40,
                () -> staff.as(
                        "worker1",
                        () -> assertRefused(
                                PlacementRule.CHECK_OUTSIDE_WINDOW, () -> check(CheckAnswer.STILL_THERE, null, null))));
        check(92, CheckAnswer.STILL_THERE);
        assertThat(status()).isEqualTo(PlacementStatus.RETAINED_3M);
        check(183, CheckAnswer.NOT_SAID);
        assertThat(status()).isEqualTo(PlacementStatus.RETAINED_3M);
        check(365, CheckAnswer.STILL_THERE);
        assertThat(status()).isEqualTo(PlacementStatus.RETAINED_12M);
        assertThat(tasks()).isEmpty();
        assertThat(retained(today, today.plusMonths(13)))
                .containsExactly(
                        "MONTH_1 STILL_THERE", "MONTH_3 STILL_THERE", "MONTH_6 NOT_SAID", "MONTH_12 STILL_THERE");
        assertThat(retained(today.plusMonths(2), today.plusMonths(4))).containsExactly("MONTH_3 STILL_THERE");
        AtomicReference<List<CheckResult>> results = new AtomicReference<>();
        later(
                366,
                () -> staff.as(
                        "worker1",
                        () -> results.set(
                                view().checks().stream().map(CheckRow::result).toList())));
        assertThat(results.get())
                .containsExactly(
                        CheckResult.STILL_THERE,
                        CheckResult.STILL_THERE,
                        CheckResult.NOT_SAID,
                        CheckResult.STILL_THERE);
    }

    @Test
    void aPassedCheckIsNotAskedAndTheNextIsPlanned() {
        startAlone();
        later(45, () -> {
            assertThat(job.run().acted()).isPositive();
            assertThat(job.run().acted()).isZero();
        });
        AtomicReference<PlacementView> seen = new AtomicReference<>();
        later(45, () -> staff.as("worker1", () -> seen.set(view())));
        assertThat(seen.get().checks().get(0).result()).isEqualTo(CheckResult.NOT_ASKED);
        assertThat(seen.get().openCheck()).isNotNull().satisfies(window -> assertThat(window.milestone())
                .isEqualTo(CheckMilestone.MONTH_3));
        assertThat(tasks()).containsExactly("PLACEMENT_CHECK");
        check(92, CheckAnswer.NOT_REACHED);
        later(110, job::run);
        later(110, () -> staff.as("worker1", () -> seen.set(view())));
        assertThat(seen.get().checks().get(1).result()).isEqualTo(CheckResult.NOT_REACHED);
        assertThat(status()).isEqualTo(PlacementStatus.STARTED);
    }

    @Test
    void anAnswerThatTheClientLeftEndsTheWork() {
        startAlone();
        later(
                31,
                () -> staff.as("worker1", () -> {
                    LocalDate now = CentreTime.today(clock);
                    assertRefused(
                            PlacementRule.CAUSE_MISSING, () -> check(CheckAnswer.NO_LONGER, now.minusDays(1), null));
                    check(CheckAnswer.NO_LONGER, now.minusDays(1), WorkEndCause.UNPAID_WAGES);
                }));
        PlacementView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(PlacementStatus.ENDED);
        assertThat(seen.endCause()).isEqualTo(WorkEndCause.UNPAID_WAGES);
        assertThat(seen.mayRecordIncident()).isTrue();
        assertThat(tasks()).containsExactly("PLACEMENT_ENDED");
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(origins.findOrigin(caseView, ref)).hasValueSatisfying(origin -> {
            assertThat(origin.harm()).isEqualTo(IncidentOrigin.Harm.UNPAID_WAGES);
            assertThat(origin.on()).isEqualTo(today.plusDays(30));
        });
        assertThat(origins.findOrigin(caseView, RandomReference.random())).isEmpty();
        CaseView other = story.as("worker1", () -> cases.get(cases.open("Khác", TriageLevel.LOW)));
        assertThat(origins.findOrigin(other, ref)).isEmpty();
    }

    /** A wrong first day is corrected beside the old entry: checks, retention and the accessed service follow; the employer learns nothing. */
    @Test
    void correctedFirstDayMovesChecksAndFigures() {
        consentAndIntroduce();
        answer("START", PartnerEntry.on(today));
        PartnerBusinessView before = story.as("work1", () -> inbox.get(code));
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        LocalDate right = today.plusDays(5);
        later(
                31,
                () -> staff.as("worker1", () -> {
                    check(CheckAnswer.NOT_REACHED, null, null);
                    assertRefused(
                            PlacementRule.CAUSE_MISSING,
                            () -> service.correctStart(
                                    number.value(), ref, new CorrectStartCommand(right, TERMS, null)));
                    assertRefused(
                            PlacementRule.WAGE_MISSING,
                            () -> service.correctStart(
                                    number.value(),
                                    ref,
                                    new CorrectStartCommand(
                                            right,
                                            new WorkTerms(EmploymentType.FORMAL, null, "NO_SUCH_BAND", null),
                                            StartCorrectionReason.MISTYPED)));
                    service.correctStart(
                            number.value(),
                            ref,
                            new CorrectStartCommand(right, TERMS, StartCorrectionReason.PARTNER_DIFFERS));
                }));
        PlacementView seen = story.as("worker1", this::view);
        assertThat(seen.startOn()).isEqualTo(right);
        assertThat(seen.terms()).isEqualTo(TERMS);
        assertThat(seen.starts()).hasSize(2);
        assertThat(seen.starts().get(0).reason()).isEqualTo(StartCorrectionReason.PARTNER_DIFFERS);
        assertThat(seen.starts().get(0).replaced()).isFalse();
        assertThat(seen.starts().get(0).actor()).isNotNull();
        assertThat(seen.starts().get(1)).satisfies(old -> {
            assertThat(old.on()).isEqualTo(today);
            assertThat(old.terms()).isEqualTo(WorkTerms.NOT_ASKED);
            assertThat(old.replaced()).isTrue();
            assertThat(old.actor()).isNull();
        });
        assertThat(count("select count(*) from donghanh_log.placement_start s join donghanh_log.placement_start o"
                        + " on o.ref = s.replaces_ref join case_file f on f.id = s.case_id where f.number = ?1"))
                .isEqualTo(1);
        assertThat(seen.openCheck()).isNotNull().satisfies(window -> assertThat(window.isOpenOn(right.plusMonths(1)))
                .isTrue());
        assertThat(tasks()).containsExactly("PLACEMENT_CHECK");
        Instant corrected = CentreTime.endOf(today.plusDays(32));
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .as("before the correction was recorded")
                .anyMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(new AsOf(today, corrected)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(new AsOf(right, corrected)))
                .anyMatch(event -> event.caseId().equals(caseView.id()));
        PartnerBusinessView after = story.as("work1", () -> inbox.get(code));
        assertThat(after.row()).isEqualTo(before.row());
        assertThat(after.history()).isEqualTo(before.history());
        assertThat(after.content()).isEqualTo(before.content());
        staff.as(
                "work1",
                () -> assertRefused(
                        PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                        () -> partner.correct(code, null, EntryCorrectionReason.WRONG_DAY)));
    }

    @Test
    void retentionCountsFromTheCorrectedFirstDay() {
        staff.as("worker1", () -> service.goAlone(number.value(), ref, today));
        later(
                70,
                () -> staff.as(
                        "worker1", () -> service.recordStart(number.value(), ref, CentreTime.today(clock), TERMS)));
        later(70 + 45, job::run);
        check(70 + 92, CheckAnswer.STILL_THERE);
        assertThat(status()).isEqualTo(PlacementStatus.RETAINED_3M);
        later(
                163,
                () -> staff.as(
                        "worker1",
                        () -> service.correctStart(
                                number.value(),
                                ref,
                                new CorrectStartCommand(today, TERMS, StartCorrectionReason.MISTYPED))));
        assertThat(status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(story.as("worker1", this::view).otherChecks()).hasSize(1);
        assertThat(retained(today, new AsOf(today.plusMonths(4), CentreTime.endOf(today.plusDays(164)))))
                .containsExactly("MONTH_1 NOT_ASKED", "MONTH_3 NOT_ASKED");
    }

    @Test
    void otherWorkNeedsNoCauseAndNoSearch() {
        startAlone();
        later(31, () -> staff.as("worker1", () -> check(CheckAnswer.CHANGED_WORK, CentreTime.today(clock), null)));
        assertThat(story.as("worker1", this::view).endCause()).isEqualTo(WorkEndCause.OTHER_WORK);
        assertThat(story.as("worker1", this::view).mayRecordIncident()).isFalse();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void onlyWorkThatHasBegunIsAnAccessedService() {
        staff.as("worker1", () -> service.goAlone(number.value(), ref, today));
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(evidence.findRecent(caseView, 5)).isEmpty();
        staff.as("worker1", () -> service.recordStart(number.value(), ref, today, TERMS));
        assertThat(access.accessEvents(new AsOf(today, CentreTime.endOf(today.minusDays(1)))))
                .as("recorded after the cutoff")
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(AsOf.endOf(today))).anySatisfy(event -> {
            assertThat(event.caseId()).isEqualTo(caseView.id());
            assertThat(event.group()).isEqualTo(ServiceGroup.JOB);
            assertThat(event.on()).isEqualTo(today);
        });
        assertThat(access.accessEvents(AsOf.endOf(today.minusDays(1))))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(evidence.findRecent(caseView, 5)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(EvidenceKind.PLACEMENT);
            assertThat(record.on()).isEqualTo(today);
        });
        assertThat(evidence.findByRefs(caseView, List.of(ref, "x"))).hasSize(1);
    }

    @Test
    void withdrawnConsentTakesTheNameAway() {
        consentAndIntroduce();
        staff.as("worker1", () -> business.withdrawConsent(number, ConsentScope.SHARE_EMPLOYER));
        assertMissingFor("work1");
        assertThat(status()).isEqualTo(PlacementStatus.CANCELLED);
        assertThat(tasks()).doesNotContain("PARTNER_REPLY", "PLACEMENT_ASK");
    }

    @Test
    void whatIsNotRenewedEndsForTheEmployerTheDayAfter() {
        consentAndIntroduce();
        staff.as("worker1", () -> business.refuseRenewal(number, ConsentScope.SHARE_EMPLOYER));
        assertThat(story.as("work1", () -> inbox.get(code)).steps()).isNotEmpty();
        business.runTheDayAfter(() -> assertMissingFor("work1"));
        PlacementView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(PlacementStatus.CANCELLED);
        assertThat(seen.history()).last().satisfies(row -> {
            assertThat(row.reasonKey()).isEqualTo("PlacementCancelReason.CONSENT_WITHDRAWN");
            assertThat(row.actor()).isNull();
        });
        assertThat(tasks()).doesNotContain("PARTNER_REPLY", "PLACEMENT_ASK");
    }

    @Test
    void withdrawnConsentDoesNotEndTheWork() {
        consentAndIntroduce();
        answer("START", PartnerEntry.on(today));
        staff.as("worker1", () -> business.withdrawConsent(number, ConsentScope.SHARE_EMPLOYER));
        assertMissingFor("work1");
        assertThat(status()).isEqualTo(PlacementStatus.STARTED);
        assertThat(tasks()).contains("PLACEMENT_CHECK");
    }

    @Test
    void calledOffWorkIsGoneForTheEmployer() {
        consentAndIntroduce();
        staff.as("worker1", () -> service.cancel(number.value(), ref, PlacementCancelReason.CLIENT_WISH));
        assertMissingFor("work1");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void closingAsksForPlacementsThatAreOpen() throws Exception {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        OpenItem planned = leftOpen.openItems(caseView).get(0);
        assertThat(planned.resolutions()).containsExactly(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE);
        assertThat(planned.distinction()).isEqualTo(new TextKey("placement_work.SEWING"));
        assertThat(planned.page()).isEqualTo("/placement/placement/" + number.value() + "/" + ref);
        startAlone();
        assertThat(leftOpen.openItems(caseView)).singleElement().satisfies(item -> assertThat(item.resolutions())
                .containsExactly(OpenItemResolution.GOES_ON));
        business.end(leftOpen, caseView, ref, OpenItemResolution.GOES_ON);
        assertThat(status()).isEqualTo(PlacementStatus.STARTED);
        assertThatThrownBy(() -> business.end(leftOpen, caseView, ref, OpenItemResolution.DONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closingCallsOffWhatTheClientDeclines() throws Exception {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        business.end(leftOpen, caseView, ref, OpenItemResolution.DECLINED);
        assertThat(story.as("worker1", this::view).history()).last().satisfies(row -> assertThat(row.reasonKey())
                .isEqualTo("PlacementCancelReason.CLIENT_WISH"));
        assertThat(leftOpen.openItems(caseView)).isEmpty();
    }

    @Test
    void placementsNeedAccessToTheCase() {
        staff.as("worker3", () -> {
            assertNotFound(() -> queries.list(number.value()));
            assertNotFound(() -> queries.get(number.value(), ref));
            assertNotFound(() -> queries.prepareIntroduction(number.value(), ref, Introduction.EMPLOYER));
            assertNotFound(() -> service.propose(number.value(), "SEWING"));
            assertNotFound(() -> service.goAlone(number.value(), ref, today));
            assertNotFound(() -> service.recordCheck(
                    number.value(), ref, new RecordCheckCommand(CheckAnswer.STILL_THERE, today, null, null)));
            assertNotFound(() -> service.cancel(number.value(), ref, PlacementCancelReason.OTHER));
            assertNotFound(() -> service.correctStart(
                    number.value(), ref, new CorrectStartCommand(today, TERMS, StartCorrectionReason.MISTYPED)));
        });
        for (String other : List.of("counsellor1", "nurse1", "lead1", "director1", "report1", "admin1", "work1")) {
            staff.as(other, () -> assertThatThrownBy(() -> service.cancel(number.value(), ref, null))
                    .as(other)
                    .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class));
        }
        assertThat(status()).isEqualTo(PlacementStatus.PROPOSED);
    }

    @Test
    void anIntroductionIsPreparedOnlyWhereItIsOpen() {
        staff.as("worker1", () -> {
            assertNotFound(() -> queries.prepareIntroduction(number.value(), ref, null));
            assertNotFound(() -> queries.prepareIntroduction(number.value(), ref, Introduction.ALONE));
            assertThat(queries.prepareIntroduction(number.value(), ref, Introduction.EMPLOYER)
                            .sending()
                            .recipients())
                    .isNotEmpty();
            service.goAlone(number.value(), ref, today);
            assertNotFound(() -> queries.prepareIntroduction(number.value(), ref, Introduction.EMPLOYER));
        });
    }

    /** Calls every use case of a partner as every other partner, with every identifier of this placement. */
    @Test
    void noOtherPartnerFindsAnythingByAnyIdentifier() {
        consentAndIntroduce();
        business.assertClosedTo(
                List.of(
                        "work2",
                        "training1",
                        "training2",
                        "health1",
                        "health2",
                        "partner1",
                        "partner3",
                        "partner6",
                        "partner7"),
                new PartnerBusinessScenario.SentBusiness("placement", number, ref, code, "START"),
                400);
        assertThat(story.as("work2", inbox::list).toString()).doesNotContain(code);
        assertThat(status()).isEqualTo(PlacementStatus.INTRODUCED);
    }

    @Test
    void listsUseAConstantNumberOfStatements() {
        consentAndIntroduce();
        long few = story.as("work1", () -> statements.count(() -> inbox.list()));
        long listed = story.as("worker1", () -> statements.count(() -> queries.list(number.value())));
        CaseNumber first = number;
        staff.as("worker1", () -> {
            ref = service.propose(first.value(), "KITCHEN");
            code = view().row().code();
            introduce(today.plusDays(1));
        });
        assertThat(story.as("work1", () -> statements.count(() -> inbox.list())))
                .isEqualTo(few);
        assertThat(story.as("worker1", () -> statements.count(() -> queries.list(first.value()))))
                .isEqualTo(listed);
    }

    @Test
    void missingAnswersAreReported() {
        staff.as("worker1", () -> {
            assertRefused(PlacementRule.WORK_MISSING, () -> service.propose(number.value(), null));
            assertRefused(PlacementRule.WORK_MISSING, () -> service.propose(number.value(), "NO_SUCH_WORK"));
            assertRefused(PlacementRule.DAY_MISSING, () -> service.goAlone(number.value(), ref, null));
            assertRefused(
                    PlacementRule.CAUSE_MISSING,
                    () -> service.cancel(number.value(), ref, PlacementCancelReason.CONSENT_WITHDRAWN));
            assertRefused(
                    PartnerBusinessRule.RECIPIENT_NOT_SUITABLE,
                    () -> service.introduce(
                            number.value(),
                            ref,
                            new IntroduceCommand(
                                    Introduction.EMPLOYER,
                                    new SendToPartnerCommand(recipient(Introduction.EMPLOYMENT_SERVICE), "Lụa", true),
                                    today)));
            service.goAlone(number.value(), ref, today);
            assertRefused(
                    PlacementRule.CAUSE_MISSING, () -> service.recordNotHired(number.value(), ref, "NOT_ON_THE_LIST"));
            assertRefused(
                    PlacementRule.WAGE_MISSING,
                    () -> service.recordStart(
                            number.value(),
                            ref,
                            today,
                            new WorkTerms(EmploymentType.FORMAL, null, "NO_SUCH_BAND", null)));
            service.recordInterview(number.value(), ref, today);
            service.recordOffer(number.value(), ref);
            service.recordStart(number.value(), ref, today, WorkTerms.NOT_ASKED);
            WorkTerms terms = new WorkTerms(EmploymentType.SEASONAL, null, null, MissingReason.REFUSED);
            service.recordTerms(number.value(), ref, terms);
            assertThat(view().terms()).isEqualTo(terms);
            assertRefused(
                    PlacementRule.CAUSE_MISSING,
                    () -> service.recordEnd(number.value(), ref, new WorkEnd(today, null)));
        });
    }

    @Test
    void theEmployersAnswersAreCompleteAndPossible() {
        consentAndIntroduce();
        assertThat(story.as("work1", () -> inbox.get(code)).steps())
                .extracting(PartnerStep::code)
                .containsExactly("INTERVIEW", "OFFER", "NOT_HIRE", "START");
        staff.as("work1", () -> {
            assertRefused(PartnerBusinessRule.DAY_MISSING, () -> partner.record(code, "START", PartnerEntry.EMPTY));
            assertRefused(
                    PartnerBusinessRule.REASON_MISSING, () -> partner.record(code, "NOT_HIRE", PartnerEntry.EMPTY));
            assertRefused(
                    PlacementRule.DAY_IN_FUTURE,
                    () -> partner.record(code, "START", PartnerEntry.on(today.plusDays(1))));
            assertRefused(PartnerBusinessRule.STEP_NOT_OPEN, () -> partner.record(code, "CANCEL", PartnerEntry.EMPTY));
        });
    }

    @Test
    void aClosedCaseArrangesNoWork() {
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as("worker1", () -> assertRefused(CaseRule.CASE_ENDED, () -> service.propose(closed.value(), "SEWING")));
    }

    /** Work that goes on is asked about in a merged case too, and nothing new is begun there. */
    @Test
    void workOfAMergedCaseIsCheckedAndEnds() {
        startAlone();
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        later(31, this::assertChecked);
        check(31, CheckAnswer.STILL_THERE);
        staff.as("worker1", () -> {
            assertThat(view().steps()).contains(PlacementStep.END);
            service.recordEnd(number.value(), ref, new WorkEnd(today, WorkEndCause.HARASSMENT));
            assertThat(view().completableTasks()).contains(TaskKind.PLACEMENT_ENDED);
            assertRefused(CaseRule.CASE_ENDED, () -> service.propose(number.value(), "SEWING"));
        });
        assertThat(status()).isEqualTo(PlacementStatus.ENDED);
    }

    @Test
    void workThatIsProposedInAMergedCaseIsOnlyCalledOff() {
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        staff.as("worker1", () -> {
            assertThat(view().steps()).containsExactly(PlacementStep.CANCEL);
            assertRefused(CaseRule.CASE_ENDED, () -> service.goAlone(number.value(), ref, today));
            service.cancel(number.value(), ref, PlacementCancelReason.OTHER);
        });
        assertThat(status()).isEqualTo(PlacementStatus.CANCELLED);
    }

    /** After the end of a case the client is asked only with the consent to that. */
    @Test
    void followUpChecksNeedTheirConsent() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> ref = service.propose(number.value(), "SEWING"));
        startAlone();
        later(
                31,
                () -> staff.as(
                        "worker1",
                        () -> assertRefused(
                                PlacementRule.FOLLOW_UP_WITHOUT_CONSENT,
                                () -> check(CheckAnswer.STILL_THERE, null, null))));
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        check(31, CheckAnswer.STILL_THERE);
        assertThat(status()).isEqualTo(PlacementStatus.STARTED);
    }

    @Test
    void thePageAsksNoCheckWithoutConsentToContact() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> ref = service.propose(number.value(), "SEWING"));
        startAlone();
        later(31, () -> assertNoCheck(NoContactReason.CONTACT_NOT_AGREED));
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        later(31, this::assertChecked);
        later(101, () -> assertNoCheck(NoContactReason.CONTACT_NOT_AGREED));
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        later(31, () -> assertNoCheck(NoContactReason.CONTACT_REFUSED));
        staff.as("director1", () -> cases.transition(number, CaseStep.GIVE_UP));
        later(31, () -> assertNoCheck(NoContactReason.CASE_ENDED));
    }

    private void assertChecked() {
        PlacementView seen = story.as("worker1", this::view);
        assertThat(seen.row().nextDate()).isNotNull();
        assertThat(seen.row().noCheck()).isNull();
        assertThat(seen.checks()).allMatch(row -> row.notAsked() == null);
        assertThat(seen.checks().get(0).result()).isEqualTo(CheckResult.OPEN);
        assertThat(seen.mayCheck()).isTrue();
    }

    private void assertNoCheck(NoContactReason reason) {
        PlacementView seen = story.as("worker1", this::view);
        assertThat(seen.row().noCheck()).isEqualTo(reason);
        assertThat(seen.row().nextDate()).isNull();
        assertThat(seen.checks())
                .filteredOn(row -> !row.result().isSettled())
                .isNotEmpty()
                .allMatch(row -> row.notAsked() == reason);
        assertThat(seen.mayCheck()).isFalse();
        assertThat(story.as("worker1", () -> queries.list(number.value()))
                        .rows()
                        .get(0))
                .isEqualTo(seen.row());
    }

    @Test
    void checksOfAFollowUpAreTasksWhileTheClientAgrees() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> ref = service.propose(number.value(), "SEWING"));
        startAlone();
        assertThat(tasks()).as("nobody has agreed").isEmpty();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        assertThat(tasks()).as("agreed").containsExactly("PLACEMENT_CHECK");
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.WITHDRAWS, null);
        assertThat(tasks()).as("no longer").isEmpty();
        later(45, job::run);
        assertThat(tasks()).as("the next check").isEmpty();
    }

    @Test
    void checksOfAFollowUpEndWithTheConsentThatRunsOut() {
        number = story.caseAt(CaseStatus.FOLLOW_UP);
        staff.as("worker1", () -> ref = service.propose(number.value(), "SEWING"));
        startAlone();
        story.answer(number, ConsentScope.FOLLOW_UP_AFTER, RecordConsentCommand.Answer.YES, null);
        later(100, lapses::run);
        assertThat(tasks()).as("on the last day").containsExactly("PLACEMENT_CHECK", "CONSENT_RENEW");
        later(101, lapses::run);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aTimelineLineNamesWhatStandsLast() {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50))
                .singleElement()
                .extracting(TimelineEntry::key)
                .isEqualTo("placement.timeline.PROPOSE");
        startAlone();
        assertThat(timeline.entries(caseView, 50)).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("placement.timeline.START");
            assertThat(entry.earlierSteps()).isEqualTo(2);
        });
        assertThat(placements.findTransitions(caseView.id(), 1))
                .singleElement()
                .extracting(PlacementTransition::step)
                .isEqualTo(PlacementStep.START);
    }

    private List<String> retained(LocalDate from, LocalDate to) {
        return retained(from, AsOf.endOf(to));
    }

    private List<String> retained(LocalDate from, AsOf asOf) {
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        return retentions.findSettled(from, asOf).stream()
                .filter(result -> result.caseId().equals(caseView.id()))
                .map(result -> result.milestone() + " " + result.result())
                .toList();
    }

    private void startAlone() {
        staff.as("worker1", () -> {
            service.goAlone(number.value(), ref, today);
            service.recordStart(number.value(), ref, today, TERMS);
        });
    }

    private void check(int days, CheckAnswer answer) {
        later(days, () -> staff.as("worker1", () -> check(answer, null, null)));
    }

    private void check(CheckAnswer answer, LocalDate endedOn, WorkEndCause cause) {
        service.recordCheck(
                number.value(), ref, new RecordCheckCommand(answer, CentreTime.today(clock), endedOn, cause));
    }

    /** Returns the days until the consent for the partner ends. */
    private int lapse() {
        return Math.toIntExact(ChronoUnit.DAYS.between(today, today.plusMonths(6)));
    }

    private void later(int days, Runnable task) {
        time.runAt(clock.instant().plus(Duration.ofDays(days)), task);
    }

    private void answer(String step, PartnerEntry entry) {
        staff.as("work1", () -> partner.record(code, step, entry));
    }

    private void consentAndIntroduce() {
        recordConsent(ConsentMethod.WRITTEN, null);
        staff.as("worker1", () -> introduce(today.plusDays(2)));
    }

    private void introduce(LocalDate meetOn) {
        service.introduce(
                number.value(),
                ref,
                new IntroduceCommand(
                        Introduction.EMPLOYER,
                        new SendToPartnerCommand(recipient(Introduction.EMPLOYER), "Lụa", true),
                        meetOn));
    }

    /** Returns the partner of this kind that has users. */
    private String recipient(Introduction introduction) {
        return queries.prepareIntroduction(number.value(), ref, introduction).sending().recipients().stream()
                .filter(option -> !option.partner().name().startsWith("Khách sạn"))
                .map(option -> option.partner().ref())
                .findFirst()
                .orElseThrow();
    }

    private void recordConsent(ConsentMethod form, String guardian) {
        recordConsent(Introduction.EMPLOYER, form, guardian);
    }

    private void recordConsent(String introduction) {
        recordConsent(Introduction.valueOf(introduction), ConsentMethod.WRITTEN, null);
    }

    private void recordConsent(Introduction introduction, ConsentMethod form, String guardian) {
        staff.as(
                "worker1",
                () -> business.consent(
                        number,
                        ConsentScope.SHARE_EMPLOYER,
                        queries.prepareIntroduction(number.value(), ref, introduction)
                                .sending()
                                .find(recipient(introduction))
                                .partner()
                                .id(),
                        form,
                        null,
                        guardian));
    }

    private PlacementView view() {
        return queries.get(number.value(), ref);
    }

    private PlacementStatus status() {
        return story.as("worker1", this::view).row().status();
    }

    private List<String> tasks() {
        return business.tasks(number, "PLACEMENT", "PARTNER", "CONSENT_RENEW");
    }

    private long count(String query) {
        return ((Number) em.createNativeQuery(query)
                        .setParameter(1, number.value())
                        .getSingleResult())
                .longValue();
    }

    private void assertMissingFor(String user) {
        staff.as(user, () -> assertNotFound(() -> inbox.get(code)));
    }

    /** Returns when the entry was recorded that the partner's page shows as the last one. */
    private Instant lastEntry() {
        return inbox.get(code).last().at();
    }
}
