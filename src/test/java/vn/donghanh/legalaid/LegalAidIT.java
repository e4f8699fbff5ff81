package vn.donghanh.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
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
import vn.donghanh.casefile.spi.HearingProvider;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.spi.OpenItemResolution;
import vn.donghanh.casefile.spi.ServiceEvidenceProvider;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.legalaid.note.LegalAidNoteRow;
import vn.donghanh.legalaid.note.LegalAidNoteStatus;
import vn.donghanh.legalaid.note.LegalAidNoteStep;
import vn.donghanh.legalaid.note.LegalAidNoteStepRow;
import vn.donghanh.legalaid.note.LegalAidNoteView;
import vn.donghanh.legalaid.note.ReceivedNoteRow;
import vn.donghanh.legalaid.note.ReceivedNoteService;
import vn.donghanh.legalaid.note.ReceivedNotesView;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CasePartnerQueries;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerBusinessScenario;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.PartnerStep;
import vn.donghanh.partnerbusiness.SendToPartnerCommand;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.partnerbusiness.inbox.PartnerInboxView;
import vn.donghanh.partnerbusiness.inbox.WaitingBusinessCounter;
import vn.donghanh.person.AliasQueries;
import vn.donghanh.security.AccessDeniedException;
import vn.donghanh.service.DeliveryOutcome;
import vn.donghanh.service.DeliveryType;
import vn.donghanh.service.RecordServiceCommand;
import vn.donghanh.service.ServiceCost;
import vn.donghanh.service.ServiceDeliveryService;
import vn.donghanh.service.ServiceItem;
import vn.donghanh.service.ServiceMeeting;
import vn.donghanh.service.ServicePurpose;
import vn.donghanh.service.ServiceQueries;
import vn.donghanh.service.ServiceRule;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.staff.StaffQueries;
import vn.donghanh.testing.AwaitedAnswerFixture;
import vn.donghanh.testing.CaseScenario;
import vn.donghanh.testing.Statements;

/** Legal aid from the request to the outcome on both sides, and that other partners have no access. */
@ExtendWith(ArquillianExtension.class)
class LegalAidIT {
    private static final String PRIVILEGED = "Điều chỉ luật sư biết " + RandomReference.random();

    private static final List<String> OTHER_PARTNERS = List.of(
            "legal2", "health1", "health2", "training1", "training2", "partner1", "partner3", "partner5", "partner6");

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
    LegalAidQueries queries;

    @Inject
    LegalAidService service;

    @Inject
    LegalAidNoteService notes;

    @Inject
    ReceivedNoteService received;

    @Inject
    DisclosureQueries register;

    @Inject
    AliasQueries aliases;

    @Inject
    ServiceDeliveryService recording;

    @Inject
    ServiceQueries deliveries;

    @Inject
    StaffQueries names;

    @Inject
    PartnerBusinessQueries partnerQueries;

    @Inject
    PartnerBusinessService partnerService;

    @Inject
    CasePartnerQueries sent;

    @Inject
    WaitingBusinessCounter waiting;

    @Inject
    AwaitedAnswerFixture awaited;

    @Inject
    Statements statements;

    @Inject
    LegalAidStatisticsQueries access;

    @Inject
    LegalAidEvidenceProvider evidence;

    @Inject
    LegalAidOpenItemProvider leftOpen;

    @Inject
    LegalAidTimelineContributor timeline;

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
    void prepareMatter() {
        staff.ensureStaff();
        today = CentreTime.today(clock);
        openMatter("DIVORCE", AgeBand.FROM_25_TO_34);
    }

    private void openMatter(String matter, AgeBand age) {
        staff.as("worker1", () -> {
            number = business.openCase(age);
            ref = service.request(number.value(), new OpenMatterCommand(matter, LegalAidSubject.CLIENT));
            service.prepare(number.value(), ref);
            service.chooseGround(number.value(), ref, "POOR");
            code = view().row().code();
        });
        story.recordConsent("worker1", number, 300);
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
    }

    @Test
    void documentsBelongToAMatter() {
        attachments.assertBelongsTo(number.value(), AttachmentKind.LEGAL_AID, ref, false);
    }

    @Test
    void menuCountsWhatWaitsForThePartner() {
        int before = story.as("legal1", waiting::count);
        int elsewhere = story.as("legal2", waiting::count);
        consentAndRefer();
        assertThat(story.as("legal1", waiting::count)).isEqualTo(before + 1);
        assertThat(story.as("legal2", waiting::count)).isEqualTo(elsewhere);
        assertThat(story.as("training1", waiting::count)).isZero();
        assertThat(story.as("worker1", waiting::count)).isZero();
        record("REFUSE", PartnerEntry.because("PAPERS"));
        assertThat(story.as("legal1", waiting::count)).isEqualTo(before);
    }

    @Test
    void nothingIsSentWithoutGroundConsentAndReading() {
        staff.as("worker1", () -> {
            assertRefused(ConsentRule.PARTNER_NOT_CONSENTED, () -> refer(true));
            assertRefused(PartnerBusinessRule.NOT_READ_WITH_CLIENT, () -> refer(false));
            assertRefused(
                    PartnerBusinessRule.RECIPIENT_MISSING,
                    () -> service.refer(number.value(), ref, new SendToPartnerCommand(null, "Lụa", true)));
            assertRefused(
                    PartnerBusinessRule.NAME_MISSING,
                    () -> service.preview(number.value(), ref, new SendToPartnerCommand(recipient(), " ", true)));
            String other = service.request(number.value(), new OpenMatterCommand("DEBT", LegalAidSubject.CHILD));
            service.prepare(number.value(), other);
            assertRefused(
                    LegalAidRule.GROUND_MISSING,
                    () -> service.refer(number.value(), other, new SendToPartnerCommand(recipient(), "Lụa", true)));
            service.chooseGround(number.value(), other, "POOR");
            assertRefused(
                    PartnerBusinessRule.RECIPIENT_NOT_SUITABLE,
                    () -> service.refer(
                            number.value(), other, new SendToPartnerCommand(recipientOf("legal2"), "Lụa", true)));
        });
        assertMissingFor("legal1");
    }

    @ParameterizedTest
    @EnumSource(
            value = AgeBand.class,
            names = {"UNDER_16", "FROM_16_TO_17", "UNKNOWN"})
    void minorsNeedTheirRepresentativesConsent(AgeBand age) {
        openMatter("DIVORCE", age);
        staff.as("worker1", () -> recordConsent(ConsentMethod.WRITTEN, null));
        staff.as("worker1", () -> assertRefused(PartnerBusinessRule.GUARDIAN_NEEDED, () -> refer(true)));
        staff.as("worker1", () -> recordConsent(ConsentMethod.GUARDIAN, "Cán bộ bảo vệ trẻ em của xã"));
        staff.as("worker1", () -> refer(true));
        assertThat(story.as("legal1", () -> partnerQueries.get(code)).toString())
                .doesNotContain("Cán bộ bảo vệ trẻ em");
    }

    @Test
    void partnerSeesNameMatterAndPapersOnly() {
        staff.as("worker1", () -> {
            service.recordPaper(number.value(), ref, new RecordPaperCommand("POOR_CERT", PaperState.AT_HAND, null));
            service.recordPaper(number.value(), ref, new RecordPaperCommand("VICTIM_CERT", PaperState.AT_HAND, null));
            service.recordPaper(
                    number.value(), ref, new RecordPaperCommand("IDENTITY_CARD", PaperState.ASKED_FOR, today));
            notes.write(number.value(), ref, PRIVILEGED);
        });
        consentAndRefer();
        assertThat(story.as("legal1", () -> partnerQueries.findCodes(code.substring(3))))
                .containsExactly(code);
        PartnerBusinessView slip = story.as("legal1", () -> partnerQueries.get(code));
        assertThat(slip.content().fields()).containsExactly("PROGRAMME", "NAME", "MATTER", "PAPERS");
        assertThat(slip.content().line("PAPERS").orElseThrow().values()).containsExactly("@legal_aid_paper.POOR_CERT");
        assertThat(slip.toString())
                .doesNotContain(number.value(), ref, "Kín", PRIVILEGED, "legal_aid_ground", "VICTIM");
        assertThat(slip.history()).extracting(BusinessEntryRow::labelKey).containsExactly("legalaid.timeline.REFER");
        assertThat(slip.steps()).extracting(PartnerStep::code).containsExactly("ACCEPT", "REFUSE");
        assertThat(story.as("legal1", partnerQueries::list).waiting())
                .anyMatch(row -> row.code().equals(code));
        assertThat(story.as("worker1", this::view).content()).isEqualTo(slip.content());
    }

    @Test
    void handingOverCountsThePartnersAnswer() {
        assertThat(awaited.count("worker1", number)).isZero();
        consentAndRefer();
        assertThat(awaited.count("worker1", number)).isEqualTo(1);
        record("ACCEPT", PartnerEntry.on(today));
        assertThat(awaited.count("worker1", number)).isZero();
    }

    @Test
    void matterRunsFromAcceptanceToItsOutcome() {
        consentAndRefer();
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        record("ACCEPT", PartnerEntry.on(today));
        assertThat(tasks()).isEmpty();
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today.plusDays(20)));
        assertThat(tasks()).containsExactly("LEGAL_HEARING");
        assertThat(story.as("worker1", this::view).completableTasks()).containsExactly(TaskKind.LEGAL_HEARING);
        assertThat(story.as("legal1", partnerQueries::list).inProgress())
                .filteredOn(row -> row.code().equals(code))
                .singleElement()
                .satisfies(row -> assertThat(row.nextDay()).isEqualTo(today.plusDays(20)));
        record("RESOLVE", PartnerEntry.of(today, null, "GRANTED"));
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
        LegalAidView seen = story.as("worker1", this::view);
        assertThat(seen.completableTasks()).containsExactly(TaskKind.PARTNER_COMPLETED);
        assertThat(seen.row().status()).isEqualTo(LegalAidStatus.RESOLVED);
        assertThat(seen.outcomeKey()).isEqualTo("legal_aid_outcome.GRANTED");
        assertThat(seen.acceptedOn()).isEqualTo(today);
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(timeline.entries(caseView, 50))
                .as("one entry for a matter and day")
                .hasSize(1);
        assertThat(access.accessEvents(new AsOf(today, CentreTime.endOf(today.minusDays(1)))))
                .as("recorded after the cutoff")
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(access.accessEvents(AsOf.endOf(today))).anySatisfy(event -> {
            assertThat(event.caseId()).isEqualTo(caseView.id());
            assertThat(event.on()).isEqualTo(today);
        });
        assertThat(evidence.findRecent(caseView, 5))
                .extracting(ServiceEvidenceProvider.ServiceEvidence::ref)
                .containsExactly(ref);
        assertThat(evidence.findByRefs(caseView, List.of(ref))).hasSize(1);
        assertThat(story.as("worker1", () -> sent.list(number.value(), code)).page())
                .isEqualTo("/legalaid/matter/" + number.value() + "/" + ref);
    }

    /** The accompaniment is a service on the hearing day; once it is undone, the day is as before. */
    @Test
    void hearingDayShowsWhoWentAlong() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today));
        assertThat(hearing()).isEqualTo(new LegalAidHearingRow(today, false, false, List.of()));
        assertThat(offeredMatters())
                .containsExactly(new HearingProvider.HearingDays(ref, "legal_aid_matter.DIVORCE", List.of(today)));
        String delivery = accompany(null, 0, DeliveryOutcome.DELIVERED);
        assertThat(hearing().by()).containsExactly(story.as("worker1", () -> names.name(staff.id("worker1"))));
        assertThat(tasks()).as("accompanied").isEmpty();
        long statementsBefore = statements.count(() -> story.as("worker1", this::view));
        accompany(null, 0, DeliveryOutcome.DELIVERED);
        assertThat(statements.count(() -> story.as("worker1", this::view))).isEqualTo(statementsBefore);
        assertThat(hearing().by()).as("once for two records").hasSize(1);
        accompany(delivery, 1, DeliveryOutcome.NOT_COME);
        assertThat(hearing().isAccompanied()).as("the other record stands").isTrue();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void undoneAccompanimentLeavesTheHearingDayOpen() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today));
        String delivery = accompany(null, 0, DeliveryOutcome.DELIVERED);
        accompany(delivery, 1, DeliveryOutcome.NOT_COME);
        assertThat(hearing().by()).as("corrected").isEmpty();
        assertThat(tasks()).containsExactly("LEGAL_HEARING");
        accompany(delivery, 2, DeliveryOutcome.DELIVERED);
        assertThat(hearing().by()).hasSize(1);
        assertThat(tasks()).isEmpty();
        staff.as(
                "worker1",
                () -> recording.markAsMistake(number.value(), delivery, 3, "Ghi nhầm", RandomReference.random()));
        assertThat(hearing().by()).as("a mistake").isEmpty();
        assertThat(tasks()).containsExactly("LEGAL_HEARING");
    }

    @Test
    void accompanimentAnswersHearingDaysOfItsCaseOnly() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today.plusDays(1)));
        String other = ref;
        assertRefused(ServiceRule.NOT_A_HEARING_DAY, () -> accompany(null, 0, DeliveryOutcome.DELIVERED));
        record("SET_HEARING", PartnerEntry.on(today));
        staff.as(
                "worker1",
                () -> assertRefused(
                        ServiceRule.HEARING_NEEDS_ACCOMPANIMENT,
                        () -> recording.record(RecordServiceCommand.delivered(
                                number.value(),
                                ServiceItem.single(DeliveryType.TRANSPORT),
                                today,
                                ServicePurpose.ofHearing(ref),
                                ServiceCost.NONE,
                                null))));
        openMatter("DIVORCE", AgeBand.FROM_25_TO_34);
        ref = other;
        assertThat(offeredMatters())
                .extracting(HearingProvider.HearingDays::matter)
                .isNotEmpty()
                .doesNotContain(other);
        assertRefused(ServiceRule.HEARING_UNKNOWN, () -> accompany(null, 0, DeliveryOutcome.DELIVERED));
    }

    /** An accompaniment that was recorded by itself is linked by correcting it, and only to a hearing day of the case. */
    @Test
    void earlierAccompanimentIsLinkedToItsHearingDay() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today));
        String matter = ref;
        String delivery = accompany(ServicePurpose.NONE, null, 0, DeliveryOutcome.DELIVERED);
        assertThat(hearing().by()).as("recorded by itself").isEmpty();
        assertThat(tasks()).containsExactly("LEGAL_HEARING");
        ref = RandomReference.random();
        assertRefused(ServiceRule.HEARING_UNKNOWN, () -> accompany(delivery, 1, DeliveryOutcome.DELIVERED));
        ref = matter;
        accompany(delivery, 1, DeliveryOutcome.DELIVERED);
        assertThat(hearing().by()).hasSize(1);
        assertThat(tasks()).isEmpty();
        accompany(ServicePurpose.NONE, delivery, 2, DeliveryOutcome.DELIVERED);
        assertThat(hearing().by()).as("another occasion after all").isEmpty();
        assertThat(tasks()).containsExactly("LEGAL_HEARING");
    }

    @Test
    void formOfServicesReadsAllMattersTogether() {
        consentAndRefer();
        long withSingleMatter = statements.count(this::offeredMatters);
        staff.as(
                "worker1",
                () -> service.request(number.value(), new OpenMatterCommand("LAND", LegalAidSubject.CLIENT)));
        staff.as(
                "worker1",
                () -> service.request(number.value(), new OpenMatterCommand("DEBT", LegalAidSubject.CLIENT)));
        assertThat(offeredMatters()).hasSize(3);
        assertThat(statements.count(this::offeredMatters)).isEqualTo(withSingleMatter);
    }

    private List<HearingProvider.HearingDays> offeredMatters() {
        return story.as("worker1", () -> deliveries.form(number.value(), null, null))
                .hearings();
    }

    private LegalAidHearingRow hearing() {
        return story.as("worker1", this::view).hearings().get(0);
    }

    private String accompany(String corrects, int version, DeliveryOutcome outcome) {
        return accompany(ServicePurpose.ofHearing(ref), corrects, version, outcome);
    }

    private String accompany(ServicePurpose purpose, String corrects, int version, DeliveryOutcome outcome) {
        return story.as(
                "worker1",
                () -> recording.record(new RecordServiceCommand(
                        number.value(),
                        ServiceItem.meeting(DeliveryType.COURT_ACCOMPANIMENT, new ServiceMeeting(90, null)),
                        outcome,
                        today,
                        null,
                        purpose,
                        ServiceCost.NONE,
                        null,
                        corrects,
                        version,
                        RandomReference.random())));
    }

    @Test
    void matterThatWasNotAcceptedIsNoService() {
        consentAndRefer();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        record("REFUSE", PartnerEntry.because("NOT_ENTITLED"));
        assertThat(tasks()).containsExactly("PARTNER_ENDED");
        assertThat(story.as("worker1", this::view).completableTasks()).containsExactly(TaskKind.PARTNER_ENDED);
        staff.as("worker1", () -> service.goInstead(number.value(), ref, LegalAidRoute.PAID_COUNSEL));
        assertThat(tasks()).isEmpty();
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(evidence.findRecent(caseView, 5)).isEmpty();
        PartnerBusinessView slip = story.as("legal1", () -> partnerQueries.get(code));
        assertThat(slip.steps()).isEmpty();
        assertThat(slip.last()).isNull();
        assertThat(slip.row().statusKey()).isEqualTo("LegalAidStatus.REFUSED");
        staff.as("worker1", () -> {
            report(LegalAidStep.SET_HEARING, BusinessSource.CLIENT, today.plusDays(2), null, null);
            report(LegalAidStep.RESOLVE, BusinessSource.CLIENT, today, null, "SETTLED");
        });
        assertThat(story.as("legal1", () -> partnerQueries.get(code)).history())
                .extracting(BusinessEntryRow::labelKey)
                .containsExactly("legalaid.timeline.REFER", "legalaid.timeline.REFUSE");
    }

    @Test
    void everyUndoneStepLeavesTheTasksBeforeIt() {
        consentAndRefer();
        business.assertUndone(number, "legal1", code, "ACCEPT", PartnerEntry.on(today));
        business.assertUndone(number, "legal1", code, "REFUSE", PartnerEntry.because("OTHER"));
        record("ACCEPT", PartnerEntry.on(today));
        business.assertUndone(number, "legal1", code, "BEGIN", PartnerEntry.EMPTY);
        record("BEGIN", PartnerEntry.EMPTY);
        business.assertUndone(number, "legal1", code, "SET_HEARING", PartnerEntry.on(today.plusDays(20)));
        record("SET_HEARING", PartnerEntry.on(today.plusDays(20)));
        business.assertUndone(number, "legal1", code, "SET_HEARING", PartnerEntry.on(today.plusDays(30)));
        business.assertUndone(number, "legal1", code, "RESOLVE", PartnerEntry.of(today, null, "GRANTED"));
    }

    /** An undo asks nothing a second time: the day was seen to before the step that is undone. */
    @Test
    void aHearingDayThatWasSeenToIsNotAskedForAgain() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today.plusDays(20)));
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
        business.assertUndone(number, "legal1", code, "SET_HEARING", PartnerEntry.on(today.plusDays(30)));
        business.assertUndone(number, "legal1", code, "RESOLVE", PartnerEntry.of(today, null, "GRANTED"));
    }

    /** The day of a hearing outlives the end of the case: somebody goes along once the case is reopened, and no closed case has a task. */
    @Test
    void aHearingDayIsATaskAgainWhenTheCaseIsReopened() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("SET_HEARING", PartnerEntry.on(today.plusDays(20)));
        staff.as("director1", () -> cases.transition(number, CaseStep.GIVE_UP));
        assertThat(tasks()).isEmpty();
        record("SET_HEARING", PartnerEntry.on(today.plusDays(25)));
        assertThat(tasks()).as("the case has ended").isEmpty();
        staff.as("lead1", () -> cases.transition(number, CaseStep.REOPEN));
        assertThat(tasks()).containsExactly("LEGAL_HEARING");
    }

    @Test
    void answerByLetterIsRecordedByTheWorker() {
        consentAndRefer();
        staff.as("worker1", () -> {
            assertRefused(
                    LegalAidRule.STEP_MISSING, () -> report(null, BusinessSource.PARTNER_BY_LETTER, today, null, null));
            assertRefused(
                    LegalAidRule.STEP_NOT_OPEN,
                    () -> report(LegalAidStep.ACCEPT, BusinessSource.CLIENT, today, null, null));
            assertRefused(
                    LegalAidRule.DAY_MISSING,
                    () -> report(LegalAidStep.ACCEPT, BusinessSource.PARTNER_BY_LETTER, null, null, null));
            assertRefused(
                    LegalAidRule.REASON_MISSING,
                    () -> report(LegalAidStep.REFUSE, BusinessSource.PARTNER_BY_LETTER, null, "X", null));
            report(LegalAidStep.ACCEPT, BusinessSource.PARTNER_BY_LETTER, today, null, null);
            report(LegalAidStep.BEGIN, BusinessSource.PARTNER_BY_LETTER, null, null, null);
            assertRefused(
                    LegalAidRule.OUTCOME_MISSING,
                    () -> report(LegalAidStep.RESOLVE, BusinessSource.CENTRE, today, null, null));
        });
        assertThat(tasks()).isEmpty();
        staff.as(
                "legal1",
                () -> assertRefused(
                        PartnerBusinessRule.NOTHING_TO_TAKE_BACK, () -> partnerService.takeBack(code, null)));
    }

    @Test
    void papersHaveTheWaitingTimeOfTheirOffice() {
        staff.as("worker1", () -> {
            assertThat(view().papers())
                    .extracting(LegalAidPaperRow::paper)
                    .contains("POOR_CERT", "REQUEST", "IDENTITY_CARD", "MARRIAGE_CERT");
            assertThat(view().papers()).allMatch(paper -> paper.state() == null);
            assertRefused(
                    LegalAidRule.PAPER_MISSING,
                    () -> service.recordPaper(
                            number.value(), ref, new RecordPaperCommand("X", PaperState.MISSING, null)));
            service.recordPaper(
                    number.value(), ref, new RecordPaperCommand("IDENTITY_CARD", PaperState.ASKED_FOR, today));
            assertThat(paper("IDENTITY_CARD").expectedOn()).isAfter(today.plusDays(6));
            service.recordPaper(number.value(), ref, new RecordPaperCommand("IDENTITY_CARD", PaperState.AT_HAND, null));
            assertThat(paper("IDENTITY_CARD").state()).isEqualTo(PaperState.AT_HAND);
            service.recordPaper(number.value(), ref, new RecordPaperCommand("POOR_CERT", PaperState.MISSING, null));
            assertThat(paper("POOR_CERT").state()).isEqualTo(PaperState.MISSING);
        });
    }

    private LegalAidPaperRow paper(String paper) {
        return view().papers().stream()
                .filter(row -> row.paper().equals(paper))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groundsThatTellFitNoOtherMatter() {
        List<String> codes = story.as("worker1", this::view).grounds().stream()
                .map(LegalAidGroundOption::code)
                .toList();
        assertThat(codes).contains("POOR", "MERIT", "DISABLED").doesNotContain("FAMILY_VIOLENCE", "TRAFFICKED");
        staff.as(
                "worker1",
                () -> assertRefused(
                        LegalAidRule.GROUND_NOT_VALID,
                        () -> service.chooseGround(number.value(), ref, "FAMILY_VIOLENCE")));
        staff.as(
                "worker1",
                () -> assertRefused(
                        LegalAidRule.GROUND_MISSING, () -> service.chooseGround(number.value(), ref, null)));
    }

    /** Privileged notes are read by their author; others at the Centre see that a note exists. */
    @Test
    void supervisorSeesStatusButNoPrivilegedNote() {
        staff.as("worker1", () -> {
            assertRefused(LegalAidRule.NOTE_MISSING, () -> notes.write(number.value(), ref, " "));
            assertRefused(LegalAidRule.NOTE_MISSING, () -> notes.write(number.value(), ref, "x".repeat(4001)));
            notes.write(number.value(), ref, PRIVILEGED);
        });
        assertThat(story.as("worker1", this::view).notes()).singleElement().satisfies(note -> assertThat(note.text())
                .isEqualTo(PRIVILEGED));
        LegalAidView supervisors = story.as("lead1", this::view);
        assertThat(supervisors.row().status()).isEqualTo(LegalAidStatus.PREPARING);
        assertThat(supervisors.notes()).singleElement().satisfies(note -> assertThat(note.text())
                .isNull());
        assertThat(supervisors.toString()).doesNotContain(PRIVILEGED);
        assertThat(supervisors.grounds()).isEmpty();
        assertThat((byte[]) em.createNativeQuery("select text_sealed from legal_aid_note order by id desc limit 1")
                        .getSingleResult())
                .isNotEqualTo(PRIVILEGED.getBytes(StandardCharsets.UTF_8));
    }

    /** The author marks a note, the lawyer of the matter opens it, the author takes it back; nobody else reads it at any time. */
    @Test
    void lawyerReadsTheNotesThatTheirAuthorShares() {
        String shared = "Muốn nuôi con nhỏ " + RandomReference.random().substring(0, 8);
        consentAndRefer();
        staff.as("worker1", () -> {
            notes.write(number.value(), ref, shared);
            notes.write(number.value(), ref, PRIVILEGED);
        });
        String note = noteRef(1);
        assertThat(story.as("legal1", this::receivedNotes)).isEmpty();
        LegalAidNoteView preview = story.as("worker1", () -> queries.getNote(number.value(), ref, note));
        assertThat(preview.note().text()).isEqualTo(shared);
        assertThat(preview.mayShare()).isTrue();
        assertThat(preview.mayTakeBack()).isFalse();
        assertThat(preview.violation()).isNull();
        staff.as(
                "worker1",
                () -> assertRefused(
                        PartnerBusinessRule.NOT_READ_WITH_CLIENT, () -> notes.share(number.value(), ref, note, false)));
        assertThat(story.as("legal1", this::receivedNotes)).isEmpty();
        staff.as("worker1", () -> notes.share(number.value(), ref, note, true));
        staff.as(
                "worker1",
                () -> assertRefused(
                        LegalAidRule.NOTE_STEP_NOT_OPEN, () -> notes.share(number.value(), ref, note, true)));
        ReceivedNoteRow row = story.as("legal1", this::receivedNotes).get(0);
        assertThat(row.opened()).isFalse();
        assertThat(story.as("legal1", () -> partnerQueries.get(code)).toString())
                .as("a note is opened by itself")
                .doesNotContain(shared, PRIVILEGED, note);
        assertThat(story.as("worker1", this::view).notes())
                .extracting(LegalAidNoteRow::status, LegalAidNoteRow::shown)
                .containsExactly(tuple(LegalAidNoteStatus.UNSHARED, false), tuple(LegalAidNoteStatus.SHARED, true));
        assertThat(story.as("legal1", () -> received.read(code, row.ref()))).isEqualTo(shared);
        assertThat(story.as("legal1", () -> received.read(code, row.ref()))).isEqualTo(shared);
        assertThat(readings("legal1", "partner-legal-aid.read-note", note)).isEqualTo(2);
        assertThat(readings("worker1", "legal-aid.view-note", note)).isEqualTo(1);
        assertThat(story.as("legal1", this::receivedNotes)).allMatch(ReceivedNoteRow::opened);
        assertThat(story.as("worker1", () -> register.page(number.value())).lines())
                .extracting(DisclosureQueries.Row::notes)
                .containsExactly(1);
        staff.as("worker1", () -> notes.takeBack(number.value(), ref, note));
        assertThat(story.as("legal1", this::receivedNotes)).isEmpty();
        staff.as("legal1", () -> assertNotFound(() -> received.read(code, row.ref())));
        LegalAidNoteView after = story.as("worker1", () -> queries.getNote(number.value(), ref, note));
        assertThat(after.note().status()).isEqualTo(LegalAidNoteStatus.TAKEN_BACK);
        assertThat(after.history())
                .extracting(LegalAidNoteStepRow::step)
                .containsExactly(LegalAidNoteStep.SHARE, LegalAidNoteStep.READ, LegalAidNoteStep.TAKE_BACK);
        assertThat(after.history().get(1).actor())
                .as("the lawyer's name is not the Centre's business")
                .isNull();
        staff.as("worker1", () -> notes.share(number.value(), ref, note, true));
        assertThat(story.as("legal1", this::receivedNotes))
                .singleElement()
                .satisfies(again -> assertThat(again.opened()).isFalse());
        staff.as("legal1", () -> assertNotFound(() -> received.read(code, row.ref())));
    }

    /** Whoever did not write a note neither previews, shares nor takes it back, whatever else they may do with the matter. */
    @Test
    void noteIsSharedByItsAuthorOnly() {
        consentAndRefer();
        staff.as("worker1", () -> notes.write(number.value(), ref, "Muốn nuôi con nhỏ."));
        String note = noteRef(0);
        for (String other : List.of("lead1", "worker3", "nurse1", "director1", "legal1")) {
            staff.as(other, () -> {
                assertClosed(() -> queries.getNote(number.value(), ref, note));
                assertClosed(() -> notes.share(number.value(), ref, note, true));
                assertClosed(() -> notes.takeBack(number.value(), ref, note));
            });
        }
        staff.as("lead1", () -> cases.assign(number, staff.id("worker2")));
        staff.as("worker2", () -> {
            assertThat(view().notes()).singleElement().satisfies(row -> assertThat(row.text())
                    .isNull());
            assertNotFound(() -> queries.getNote(number.value(), ref, note));
            assertNotFound(() -> notes.share(number.value(), ref, note, true));
        });
        staff.as("lead1", () -> cases.assign(number, staff.id("worker1")));
        staff.as("worker1", () -> {
            assertNotFound(() -> notes.share(number.value(), ref, RandomReference.random(), true));
            assertNotFound(() -> notes.share(number.value(), ref, null, true));
            notes.share(number.value(), ref, note, true);
        });
        staff.as("worker2", () -> assertNotFound(() -> notes.takeBack(number.value(), ref, note)));
    }

    @Test
    void noteWaitsForALawyer() {
        staff.as("worker1", () -> notes.write(number.value(), ref, "Muốn nuôi con nhỏ."));
        String note = noteRef(0);
        staff.as("worker1", () -> {
            assertThat(view().sendingForm()).isEqualTo("form");
            assertThat(view().mayShareNote()).isFalse();
            assertThat(queries.getNote(number.value(), ref, note).mayShare()).isFalse();
            assertRefused(LegalAidRule.NOTE_WITHOUT_LAWYER, () -> notes.share(number.value(), ref, note, true));
        });
        consentAndRefer();
        assertThat(story.as("worker1", this::view).sendingForm()).isNull();
        assertThat(story.as("worker1", this::view).mayShareNote()).isTrue();
        record("REFUSE", PartnerEntry.because("PAPERS"));
        assertThat(story.as("worker1", this::view).mayShareNote()).isFalse();
        staff.as(
                "worker1",
                () -> assertRefused(
                        LegalAidRule.NOTE_WITHOUT_LAWYER, () -> notes.share(number.value(), ref, note, true)));
    }

    @Test
    void noteForTheLawyerHoldsNoIdentity() {
        consentAndRefer();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        String alias =
                story.as("worker1", () -> aliases.open(caseView.person())).orElseThrow();
        Map<String, LegalAidRule> refused = Map.of(
                "Hồ sơ " + number.value() + " đã đủ.",
                LegalAidRule.NOTE_HOLDS_NUMBER,
                alias + " muốn nuôi con.",
                LegalAidRule.NOTE_HOLDS_NAME,
                "Chị Lụa muốn nuôi con.",
                LegalAidRule.NOTE_HOLDS_NAME,
                "Đang ở thôn Phú Nam.",
                LegalAidRule.NOTE_HOLDS_ADDRESS,
                "Có kết quả HIV.",
                LegalAidRule.NOTE_HOLDS_STORY);
        refused.forEach((text, rule) -> {
            staff.as("worker1", () -> notes.write(number.value(), ref, text));
            String note = noteRef(0);
            staff.as("worker1", () -> {
                LegalAidNoteView preview = queries.getNote(number.value(), ref, note);
                assertThat(preview.violation()).as(text).isEqualTo(rule);
                assertThat(preview.mayShare()).isFalse();
                assertRefused(rule, () -> notes.share(number.value(), ref, note, true));
            });
        });
        assertThat(story.as("legal1", this::receivedNotes)).isEmpty();
    }

    /** The note is shown as long as the slip: after a withdrawal, an expiry or the end of the matter it is not. */
    @Test
    void noteEndsWithTheSlip() {
        String note = shareNote();
        ReceivedNoteRow row = story.as("legal1", this::receivedNotes).get(0);
        staff.as("worker1", () -> business.withdrawConsent(number, PartnerBusinessKind.LEGAL_AID.scope()));
        staff.as("legal1", () -> assertNotFound(() -> received.read(code, row.ref())));
        assertThat(story.as("worker1", () -> queries.getNote(number.value(), ref, note))
                        .note()
                        .stateKey())
                .isEqualTo("legalaid.note.hidden");
        staff.as("worker1", () -> notes.takeBack(number.value(), ref, note));
        openMatter("DIVORCE", AgeBand.FROM_25_TO_34);
        shareNote();
        ReceivedNoteRow resolved = story.as("legal1", this::receivedNotes).get(0);
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("RESOLVE", PartnerEntry.of(today, null, "GRANTED"));
        time.runAt(clock.instant().plus(Duration.ofDays(60)), () -> {
            staff.as("legal1", () -> assertNotFound(() -> received.read(code, resolved.ref())));
            assertThat(story.as("worker1", this::view).notes()).noneMatch(LegalAidNoteRow::shown);
        });
    }

    @Test
    void noteNeedsTheConsentOfItsSlipInForce() {
        consentAndRefer();
        staff.as("worker1", () -> notes.write(number.value(), ref, "Muốn nuôi con nhỏ."));
        String note = noteRef(0);
        time.runAt(
                clock.instant().plus(Duration.ofDays(250)),
                () -> staff.as(
                        "worker1",
                        () -> assertRefused(
                                ConsentRule.PARTNER_NOT_CONSENTED,
                                () -> notes.share(number.value(), ref, note, true))));
        assertThat(story.as("legal1", this::receivedNotes)).isEmpty();
    }

    @Test
    void lawyerWhoKnowsTheClientReadsNoNote() {
        shareNote();
        ReceivedNoteRow row = story.as("legal1", this::receivedNotes).get(0);
        staff.as("legal1", () -> partnerService.declareAcquaintance(code));
        staff.as("legal1", () -> assertNotFound(() -> received.read(code, row.ref())));
    }

    @Test
    void inboxSaysThatANoteWaits() {
        shareNote();
        assertThat(pending()).as("an answer is asked for first").isNull();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        assertThat(pending()).isEqualTo("legalaid.pending.note");
        ReceivedNoteRow row = story.as("legal1", this::receivedNotes).get(0);
        staff.as("legal1", () -> received.read(code, row.ref()));
        assertThat(pending()).isNull();
    }

    private @Nullable String pending() {
        PartnerInboxView inbox = story.as("legal1", partnerQueries::list);
        return Stream.concat(inbox.waiting().stream(), inbox.inProgress().stream())
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow()
                .pendingKey();
    }

    @Test
    void pagesReadManyNotesLikeFew() {
        shareNote();
        staff.as("worker1", () -> notes.write(number.value(), ref, "Có bà ngoại giúp."));
        long few = statements.count(() -> story.as("worker1", this::view));
        long fewReceived = statements.count(() -> story.as("legal1", this::receivedNotes));
        long fewInbox = statements.count(() -> story.as("legal1", partnerQueries::list));
        long fewListed = statements.count(() -> story.as("worker1", () -> register.page(number.value())));
        for (int more = 0; more < 5; more++) {
            staff.as("worker1", () -> notes.write(number.value(), ref, "Có bà ngoại giúp."));
            String note = noteRef(0);
            staff.as("worker1", () -> notes.share(number.value(), ref, note, true));
        }
        assertThat(statements.count(() -> story.as("worker1", this::view))).isEqualTo(few);
        assertThat(statements.count(() -> story.as("legal1", this::receivedNotes)))
                .isEqualTo(fewReceived);
        assertThat(statements.count(() -> story.as("legal1", partnerQueries::list)))
                .isEqualTo(fewInbox);
        assertThat(statements.count(() -> story.as("worker1", () -> register.page(number.value()))))
                .isEqualTo(fewListed);
        assertThat(story.as("legal1", this::receivedNotes)).hasSize(6);
    }

    private String shareNote() {
        consentAndRefer();
        staff.as("worker1", () -> notes.write(number.value(), ref, "Muốn nuôi con nhỏ."));
        String note = noteRef(0);
        staff.as("worker1", () -> notes.share(number.value(), ref, note, true));
        return note;
    }

    /** @param at counted from the newest */
    private String noteRef(int at) {
        return story.as("worker1", this::view).notes().get(at).ref();
    }

    private List<ReceivedNoteRow> receivedNotes() {
        ReceivedNotesView shown = partnerQueries.get(code).own(ReceivedNotesView.class);
        return shown == null ? List.of() : shown.rows();
    }

    private static void assertClosed(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfAny(NotFoundException.class, AccessDeniedException.class);
    }

    private long readings(String username, String action, String note) {
        return ((Number) em.createNativeQuery(
                                """
                        select count(*) from donghanh_log.audit_event e join donghanh_log.audit_subject s on s.event_ref = e.ref
                        where e.actor = ?1 and e.action = ?2 and s.kind = 'note' and s.ref = ?3""")
                        .setParameter(1, username)
                        .setParameter(2, action)
                        .setParameter(3, note)
                        .getSingleResult())
                .longValue();
    }

    @Test
    void withdrawnConsentEndsTheMatterAndHidesItFromThePartner() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        staff.as("worker1", () -> business.withdrawConsent(number, PartnerBusinessKind.LEGAL_AID.scope()));
        assertMissingFor("legal1");
        assertThat(story.as("legal1", partnerQueries::list).inProgress())
                .noneMatch(row -> row.code().equals(code));
        assertThat(story.as("legal1", () -> partnerQueries.findCodes(code.substring(3))))
                .isEmpty();
        LegalAidView seen = story.as("worker1", this::view);
        assertThat(seen.row().status()).isEqualTo(LegalAidStatus.WITHDRAWN);
        assertThat(seen.history())
                .extracting(LegalAidStepRow::reasonKey)
                .contains("LegalAidWithdrawalReason.CONSENT_WITHDRAWN");
    }

    @Test
    void withdrawnMatterIsMissingForThePartner() {
        consentAndRefer();
        staff.as("worker1", () -> {
            assertRefused(
                    LegalAidRule.REASON_MISSING,
                    () -> service.withdraw(number.value(), ref, LegalAidWithdrawalReason.CONSENT_WITHDRAWN));
            service.withdraw(number.value(), ref, LegalAidWithdrawalReason.CLIENT_WISH);
        });
        assertMissingFor("legal1");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void acquaintanceLosesAccessAndTheWorkerGetsATask() {
        consentAndRefer();
        staff.as("legal1", () -> partnerService.declareAcquaintance(code));
        assertMissingFor("legal1");
        assertThat(tasks()).contains("PARTNER_NOT_RECEIVED");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).doesNotContain("PARTNER_NOT_RECEIVED");
    }

    @Test
    void takenBackOutcomeTakesItsTaskAlong() {
        consentAndRefer();
        record("ACCEPT", PartnerEntry.on(today));
        record("BEGIN", PartnerEntry.EMPTY);
        record("RESOLVE", PartnerEntry.of(today, null, "GRANTED"));
        Instant resolved = story.as("legal1", this::lastEntry);
        staff.as("legal1", () -> {
            partnerService.takeBack(code, resolved);
            assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> partnerService.takeBack(code, resolved));
        });
        assertThat(tasks()).isEmpty();
        record("RESOLVE", PartnerEntry.of(today, null, "GRANTED"));
        assertThat(tasks()).containsExactly("PARTNER_COMPLETED");
        staff.as("worker1", () -> service.completeTasks(number.value(), ref));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void entryIsUndoneWithinTenMinutesAndCorrectedLater() {
        consentAndRefer();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        record("ACCEPT", PartnerEntry.on(today));
        staff.as("legal1", () -> partnerService.takeBack(code, lastEntry()));
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(LegalAidStatus.REFERRED);
        assertThat(access.accessEvents(AsOf.endOf(today)))
                .noneMatch(event -> event.caseId().equals(caseView.id()));
        assertThat(tasks()).containsExactly("PARTNER_REPLY");
        record("REFUSE", PartnerEntry.because("OTHER"));
        time.runAt(
                clock.instant().plus(Duration.ofHours(1)),
                () -> staff.as("legal1", () -> {
                    assertThat(partnerQueries.get(code).undoable()).isFalse();
                    assertRefused(PartnerBusinessRule.TAKE_BACK_OVER, () -> partnerService.takeBack(code, lastEntry()));
                    assertRefused(
                            PartnerBusinessRule.REASON_MISSING, () -> partnerService.correct(code, lastEntry(), null));
                    partnerService.correct(code, lastEntry(), EntryCorrectionReason.WRONG_BUTTON);
                }));
        assertThat(tasks()).containsExactlyInAnyOrder("PARTNER_REPLY", "PARTNER_CORRECTED");
        time.runAt(clock.instant().plus(Duration.ofDays(60)), () -> assertThat(
                        story.as("legal1", () -> partnerQueries.get(code)).row().statusKey())
                .as("the disclosure was reopened")
                .isEqualTo("LegalAidStatus.REFERRED"));
    }

    @Test
    void partnersEntriesAreCheckedAgainstWhatTheStepAsks() {
        consentAndRefer();
        staff.as("legal1", () -> {
            assertRefused(
                    PartnerBusinessRule.STEP_MISSING, () -> partnerService.record(code, null, PartnerEntry.EMPTY));
            assertRefused(
                    PartnerBusinessRule.STEP_NOT_OPEN,
                    () -> partnerService.record(code, "RESOLVE", PartnerEntry.EMPTY));
            assertRefused(
                    PartnerBusinessRule.STEP_NOT_OPEN,
                    () -> partnerService.record(code, "WITHDRAW", PartnerEntry.EMPTY));
            assertRefused(
                    PartnerBusinessRule.DAY_MISSING, () -> partnerService.record(code, "ACCEPT", PartnerEntry.EMPTY));
            assertRefused(
                    PartnerBusinessRule.REASON_MISSING,
                    () -> partnerService.record(code, "REFUSE", PartnerEntry.because("NO_SUCH")));
            partnerService.record(
                    code, "ACCEPT", PartnerEntry.of(today, "PAPERS", "GRANTED").with(AskedField.Type.AMOUNT, 5L));
        });
    }

    @Test
    void openMatterIsResolvedBeforeTheCaseCloses() throws Exception {
        consentAndRefer();
        CaseView caseView = story.as("worker1", () -> cases.get(number));
        assertThat(findOpenItems(caseView))
                .extracting(OpenItem::ref, OpenItem::status, OpenItem::resolutions)
                .containsExactly(tuple(
                        code,
                        LegalAidStatus.REFERRED,
                        List.of(OpenItemResolution.DECLINED, OpenItemResolution.NOT_POSSIBLE)));
        record("ACCEPT", PartnerEntry.on(today));
        assertThat(findOpenItems(caseView))
                .extracting(item -> item.resolutions().get(0))
                .containsExactly(OpenItemResolution.GOES_ON);
        business.end(leftOpen, caseView, code, OpenItemResolution.GOES_ON);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(LegalAidStatus.ACCEPTED);
        business.end(leftOpen, caseView, code, OpenItemResolution.DECLINED);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(LegalAidStatus.WITHDRAWN);
        assertMissingFor("legal1");
        assertThat(findOpenItems(caseView)).isEmpty();
    }

    private List<OpenItem> findOpenItems(CaseView caseView) {
        return story.as("worker1", () -> leftOpen.openItems(caseView));
    }

    @Test
    void closedCaseOpensNoMatter() {
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "worker1",
                () -> assertRefused(
                        CaseRule.CASE_ENDED,
                        () -> service.request(
                                closed.value(), new OpenMatterCommand("DIVORCE", LegalAidSubject.CLIENT))));
    }

    @Test
    void mattersNeedAccessToTheCase() {
        staff.as("worker3", () -> {
            assertNotFound(() -> queries.list(number.value()));
            assertNotFound(() -> queries.get(number.value(), ref));
            assertNotFound(() -> notes.write(number.value(), ref, "x"));
            assertNotFound(() -> sent.list(number.value(), code));
        });
    }

    @Test
    void partnersListUsesAConstantNumberOfStatements() {
        consentAndRefer();
        long few = story.as("legal1", () -> statements.count(() -> partnerQueries.list()));
        openMatter("DIVORCE", AgeBand.FROM_25_TO_34);
        consentAndRefer();
        long more = story.as("legal1", () -> statements.count(() -> partnerQueries.list()));
        assertThat(more).isEqualTo(few);
    }

    /** Calls every use case of a partner as every other partner, with every identifier of this matter. */
    @Test
    void noOtherPartnerFindsAnythingByAnyIdentifier() {
        shareNote();
        business.assertClosedTo(
                OTHER_PARTNERS,
                new PartnerBusinessScenario.SentBusiness("legal aid", number, ref, code, "ACCEPT"),
                400);
        String note = story.as("legal1", this::receivedNotes).get(0).ref();
        business.assertClosedTo(
                OTHER_PARTNERS,
                new PartnerBusinessScenario.SentBusiness("a note for the lawyer", number, ref, code, note),
                50,
                Map.of(ReceivedNoteService.class, received));
        assertThat(story.as("legal2", partnerQueries::list).toString()).doesNotContain(code);
        assertThat(story.as("worker1", this::view).row().status()).isEqualTo(LegalAidStatus.REFERRED);
    }

    @Test
    void aMatterOfAMergedCaseGoesOn() {
        consentAndRefer();
        staff.as("lead1", () -> cases.transition(number, CaseStep.MERGE));
        staff.as("worker1", () -> {
            assertThat(view().mayWithdraw()).isTrue();
            report(LegalAidStep.ACCEPT, BusinessSource.PARTNER_BY_LETTER, today, null, null);
        });
        record("BEGIN", PartnerEntry.EMPTY);
        record("RESOLVE", PartnerEntry.of(today, null, "SETTLED"));
        staff.as("worker1", () -> {
            assertThat(view().completableTasks()).containsExactly(TaskKind.PARTNER_COMPLETED);
            assertRefused(CaseRule.CASE_ENDED, () -> service.goInstead(number.value(), ref, null));
        });
    }

    private void consentAndRefer() {
        staff.as("worker1", () -> {
            recordConsent(ConsentMethod.WRITTEN, null);
            refer(true);
        });
    }

    private void recordConsent(ConsentMethod form, String guardian) {
        business.consent(
                number,
                PartnerBusinessKind.LEGAL_AID.scope(),
                view().sending().find(recipient()).partner().id(),
                form,
                null,
                guardian);
    }

    private void refer(boolean read) {
        service.refer(number.value(), ref, new SendToPartnerCommand(recipient(), "Lụa", read));
    }

    private String recipient() {
        return recipientOf("legal1");
    }

    private String recipientOf(String user) {
        return (String) em.createNativeQuery(
                        "select o.ref from partner_organisation o join staff_account a on a.organisation_id = o.id where a.username = ?1")
                .setParameter(1, user)
                .getSingleResult();
    }

    private void record(String step, PartnerEntry entry) {
        staff.as("legal1", () -> partnerService.record(code, step, entry));
    }

    private void report(LegalAidStep step, BusinessSource source, LocalDate day, String reason, String outcome) {
        service.report(number.value(), ref, new ReportLegalStepCommand(step, source, day, reason, outcome));
    }

    private LegalAidView view() {
        return queries.get(number.value(), ref);
    }

    private List<String> tasks() {
        return business.tasks(number, "PARTNER", "LEGAL_HEARING");
    }

    private void assertMissingFor(String user) {
        staff.as(user, () -> assertNotFound(() -> partnerQueries.get(code)));
    }

    /** Returns when the entry was recorded that the partner's page shows as the last one. */
    private Instant lastEntry() {
        return partnerQueries.get(code).last().at();
    }
}
