package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.consent.RecordConsentCommand;
import vn.donghanh.consent.ending.DisclosureEndReason;
import vn.donghanh.document.AttachmentScenario;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.form.FormFixture;
import vn.donghanh.document.form.FormKind;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partnerbusiness.AskedField;
import vn.donghanh.partnerbusiness.BusinessEntryRow;
import vn.donghanh.partnerbusiness.BusinessSource;
import vn.donghanh.partnerbusiness.CasePartnerQueries;
import vn.donghanh.partnerbusiness.CasePartnerRow;
import vn.donghanh.partnerbusiness.CasePartnerView;
import vn.donghanh.partnerbusiness.PartnerBusinessRule;
import vn.donghanh.partnerbusiness.PartnerEntry;
import vn.donghanh.partnerbusiness.RecipientOption;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessQueries;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessRow;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessService;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessView;
import vn.donghanh.partnerbusiness.inbox.PartnerInboxView;
import vn.donghanh.partnerbusiness.inbox.WaitingBusinessCounter;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reference.DeadlineQueries;
import vn.donghanh.reference.place.Place;
import vn.donghanh.reference.place.PlaceQueries;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.deadline.ReferralDeadlineJob;
import vn.donghanh.referral.view.ReferralStepRow;
import vn.donghanh.referral.view.ReferralView;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.StalePageRule;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/**
 * A referral from the worker's draft to the partner's final entry, and who has no access to it. health1 and health2 belong to two clinics.
 */
@ExtendWith(ArquillianExtension.class)
class ReferralIT {
    private static final String NOTE = ReferralStory.NOTE;
    private static final int EXPIRY_WORKING_DAYS = 10;

    @Inject
    ReferralStory referrals;

    @Inject
    CaseScenario story;

    @Inject
    AttachmentScenario attachments;

    @Inject
    StaffFixture staff;

    @Inject
    CaseFixture cases;

    @Inject
    ReferralService service;

    @Inject
    ReferralProgressService progress;

    @Inject
    ReferralQueries queries;

    @Inject
    ReferralFormQueries formQueries;

    @Inject
    ClinicAnswers partnerService;

    @Inject
    PartnerBusinessService slips;

    @Inject
    PartnerBusinessService answers;

    @Inject
    CasePartnerQueries casePartners;

    @Inject
    PartnerBusinessQueries partnerQueries;

    @Inject
    ReferralDeadlineJob job;

    @Inject
    ConsentService consents;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    WaitingBusinessCounter waiting;

    @Inject
    IdentityService identity;

    @Inject
    SafeContactService safeContacts;

    @Inject
    ReferralStatisticsQueries figures;

    @Inject
    DisclosureQueries register;

    @Inject
    PlaceQueries places;

    @Inject
    ApplicationClock time;

    @Inject
    Clock clock;

    @Inject
    DeadlineQueries deadlines;

    @PersistenceContext
    EntityManager em;

    @Inject
    ReferralOpenItemProvider leftOpen;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    FormFixture papers;

    @Inject
    PrintedTexts texts;

    @Inject
    UserTransaction transaction;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() {
        staff.ensureStaff();
        staff.as("worker1", () -> caseNumber = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        number = caseNumber.value();
        story.recordConsent("worker1", caseNumber, 300);
    }

    @Test
    void documentsBelongToAReferral() {
        staff.as("lead1", () -> cases.assign(caseNumber, staff.id("worker1")));
        String code = referrals.send(number, HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null);
        attachments.assertBelongsTo(number, AttachmentKind.REFERRAL, code, true);
    }

    @Test
    void referralIsSentAnsweredAndShownOnTheTimeline() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        asPartner("health1", () -> partnerService.schedule(code, tomorrow()));
        assertThat(tasks()).contains(TaskKind.REFERRAL_TELL);
        referrals.later(Duration.ofDays(2), () -> asPartner("health1", () -> partnerService.recordAttendance(code)));
        referrals.later(Duration.ofDays(3), () -> asPartner("health1", () -> partnerService.beginService(code)));
        referrals.later(Duration.ofDays(4), () -> asPartner("health1", () -> partnerService.completeService(code)));

        assertThat(status(code)).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(tasks())
                .filteredOn(TaskKind::isAboutReferral)
                .as("the client is asked how it was")
                .containsExactly(TaskKind.REFERRAL_COMPLETED);
        staff.as("worker1", () -> progress.completeTask(number, code, TaskKind.REFERRAL_COMPLETED));
        assertThat(tasks()).noneMatch(TaskKind::isAboutReferral);
        assertThat(story.as("worker1", () -> overview.page(number, true)).entries())
                .extracting(line -> line.entry().key())
                .contains("referral.timeline.SEND", "referral.timeline.ATTEND", "referral.timeline.COMPLETE");
    }

    @Test
    void onlyTheAddressedPartnerFindsAReferralByPartOfItsCode() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        String half = code.substring(3, 7).toLowerCase(Locale.ROOT);
        assertThat(story.as("health1", () -> partnerQueries.findCodes(half))).contains(code);
        assertThat(story.as("health1", () -> partnerQueries.findCodes(code.replace("-", ""))))
                .containsExactly(code);
        assertThat(story.as("health1", () -> partnerQueries.findCodes(" - "))).isEmpty();
        assertThat(story.as("health2", () -> partnerQueries.findCodes(code))).isEmpty();
        asPartner("health1", () -> partnerService.declareAcquaintance(code));
        assertThat(story.as("health1", () -> partnerQueries.findCodes(code))).isEmpty();
    }

    @Test
    void nearbyPartnersComeFirstWithoutDisclosingTheResidence() {
        assertThat(recipients()).noneMatch(RecipientOption::near);
        Place ward = places.search("phường Hội An Tây, Đà Nẵng").get(0);
        staff.as(
                "worker1",
                () -> identity.record(
                        number,
                        IdentityField.ADDRESS,
                        IdentityFieldValue.of(
                                new RecordedAddress("Kiệt sau chợ", ward.id(), CentreTime.today(clock)))));

        List<RecipientOption> offered = recipients();
        assertThat(offered).isSortedAccordingTo(Comparator.comparing(option -> !option.near()));
        assertThat(offered)
                .filteredOn(RecipientOption::near)
                .extracting(option -> option.partner().name())
                .anyMatch(name -> name.contains("Hội An"))
                .anyMatch(name -> name.contains("Bệnh viện"))
                .noneMatch(name -> name.contains("Kiểm soát"));
        assertThat(auditedFields()).contains("referral.open-form ADDRESS");

        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        assertThat(story.as("health1", () -> partnerQueries.get(code)).toString())
                .doesNotContain("Hội An Tây")
                .doesNotContain("Kiệt sau chợ");
    }

    private List<RecipientOption> recipients() {
        return story.as("worker1", () -> formQueries.getSendView(number, null))
                .sending()
                .recipients();
    }

    @Test
    void withdrawnConsentEndsAllAccessOfThePartner() {
        String code = send(HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        String consent = referrals.recipient(number).consent().ref();
        staff.as("worker1", () -> consents.withdraw(number, consent, CentreTime.today(clock)));

        assertThat(accepted("health1", List.of(code))).isEmpty();
        assertThat(codesOf("health1")).doesNotContain(code);
        assertThat(status(code)).isEqualTo(ReferralStatus.CANCELLED);
    }

    @Test
    void cancelledReferralEndsAllAccessOfThePartner() {
        String code = send(HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        staff.as("worker1", () -> progress.cancel(number, code, ReferralCancelReason.CLIENT_WISH));

        assertThat(accepted("health1", List.of(code))).isEmpty();
        assertThat(codesOf("health1")).doesNotContain(code);
    }

    @Test
    void noUseCaseAcceptsCodesOfAnotherPartner() {
        List<String> codes = new ArrayList<>();
        codes.add(send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE));
        codes.add(send(HealthReferralType.STI_EXAM, ReferralPriority.URGENT));
        asPartner("health1", () -> partnerService.receive(codes.get(1)));

        assertThat(accepted("health2", codes)).isEmpty();
        assertThat(accepted("training1", codes)).isEmpty();
        assertThat(codesOf("health2")).doesNotContainAnyElementsOf(codes);
        assertThat(codesOf("health1")).containsAll(codes);
    }

    @Test
    void acquaintanceLosesAccessAndWorkerLearnsIfNoReaderIsLeft() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.declareAcquaintance(code));

        assertThat(accepted("health1", List.of(code))).isEmpty();
        assertThat(tasks()).contains(TaskKind.REFERRAL_NOT_RECEIVED).doesNotContain(TaskKind.REFERRAL_UNANSWERED);
        assertThat(status(code)).isEqualTo(ReferralStatus.RECEIVED);
        assertThat(view("worker1", code).completableTasks()).contains(TaskKind.REFERRAL_NOT_RECEIVED);
        staff.as("worker1", () -> progress.cancel(number, code, ReferralCancelReason.OTHER));
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_NOT_RECEIVED);
    }

    @Test
    void slipOnPaperTellsAStrangerNothing() {
        String code = sendAndSchedule();
        ReferralView seen = view("worker1", code);
        papers.assertSays(
                "worker1",
                number,
                FormKind.REFERRAL_SLIP,
                List.of(
                        "PHIẾU CHUYỂN GỬI",
                        "Kính gửi: " + seen.row().partner(),
                        code,
                        "Ngày gửi: " + texts.day(CentreTime.today(clock)),
                        "Lịch hẹn: " + texts.moment(seen.row().appointmentAt()),
                        "Tình trạng: □ đã đến □ đang tiếp tục □ đã xong □ đã ngừng",
                        "PHẦN PHẢN HỒI CỦA ĐƠN VỊ TIẾP NHẬN",
                        "ĐƠN VỊ TIẾP NHẬN",
                        "NGƯỜI CHUYỂN GỬI"),
                List.of(number, NOTE, papers.text(HealthReferralType.GENERAL), "Kín ", "phòng 204", "GIÁM ĐỐC"));
    }

    @Test
    void slipNeverContainsSafeContactHours() {
        staff.as(
                "worker1",
                () -> safeContacts.agree(
                        number,
                        new SafeContactTerms(
                                Set.of(ContactChannel.CALL),
                                EnumSet.allOf(ContactTimeSlot.class),
                                Set.of(),
                                null,
                                null,
                                null,
                                null),
                        null));
        Set<SlipField> all = EnumSet.allOf(SlipField.class);
        all.removeIf(SlipField::isIdentity);
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        String code = referrals.send(
                number, referrals.draft(number, HealthReferralType.GENERAL, ReferralPriority.ROUTINE, null, NOTE, all));
        asPartner("health1", () -> partnerService.receive(code));

        assertThat(view("worker1", code).content().toString()).doesNotContain("ContactTimeSlot", "HOURS");
        PartnerBusinessView read = story.as("health1", () -> partnerQueries.get(code));
        assertThat(read.toString()).doesNotContain("ContactTimeSlot", "HOURS");
        assertThat(AppointmentWish.of(read.content())).isEqualTo(AppointmentWish.NOT_ASKED);
    }

    @Test
    void appointmentAgainstTheWishIsConfirmedAndShown() {
        LocalDate day = CentreTime.today(clock).plusDays(1);
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        ReferralDraft draft = new ReferralDraft(
                HealthReferralType.GENERAL,
                referrals.clinic(number).ref(),
                ReferralPriority.ROUTINE,
                Set.of(),
                null,
                null,
                new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of(DayPart.AFTERNOON)));
        String code = referrals.send(number, draft);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        Appointment morning = new Appointment(day, LocalTime.of(9, 0), null);
        assertThat(story.as("health1", () -> partnerQueries.get(code)).find("SCHEDULE"))
                .as("a wish was stated, so that it can be set aside")
                .satisfies(step ->
                        assertThat(step.find(AskedField.Type.CONFIRMATION)).isPresent());
        assertRefused(
                ReferralRule.AGAINST_WISH, () -> asPartner("health1", () -> partnerService.schedule(code, morning)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
        asPartner("health1", () -> partnerService.schedule(code, new Appointment(day, LocalTime.of(9, 0), null, true)));
        assertThat(view("worker1", code).conflictsWithWish()).isTrue();
        assertThat(view("worker1", code).history())
                .extracting(ReferralStepRow::reasonKey)
                .contains("BookingRemark.AGAINST_WISH");

        asPartner("health1", () -> partnerService.schedule(code, new Appointment(day, LocalTime.of(14, 0), null)));
        assertThat(view("worker1", code).conflictsWithWish()).isFalse();
    }

    @Test
    void statedWishWithoutDayOrTimeIsRefused() {
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        ReferralDraft draft = new ReferralDraft(
                HealthReferralType.GENERAL,
                referrals.clinic(number).ref(),
                ReferralPriority.ROUTINE,
                Set.of(),
                null,
                null,
                new AppointmentWish(WishAnswer.STATED, Set.of(), Set.of()));
        assertRefused(
                ReferralRule.WISH_EMPTY,
                () -> staff.as("worker1", () -> service.send(number, null, draft, null, true)));
    }

    @Test
    void revertedAttendanceIsNotCountedAsServiceAccess() {
        String code = sendAndSchedule();
        Instant day = clock.instant().plus(Duration.ofDays(2));
        time.runAt(day, () -> asPartner("health1", () -> partnerService.recordAttendance(code)));
        assertThat(countServiceAccess()).isEqualTo(1);
        assertThat(countServiceAccess(day.minusSeconds(1))).as("recorded later").isZero();
        time.runAt(day.plusSeconds(540), () -> asPartner("health1", () -> partnerService.takeBack(code)));

        assertThat(status(code)).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(countServiceAccess()).isZero();
        assertThat(countServiceAccess(day.plusSeconds(60))).as("reverted later").isEqualTo(1);
        time.runAt(day.plusSeconds(560), () -> asPartner("health1", () -> partnerService.recordNoShow(code)));
        assertThat(status(code)).isEqualTo(ReferralStatus.NO_SHOW);
        assertThat(story.as("worker1", () -> overview.page(number, true)).entries())
                .extracting(line -> line.entry().key())
                .contains("referral.timeline.ATTEND", "referral.timeline.TAKE_BACK", "referral.timeline.MISS");
    }

    @Test
    void undoSentAgainLeavesTheEntryBeforeIt() {
        String code = sendAndSchedule();
        Instant booked = lastEntryOf(code);
        asPartner("health1", () -> slips.takeBack(code, booked));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
        assertRefused(StalePageRule.CHANGED_MEANWHILE, () -> asPartner("health1", () -> slips.takeBack(code, booked)));
        assertRefused(
                StalePageRule.CHANGED_MEANWHILE,
                () -> asPartner("health1", () -> slips.correct(code, booked, EntryCorrectionReason.WRONG_BUTTON)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void entryThatAColleagueMadeSinceIsNotReverted() {
        String code = sendAndSchedule();
        Instant booked = lastEntryOf(code);
        time.runAt(clock.instant().plus(Duration.ofDays(2)), () -> {
            asPartner("health1", () -> partnerService.recordAttendance(code));
            assertRefused(
                    StalePageRule.CHANGED_MEANWHILE, () -> asPartner("health1", () -> slips.takeBack(code, booked)));
            assertRefused(
                    StalePageRule.CHANGED_MEANWHILE,
                    () -> asPartner("health1", () -> slips.correct(code, booked, EntryCorrectionReason.WRONG_DAY)));
        });
        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
        assertThat(countServiceAccess()).isEqualTo(1);
    }

    private Instant lastEntryOf(String code) {
        return story.as("health1", () -> partnerQueries.get(code)).last().at();
    }

    @Test
    void lateCorrectionShowsItsReasonToBothSides() {
        String code = sendAndSchedule();
        Instant day = clock.instant().plus(Duration.ofDays(2));
        time.runAt(day, () -> asPartner("health1", () -> partnerService.recordAttendance(code)));
        time.runAt(day.plusSeconds(60), () -> asPartner("health1", () -> partnerService.completeService(code)));
        Instant later = day.plus(Duration.ofDays(1));
        time.runAt(
                later,
                () -> assertRefused(
                        PartnerBusinessRule.TAKE_BACK_OVER,
                        () -> asPartner("health1", () -> partnerService.takeBack(code))));
        time.runAt(
                later,
                () -> assertRefused(
                        PartnerBusinessRule.REASON_MISSING,
                        () -> asPartner("health1", () -> partnerService.correct(code, null))));
        time.runAt(
                later,
                () -> asPartner("health1", () -> partnerService.correct(code, EntryCorrectionReason.WRONG_PERSON)));
        time.runAt(
                later,
                () -> asPartner("health1", () -> partnerService.correct(code, EntryCorrectionReason.WRONG_PERSON)));

        assertThat(status(code)).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(countServiceAccess()).isZero();
        assertThat(tasks()).contains(TaskKind.REFERRAL_CORRECTED).doesNotContain(TaskKind.REFERRAL_COMPLETED);
        assertThat(view("worker1", code).history())
                .filteredOn(step -> step.step() == ReferralStep.CORRECT)
                .extracting(ReferralStepRow::from, ReferralStepRow::to, ReferralStepRow::reasonKey)
                .containsExactly(
                        tuple(ReferralStatus.COMPLETED, ReferralStatus.ATTENDED, "EntryCorrectionReason.WRONG_PERSON"),
                        tuple(ReferralStatus.ATTENDED, ReferralStatus.SCHEDULED, "EntryCorrectionReason.WRONG_PERSON"));
        PartnerBusinessView seen = story.as("health1", () -> partnerQueries.get(code));
        assertThat(seen.history())
                .filteredOn(step -> !step.valid())
                .flatExtracting(step -> step.arguments().isEmpty() ? List.of(step.labelKey()) : step.arguments())
                .contains("@referral.partner.recorded.ATTEND", "referral.partner.recorded.COMPLETE")
                .hasSize(3);
        assertThat(seen.history())
                .extracting(BusinessEntryRow::labelKey)
                .filteredOn("referral.partner.recorded.CORRECT"::equals)
                .hasSize(2);
        time.runAt(day.plus(Duration.ofDays(40)), () -> assertThat(codesOf("health1"))
                .contains(code));
        staff.as("worker1", () -> progress.completeTask(number, code, TaskKind.REFERRAL_CORRECTED));
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_CORRECTED);
    }

    @Test
    void revertedRejectionStaysWithThePartner() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> {
            assertRefused(PartnerBusinessRule.REASON_MISSING, () -> partnerService.reject(code, "NOT_ON_THE_LIST"));
            partnerService.reject(code, "FULL");
        });
        assertThat(tasks()).contains(TaskKind.REFERRAL_ENDED);
        assertThat(disclosureEndReason()).isEqualTo(DisclosureEndReason.CONCLUDED);
        asPartner("health1", () -> partnerService.takeBack(code));
        assertThat(disclosureEndReason()).isNull();

        assertThat(status(code)).isEqualTo(ReferralStatus.RECEIVED);
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_ENDED);
        referrals.later(
                Duration.ofDays(40), () -> assertThat(codesOf("health1")).contains(code));
        asPartner("health1", () -> partnerService.accept(code));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void partnerCannotRevertBehindAnEntryOfTheCentre() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> progress.recordStatement(number, code, ReportStepCommand.attendedOn(today)));
        assertThat(story.as("health1", () -> partnerQueries.get(code)).last()).isNull();
        assertRefused(
                PartnerBusinessRule.NOTHING_TO_TAKE_BACK,
                () -> asPartner("health1", () -> partnerService.takeBack(code)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void clinicReschedulesOrCancelsAnAppointment() {
        String code = sendAndSchedule();
        LocalDate day = CentreTime.today(clock).plusDays(3);
        asPartner("health1", () -> partnerService.schedule(code, new Appointment(day, LocalTime.of(10, 0), "phòng 7")));
        assertThat(CentreTime.day(view("worker1", code).row().appointmentAt())).isEqualTo(day);
        asPartner("health1", () -> partnerService.takeBack(code));
        assertThat(view("worker1", code).place()).isEqualTo("phòng 204");

        assertRefused(
                PartnerBusinessRule.REASON_MISSING,
                () -> asPartner("health1", () -> partnerService.cancelAppointment(code, null)));
        asPartner("health1", () -> partnerService.cancelAppointment(code, AppointmentCancelReason.CLIENT_ASKED));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(view("worker1", code).row().appointmentAt()).isNull();
        assertThat(tasks()).contains(TaskKind.REFERRAL_VISIT_OFF).doesNotContain(TaskKind.REFERRAL_TELL);
        asPartner("health1", () -> partnerService.schedule(code, tomorrow()));
        assertThat(tasks()).contains(TaskKind.REFERRAL_TELL).doesNotContain(TaskKind.REFERRAL_VISIT_OFF);
    }

    private @Nullable DisclosureEndReason disclosureEndReason() {
        return story.as("worker1", () -> register.page(number)).lines().get(0).closed();
    }

    private String sendAndSchedule() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        asPartner("health1", () -> partnerService.schedule(code, tomorrow()));
        return code;
    }

    /** Counts the service accesses of the client of this case. */
    private long countServiceAccess() {
        return countServiceAccess(CentreTime.endOf(nextYear()));
    }

    private long countServiceAccess(Instant cutoff) {
        CaseId id = story.as("worker1", () -> cases.get(caseNumber)).id();
        return figures.accessEvents(new AsOf(nextYear(), cutoff)).stream()
                .filter(event -> event.caseId().equals(id))
                .count();
    }

    private LocalDate nextYear() {
        return CentreTime.today(clock).plusYears(1);
    }

    @Test
    void deadlineJobRemindsEscalatesAndExpiresOnceEach() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.URGENT);

        referrals.later(Duration.ofHours(3), job::run);
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_UNANSWERED);
        referrals.later(Duration.ofHours(5), this::runTwice);
        assertThat(tasks()).containsOnlyOnce(TaskKind.REFERRAL_UNANSWERED);
        referrals.later(Duration.ofHours(25), this::runTwice);
        assertThat(tasks()).containsOnlyOnce(TaskKind.REFERRAL_ESCALATED);
        assertThat(status(code)).isEqualTo(ReferralStatus.SENT);
        referrals.later(Duration.ofHours(49), this::runTwice);

        assertThat(status(code)).isEqualTo(ReferralStatus.EXPIRED);
        referrals.later(Duration.ofHours(49), () -> assertThat(accepted("health1", List.of(code)))
                .isEmpty());
        assertThat(tasks())
                .contains(TaskKind.REFERRAL_ENDED)
                .doesNotContain(TaskKind.REFERRAL_UNANSWERED, TaskKind.REFERRAL_ESCALATED);
        assertThat(alarms(code)).containsExactlyInAnyOrder("REMIND", "ESCALATE", "EXPIRE");
    }

    @Test
    void routineReferralExpiresAfterItsWorkingDays() {
        LocalDate sentOn = CentreTime.today(clock);
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        Instant expires = (Instant) em.createQuery("select r.due.expiry from Referral r where r.code = :c")
                .setParameter("c", DisclosureCode.parse(code).orElseThrow())
                .getSingleResult();
        time.runAt(expires.minusSeconds(60), job::run);
        assertThat(status(code)).isEqualTo(ReferralStatus.SENT);
        time.runAt(expires.plusSeconds(60), job::run);

        assertThat(status(code)).isEqualTo(ReferralStatus.EXPIRED);
        assertThat(CentreTime.day(expires))
                .as("ten working days after the day of sending")
                .isEqualTo(deadlines.snapshot().calendar().after(sentOn, EXPIRY_WORKING_DAYS));
    }

    @Test
    void threeMissedAppointmentsEndTheReferral() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        for (int time = 0; time < 3; time++) {
            int days = time * 3;
            referrals.later(
                    Duration.ofDays(days), () -> asPartner("health1", () -> partnerService.schedule(code, tomorrow())));
            referrals.later(
                    Duration.ofDays(days + 2L), () -> asPartner("health1", () -> partnerService.recordNoShow(code)));
        }

        assertThat(status(code)).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(tasks()).contains(TaskKind.REFERRAL_ENDED);
    }

    @Test
    void partnerRecordsAttendanceFromTheDayOfTheAppointment() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        asPartner("health1", () -> partnerService.schedule(code, tomorrow()));
        PartnerBusinessView before = story.as("health1", () -> partnerQueries.get(code));
        assertThat(before.row().next()).isEmpty();
        assertThat(before.find("ATTEND")).isNull();
        assertRefused(
                PartnerBusinessRule.STEP_NOT_OPEN,
                () -> asPartner("health1", () -> partnerService.recordAttendance(code)));

        Instant early = CentreTime.today(clock)
                .plusDays(1)
                .atTime(7, 0)
                .atZone(CentreTime.ZONE)
                .toInstant();
        time.runAt(early, () -> asPartner("health1", () -> partnerService.recordAttendance(code)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void earlierVisitIsRecordedByTheCentre() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        asPartner("health1", () -> partnerService.schedule(code, tomorrow()));
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> progress.recordStatement(number, code, ReportStepCommand.attendedOn(today)));

        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void clientWhoToldOfTheEndIsNotAskedAgain() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        LocalDate today = CentreTime.today(clock);
        ReportStepCommand completed = new ReportStepCommand(
                ReferralStep.COMPLETE, BusinessSource.CLIENT, new Appointment(null, null, null), null);
        staff.as("worker1", () -> {
            progress.recordStatement(number, code, ReportStepCommand.attendedOn(today));
            progress.recordStatement(number, code, completed);
        });
        assertThat(status(code)).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(tasks()).noneMatch(TaskKind::isAboutReferral);
    }

    @Test
    void menuCountsOnlyTheReadersWaitingReferrals() {
        int ownCount = story.as("health1", waiting::count);
        int others = story.as("health2", waiting::count);
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        assertThat(story.as("health1", waiting::count)).isEqualTo(ownCount + 1);
        assertThat(story.as("health2", waiting::count)).isEqualTo(others);
        assertThat(story.as("worker1", waiting::count)).isZero();

        asPartner("health1", () -> partnerService.receive(code));
        assertThat(story.as("health1", waiting::count)).isEqualTo(ownCount + 1);
        asPartner("health1", () -> partnerService.accept(code));
        assertThat(story.as("health1", waiting::count)).isEqualTo(ownCount);

        String known = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        asPartner("health1", () -> partnerService.declareAcquaintance(known));
        assertThat(story.as("health1", waiting::count)).isEqualTo(ownCount);
    }

    @Test
    void clientCanReportAttendanceFromTheDayOfSending() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> progress.recordStatement(number, code, ReportStepCommand.attendedOn(today)));

        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
        assertRefused(PartnerBusinessRule.STEP_NOT_OPEN, () -> staff.as("health1", () -> partnerService.accept(code)));
    }

    @Test
    void hardLimitNotifiesTheSupervisorDespiteAnAnswer() {
        String code = send(
                HealthReferralType.PEP, ReferralPriority.URGENT, clock.instant().minus(Duration.ofHours(60)));
        assertThat(tasks()).contains(TaskKind.REFERRAL_DEADLINE);
        asPartner("health1", () -> partnerService.receive(code));
        asPartner("health1", () -> partnerService.accept(code));
        referrals.later(Duration.ofHours(13), job::run);

        assertThat(alarms(code)).contains("HARD_LIMIT");
        assertThat(tasks()).contains(TaskKind.REFERRAL_ESCALATED);
    }

    @Test
    void onlyAuthorAndHealthOfficersReadTheSubject() {
        String code = send(HealthReferralType.HIV_TEST, ReferralPriority.ROUTINE);
        for (String reader : List.of("nurse1", "counsellor1")) {
            staff.as("worker1", () -> cases.grant(caseNumber, staff.id(reader), AccessGround.TEAM));
        }

        assertThat(view("worker1", code).row().type()).isEqualTo(HealthReferralType.HIV_TEST);
        assertThat(view("nurse1", code).row().type()).isEqualTo(HealthReferralType.HIV_TEST);
        for (String reader : List.of("lead1", "director1", "counsellor1")) {
            ReferralView referralView = view(reader, code);
            assertThat(referralView.row().type()).as(reader).isNull();
            assertThat(referralView.row().partner()).as(reader).isNull();
            assertThat(referralView.content()).as(reader).isNull();
        }
        for (String stranger : List.of("worker2", "worker3", "lead2", "health1", "health2")) {
            assertThatThrownBy(() -> view(stranger, code)).as(stranger).isInstanceOf(NotFoundException.class);
        }
    }

    /** What partners have in hand: the name of a clinic would tell the subject to all others. */
    @Test
    void listOfPartnersNamesClinicsToReadersOfTheSubject() {
        String code = send(HealthReferralType.HIV_TEST, ReferralPriority.ROUTINE);

        CasePartnerView own = story.as("worker1", () -> casePartners.list(number, code));
        assertThat(own.rows())
                .extracting(CasePartnerRow::code, CasePartnerRow::titleKey)
                .containsExactly(tuple(code, "referral.specialist"));
        assertThat(own.page()).isEqualTo("/referral/view/" + number + "/" + code);
        for (String reader : List.of("lead1", "director1")) {
            assertThat(story.as(reader, () -> casePartners.list(number, code)).rows())
                    .as(reader)
                    .isEmpty();
        }
    }

    @Test
    void subjectAndNoteAreNotStoredInPlainText() {
        send(HealthReferralType.HIV_TEST, ReferralPriority.ROUTINE);
        for (String table : List.of(
                "donghanh.referral",
                "donghanh_log.referral_move",
                "donghanh_log.disclosure",
                "donghanh.case_task",
                "donghanh_log.audit_subject where kind in ('case', 'disclosure', 'consent')")) {
            List<?> rows = em.createNativeQuery("select * from " + table).getResultList();
            assertThat(rows).as(table).isNotEmpty();
            String all = rows.stream().map(ReferralIT::raw).reduce("", String::concat);
            assertThat(all.contains("HIV_TEST"))
                    .as(table + " contains the subject in plain text")
                    .isFalse();
            assertThat(all.contains("câu không ai khác"))
                    .as(table + " contains the note in plain text")
                    .isFalse();
        }
    }

    @Test
    void nothingIsSentAfterTheCaseConsentLapsed() {
        story.recordConsent("worker1", caseNumber, 0);
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        ReferralDraft draft = draft(HealthReferralType.GENERAL, NOTE);
        referrals.later(
                Duration.ofDays(2),
                () -> assertRefused(
                        ConsentRule.CASE_CONSENT_LAPSED,
                        () -> staff.as("worker1", () -> service.send(number, null, draft, null, true))));
        staff.as("worker1", () -> service.send(number, null, draft, null, true));
    }

    @Test
    void sendingNeedsConsentAReadSlipAndMinimalContent() {
        ReferralDraft draft = draft(HealthReferralType.GENERAL, NOTE);
        assertRefused(
                ConsentRule.PARTNER_NOT_CONSENTED,
                () -> staff.as("worker1", () -> service.send(number, null, draft, null, true)));
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        assertRefused(
                PartnerBusinessRule.NOT_READ_WITH_CLIENT,
                () -> staff.as("worker1", () -> service.send(number, null, draft, null, false)));
        assertRefused(
                ReferralRule.NOTE_HOLDS_NUMBER,
                () -> staff.as(
                        "worker1",
                        () -> service.send(
                                number, null, draft(HealthReferralType.GENERAL, "gọi 0601234561"), null, true)));
        assertRefused(
                PartnerBusinessRule.RECIPIENT_NOT_SUITABLE,
                () -> staff.as(
                        "worker1", () -> service.send(number, null, draft(HealthReferralType.OST, null), null, true)));
        assertThat(story.as("worker1", () -> queries.list(number)).rows()).isEmpty();
    }

    @Test
    void consentOfTheMomentIsRecordedWithTheReferral() {
        ReferralDraft draft = draft(HealthReferralType.GENERAL, NOTE);
        RecordConsentCommand agreed = referrals.agreement(number, ConsentScope.SHARE_HEALTH_MIN);
        assertRefused(
                PartnerBusinessRule.NOT_READ_WITH_CLIENT,
                () -> staff.as("worker1", () -> service.send(number, null, draft, agreed, false)));
        assertRefused(
                PartnerBusinessRule.RECIPIENT_NOT_SUITABLE,
                () -> staff.as(
                        "worker1",
                        () -> service.send(number, null, draft(HealthReferralType.OST, null), agreed, true)));
        assertThat(referrals.recipient(number).consent()).as("of a refused one").isNull();
        staff.as("worker1", () -> service.send(number, null, draft, agreed, true));
        assertThat(referrals.recipient(number).consent()).isNotNull();
        assertThat(story.as("worker1", () -> queries.list(number)).rows()).hasSize(1);
    }

    private String send(HealthReferralType type, ReferralPriority priority) {
        return send(type, priority, null);
    }

    private String send(HealthReferralType type, ReferralPriority priority, Instant exposure) {
        return referrals.send(number, type, priority, exposure);
    }

    private ReferralDraft draft(HealthReferralType type, String note) {
        return referrals.draft(number, type, ReferralPriority.ROUTINE, null, note, Set.of());
    }

    private Appointment tomorrow() {
        return new Appointment(CentreTime.today(clock).plusDays(1), LocalTime.of(9, 0), "phòng 204");
    }

    private void runTwice() {
        job.run();
        job.run();
    }

    /** Calls every use case that takes a code and returns those that answer with anything but "not found". */
    private List<String> accepted(String username, List<String> codes) {
        List<String> open = new ArrayList<>();
        int tried = 0;
        List<Method> methods = Stream.of(PartnerBusinessService.class, PartnerBusinessQueries.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .toList();
        for (Method method : methods) {
            boolean byCode = method.isAnnotationPresent(Requires.class)
                    && method.getParameterCount() > 0
                    && method.getParameterTypes()[0] == String.class;
            List<String> steps = method.getName().equals("record")
                    ? Arrays.stream(ReferralStep.values()).map(Enum::name).toList()
                    : List.of("");
            for (String code : byCode ? codes : List.<String>of()) {
                for (String step : steps) {
                    tried++;
                    staff.as(username, () -> call(method, code, step, open));
                }
            }
        }
        System.getLogger(ReferralIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} use cases tried with codes of other partners, {2} accepted",
                        username,
                        tried,
                        open.size());
        assertThat(tried).isGreaterThanOrEqualTo(20);
        return open;
    }

    private void call(Method method, String code, String step, List<String> open) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class
                        ? (Object) 1
                        : type == String.class ? code : type == PartnerEntry.class ? PartnerEntry.EMPTY : null)
                .toArray();
        if (!step.isEmpty()) {
            arguments[1] = step;
        }
        try {
            Object bean = method.getDeclaringClass() == PartnerBusinessQueries.class ? partnerQueries : answers;
            if (!List.of().equals(method.invoke(bean, arguments))) {
                open.add(method.getName());
            }
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof NotFoundException)) {
                open.add(method.getName() + ": " + e.getCause());
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> codesOf(String nurse) {
        PartnerInboxView page = story.as(nurse, partnerQueries::list);
        return List.of(page.today(), page.waiting(), page.inProgress(), page.closed()).stream()
                .flatMap(List::stream)
                .map(PartnerBusinessRow::code)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> auditedFields() {
        return em.createNativeQuery(
                        """
                        select concat(e.action, ' ', s.detail) from donghanh_log.audit_event e
                        join donghanh_log.audit_subject s on s.event_ref = e.ref
                        where s.kind = 'case' and s.ref = ?1 and s.detail is not null""")
                .setParameter(1, number)
                .getResultList();
    }

    @Test
    void aReferralOfAMergedCaseIsAnsweredAndCancelled() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        staff.as("lead1", () -> cases.transition(caseNumber, CaseStep.MERGE));
        assertThat(view("worker1", code).reportableSteps()).contains(ReferralStep.ATTEND);
        assertThat(view("worker1", code).mayCancel()).isTrue();
        assertThat(view("worker1", code).mayWork()).isFalse();
    }

    private List<TaskKind> tasks() {
        return story.as("worker1", () -> overview.page(number, false)).tasks().stream()
                .map(CaseOverviewQueries.DueTask::kind)
                .toList();
    }

    private ReferralStatus status(String code) {
        return view("worker1", code).row().status();
    }

    private ReferralView view(String username, String code) {
        return story.as(username, () -> queries.get(number, code));
    }

    private List<String> alarms(String code) {
        List<?> raised = em.createNativeQuery(
                        "select a.alarm from donghanh_log.referral_alarm a join referral r on r.ref = a.referral_ref"
                                + " where r.code = ?1")
                .setParameter(1, code)
                .getResultList();
        return raised.stream().map(String::valueOf).toList();
    }

    private static String raw(Object row) {
        return Arrays.stream((Object[]) row)
                .map(cell ->
                        cell instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(cell))
                .reduce("", (before, cell) -> before + "|" + cell);
    }

    private void asPartner(String username, Runnable task) {
        staff.as(username, task);
    }

    /** On both sides, each missing or invalid field is refused at its field. */
    @Test
    void missingFieldsOfDraftsAndAnswersAreReported() {
        String clinic = referrals.clinic(number).ref();
        Instant now = clock.instant();
        staff.as("worker1", () -> {
            assertRefused(ReferralRule.TYPE_MISSING, () -> sendTo(null, clinic, null));
            assertRefused(PartnerBusinessRule.RECIPIENT_MISSING, () -> sendTo(HealthReferralType.GENERAL, null, null));
            assertRefused(ReferralRule.EXPOSURE_MISSING, () -> sendTo(HealthReferralType.PEP, clinic, null));
            assertRefused(
                    ReferralRule.EXPOSURE_IN_FUTURE,
                    () -> sendTo(HealthReferralType.PEP, clinic, now.plus(Duration.ofHours(3))));
        });
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        LocalDate today = CentreTime.day(now);
        Appointment none = new Appointment(null, null, null);
        assertThat(story.refusals(
                        "worker1",
                        () -> progress.recordStatement(
                                number, code, new ReportStepCommand(ReferralStep.REJECT, null, none, null))))
                .containsExactly(ReferralRule.SOURCE_MISSING, ReferralRule.REASON_MISSING);
        staff.as("worker1", () -> {
            assertRefused(ReferralRule.REASON_MISSING, () -> progress.cancel(number, code, null));
            assertRefused(
                    ReferralRule.REASON_MISSING, () -> progress.cancel(number, code, ReferralCancelReason.NO_SHOWS));
            assertRefused(ReferralRule.DAY_MISSING, () -> reportAttendance(code, null));
            assertRefused(
                    ReferralRule.STEP_MISSING,
                    () -> progress.recordStatement(number, code, new ReportStepCommand(null, null, none, null)));
            assertRefused(ReferralRule.DAY_IN_FUTURE, () -> reportAttendance(code, today.plusDays(1)));
            assertRefused(ReferralRule.DAY_BEFORE_SENDING, () -> reportAttendance(code, today.minusDays(1)));
        });
        staff.as("health1", () -> {
            partnerService.receive(code);
            assertRefused(PartnerBusinessRule.REASON_MISSING, () -> partnerService.reject(code, null));
            partnerService.accept(code);
            assertRefused(PartnerBusinessRule.DAY_MISSING, () -> reportAppointment(code, null, LocalTime.NOON, null));
            assertRefused(
                    PartnerBusinessRule.TIME_MISSING, () -> reportAppointment(code, today.plusDays(1), null, null));
            assertRefused(
                    ReferralRule.APPOINTMENT_PAST,
                    () -> reportAppointment(code, today.minusDays(1), LocalTime.NOON, null));
            assertRefused(
                    ReferralRule.APPOINTMENT_TOO_FAR,
                    () -> reportAppointment(code, today.plusMonths(6).plusDays(1), LocalTime.NOON, null));
            assertRefused(
                    PartnerBusinessRule.PLACE_TOO_LONG,
                    () -> reportAppointment(code, today.plusDays(1), LocalTime.NOON, "x".repeat(121)));
        });
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void dueExaminationIsLinkedToItsReferral() throws Exception {
        transaction.begin();
        staff.as(
                "worker1",
                () -> taskOpener.open(
                        cases.get(caseNumber).id(),
                        TaskKind.SPECIALIST_EXAM_72H,
                        Permission.INTAKE_SCREEN,
                        clock.instant().plus(Duration.ofDays(3))));
        transaction.commit();
        assertThat(examinationTask().verb()).isEqualTo("EXAM_REFER");
        send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        assertThat(examinationTask().verb())
                .as("a referral answered too late does not resolve the examination")
                .isEqualTo("EXAM_REFER");
        String declined = send(HealthReferralType.GENERAL, ReferralPriority.EMERGENCY);
        assertThat(examinationTask()).isEqualTo(new TaskLink("EXAM_SENT", "/referral/view/" + number + "/" + declined));
        asPartner("health1", () -> partnerService.receive(declined));
        asPartner("health1", () -> partnerService.reject(declined, "FULL"));
        assertThat(examinationTask().verb()).isEqualTo("EXAM_REFER");
        String code = send(HealthReferralType.GENERAL, ReferralPriority.EMERGENCY);
        LocalDate today = CentreTime.today(clock);
        staff.as("worker1", () -> progress.recordStatement(number, code, ReportStepCommand.attendedOn(today)));
        assertThat(examinationTask().verb()).isEqualTo("EXAM_RECORD");
    }

    private TaskLink examinationTask() {
        return story.as("worker1", () -> overview.page(number, true)).tasks().stream()
                .filter(task -> task.kind() == TaskKind.SPECIALIST_EXAM_72H)
                .map(CaseOverviewQueries.DueTask::link)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closedCaseSendsNothingAndReportsOpenReferrals() {
        CaseNumber closed = story.caseAt(CaseStatus.CLOSED);
        staff.as(
                "worker1",
                () -> assertRefused(
                        ReferralRule.CASE_ENDED,
                        () -> service.saveDraft(
                                closed.value(),
                                null,
                                new ReferralDraft(
                                        HealthReferralType.GENERAL,
                                        null,
                                        ReferralPriority.ROUTINE,
                                        Set.of(),
                                        null,
                                        null,
                                        AppointmentWish.NOT_ASKED))));
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        CaseView view = story.as("worker1", () -> cases.get(caseNumber));
        assertThat(story.as("worker1", () -> leftOpen.openItems(view)))
                .extracting(OpenItem::ref, OpenItem::status)
                .containsExactly(tuple(code, ReferralStatus.SENT));
        staff.as("worker1", () -> progress.cancel(number, code, ReferralCancelReason.OTHER));
        assertThat(story.as("worker1", () -> leftOpen.openItems(view))).isEmpty();
    }

    private void sendTo(HealthReferralType type, String clinic, Instant exposure) {
        service.send(
                number,
                null,
                new ReferralDraft(
                        type, clinic, ReferralPriority.ROUTINE, Set.of(), null, exposure, AppointmentWish.NOT_ASKED),
                null,
                true);
    }

    private void reportAttendance(String code, LocalDate day) {
        progress.recordStatement(number, code, ReportStepCommand.attendedOn(day));
    }

    private void reportAppointment(String code, LocalDate day, LocalTime at, String place) {
        partnerService.schedule(code, new Appointment(day, at, place));
    }
}
