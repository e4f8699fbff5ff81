package vn.donghanh.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.donghanh.testing.Refusals.refused;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.spi.OpenItem;
import vn.donghanh.casefile.task.CaseTaskRepository;
import vn.donghanh.casefile.task.TaskLink;
import vn.donghanh.consent.ConsentRule;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureEndReason;
import vn.donghanh.consent.DisclosureQueries;
import vn.donghanh.partner.EntryCorrectionReason;
import vn.donghanh.partner.HealthReferralType;
import vn.donghanh.partner.PartnerOption;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.RecordedAddress;
import vn.donghanh.reference.Place;
import vn.donghanh.reference.PlaceQueries;
import vn.donghanh.referral.appointment.AppointmentCancelReason;
import vn.donghanh.referral.appointment.AppointmentWish;
import vn.donghanh.referral.appointment.DayPart;
import vn.donghanh.referral.appointment.WishAnswer;
import vn.donghanh.referral.inbox.PartnerReferralService;
import vn.donghanh.referral.inbox.ReferralInboxViews;
import vn.donghanh.referral.inbox.WaitingReferralCounter;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.shared.ApplicationClock;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.Story;

/** A referral from the worker's draft to the partner's last word, and to whom it does not open. health1 and health2 sit in two clinics. */
@ExtendWith(ArquillianExtension.class)
class ReferralIT {
    private static final String NOTE = ReferralStory.NOTE;

    @Inject
    ReferralStory referrals;

    @Inject
    Story story;

    @Inject
    StaffFixture crew;

    @Inject
    CaseFixture cases;

    @Inject
    ReferralService desk;

    @Inject
    ReferralQueries queries;

    @Inject
    PartnerReferralService inbox;

    @Inject
    ReferralDeadlineJob job;

    @Inject
    ConsentService consents;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    WaitingReferralCounter waiting;

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

    @PersistenceContext
    EntityManager em;

    @Inject
    ReferralOpenItemProvider leftOpen;

    @Inject
    CaseTaskRepository caseTasks;

    @Inject
    UserTransaction transaction;

    private CaseNumber caseNumber;
    private String number;

    @BeforeEach
    void openCase() {
        crew.ensureStaff();
        crew.as("worker1", () -> caseNumber = cases.open("Kín " + RandomReference.random(), TriageLevel.LOW));
        number = caseNumber.value();
        story.consented("worker1", caseNumber, 300);
    }

    @Test
    void referralIsSentAnsweredAndShownOnTheTimeline() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        nurse("health1", () -> inbox.schedule(code, tomorrow()));
        assertThat(tasks()).contains(TaskKind.REFERRAL_TELL);
        referrals.later(Duration.ofDays(2), () -> nurse("health1", () -> inbox.recordAttendance(code)));
        referrals.later(Duration.ofDays(3), () -> nurse("health1", () -> inbox.beginService(code)));
        referrals.later(Duration.ofDays(4), () -> nurse("health1", () -> inbox.completeService(code)));

        assertThat(status(code)).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(tasks()).noneMatch(kind -> kind.name().startsWith("REFERRAL_"));
        assertThat(story.as("worker1", () -> overview.page(number, true)).entries())
                .extracting(line -> line.entry().key())
                .contains("referral.timeline.SEND", "referral.timeline.ATTEND", "referral.timeline.COMPLETE");
    }

    @Test
    void onlyTheAddressedPartnerFindsAReferralByPartOfItsCode() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        String half = code.substring(3, 7).toLowerCase(Locale.ROOT);
        assertThat(story.as("health1", () -> inbox.findCodes(half))).contains(code);
        assertThat(story.as("health1", () -> inbox.findCodes(code.replace("-", ""))))
                .containsExactly(code);
        assertThat(story.as("health1", () -> inbox.findCodes(" - "))).isEmpty();
        assertThat(story.as("health2", () -> inbox.findCodes(code))).isEmpty();
        nurse("health1", () -> inbox.declareAcquaintance(code));
        assertThat(story.as("health1", () -> inbox.findCodes(code))).isEmpty();
    }

    @Test
    void nearbyPartnersComeFirstWithoutDisclosingTheResidence() {
        assertThat(story.as("worker1", () -> queries.getSendView(number, null)).near())
                .isEmpty();
        Place ward = places.search("phường Hội An Tây, Đà Nẵng").get(0);
        crew.as(
                "worker1",
                () -> identity.record(
                        number,
                        IdentityField.ADDRESS,
                        IdentityFieldValue.of(
                                new RecordedAddress("Kiệt sau chợ", ward.id(), CentreTime.day(clock.instant())))));

        ReferralViews.SendView form = story.as("worker1", () -> queries.getSendView(number, null));
        assertThat(form.partners())
                .filteredOn(choice -> form.near().contains(choice.ref()))
                .extracting(PartnerOption::name)
                .anyMatch(name -> name.contains("Hội An"))
                .anyMatch(name -> name.contains("Bệnh viện"))
                .noneMatch(name -> name.contains("Kiểm soát"));
        assertThat(namedInTheLog()).contains("referral.open-form ADDRESS");

        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        assertThat(story.as("health1", () -> inbox.get(code)).toString())
                .doesNotContain("Hội An Tây")
                .doesNotContain("Kiệt sau chợ");
    }

    @Test
    void withdrawnConsentEndsAllAccessOfThePartner() {
        String code = send(HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        String consent = story.as(
                        "worker1",
                        () -> queries.getConsent(
                                number, referrals.clinic(number).ref()))
                .minimum()
                .ref();
        crew.as("worker1", () -> consents.withdraw(number, consent));

        assertThat(opened("health1", List.of(code))).isEmpty();
        assertThat(codesOf("health1")).doesNotContain(code);
        assertThat(status(code)).isEqualTo(ReferralStatus.CANCELLED);
    }

    @Test
    void cancelledReferralEndsAllAccessOfThePartner() {
        String code = send(HealthReferralType.STI_EXAM, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        crew.as("worker1", () -> desk.cancel(number, code, ReferralCancelReason.CLIENT_WISH));

        assertThat(opened("health1", List.of(code))).isEmpty();
        assertThat(codesOf("health1")).doesNotContain(code);
    }

    @Test
    void noUseCaseAcceptsCodesOfAnotherPartner() {
        List<String> codes = new ArrayList<>();
        codes.add(send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE));
        codes.add(send(HealthReferralType.STI_EXAM, ReferralPriority.URGENT));
        nurse("health1", () -> inbox.receive(codes.get(1)));

        assertThat(opened("health2", codes)).isEmpty();
        assertThat(opened("training1", codes)).isEmpty();
        assertThat(codesOf("health2")).doesNotContainAnyElementsOf(codes);
        assertThat(codesOf("health1")).containsAll(codes);
    }

    @Test
    void acquaintanceLosesAccessAndWorkerLearnsIfNoReaderIsLeft() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.declareAcquaintance(code));

        assertThat(opened("health1", List.of(code))).isEmpty();
        assertThat(tasks()).contains(TaskKind.REFERRAL_NOT_RECEIVED).doesNotContain(TaskKind.REFERRAL_UNANSWERED);
        assertThat(status(code)).isEqualTo(ReferralStatus.RECEIVED);
        assertThat(one("worker1", code).completableTasks()).contains(TaskKind.REFERRAL_NOT_RECEIVED);
        crew.as("worker1", () -> desk.cancel(number, code, ReferralCancelReason.OTHER));
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_NOT_RECEIVED);
    }

    @Test
    void slipNeverContainsSafeContactHours() {
        crew.as(
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
        nurse("health1", () -> inbox.receive(code));

        assertThat(one("worker1", code).content().toString()).doesNotContain("ContactTimeSlot", "HOURS");
        ReferralInboxViews.ReferralView read = story.as("health1", () -> inbox.get(code));
        assertThat(read.toString()).doesNotContain("ContactTimeSlot", "HOURS");
        assertThat(read.wish()).isEqualTo(AppointmentWish.NOT_ASKED);
    }

    @Test
    void appointmentAgainstTheWishIsConfirmedAndShown() {
        LocalDate day = CentreTime.day(clock.instant()).plusDays(1);
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
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        Appointment morning = new Appointment(day, LocalTime.of(9, 0), null);
        assertThat(story.as("health1", () -> inbox.conflictsWithWish(code, morning)))
                .isTrue();
        refused(ReferralRule.AGAINST_WISH, () -> nurse("health1", () -> inbox.schedule(code, morning)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
        nurse("health1", () -> inbox.schedule(code, new Appointment(day, LocalTime.of(9, 0), null, true)));
        assertThat(one("worker1", code).conflictsWithWish()).isTrue();
        assertThat(one("worker1", code).history())
                .extracting(ReferralViews.Step::reasonKey)
                .contains("BookingRemark.AGAINST_WISH");

        nurse("health1", () -> inbox.schedule(code, new Appointment(day, LocalTime.of(14, 0), null)));
        assertThat(one("worker1", code).conflictsWithWish()).isFalse();
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
        refused(ReferralRule.WISH_EMPTY, () -> crew.as("worker1", () -> desk.send(number, null, draft, true)));
    }

    @Test
    void revertedAttendanceIsNotCountedAsServiceAccess() {
        String code = booked();
        Instant day = clock.instant().plus(Duration.ofDays(2));
        time.runAt(day, () -> nurse("health1", () -> inbox.recordAttendance(code)));
        assertThat(reached()).isEqualTo(1);
        time.runAt(day.plusSeconds(540), () -> nurse("health1", () -> inbox.takeBack(code)));

        assertThat(status(code)).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(reached()).isZero();
        time.runAt(day.plusSeconds(560), () -> nurse("health1", () -> inbox.recordNoShow(code)));
        assertThat(status(code)).isEqualTo(ReferralStatus.NO_SHOW);
        assertThat(story.as("worker1", () -> overview.page(number, true)).entries())
                .extracting(line -> line.entry().key())
                .contains("referral.timeline.ATTEND", "referral.timeline.TAKE_BACK", "referral.timeline.MISS");
    }

    @Test
    void lateCorrectionShowsItsReasonToBothSides() {
        String code = booked();
        Instant day = clock.instant().plus(Duration.ofDays(2));
        time.runAt(day, () -> nurse("health1", () -> inbox.recordAttendance(code)));
        time.runAt(day.plusSeconds(60), () -> nurse("health1", () -> inbox.completeService(code)));
        Instant later = day.plus(Duration.ofDays(1));
        time.runAt(
                later, () -> refused(ReferralRule.TAKE_BACK_OVER, () -> nurse("health1", () -> inbox.takeBack(code))));
        time.runAt(
                later,
                () -> refused(ReferralRule.REASON_MISSING, () -> nurse("health1", () -> inbox.correct(code, null))));
        time.runAt(later, () -> nurse("health1", () -> inbox.correct(code, EntryCorrectionReason.WRONG_PERSON)));
        time.runAt(later, () -> nurse("health1", () -> inbox.correct(code, EntryCorrectionReason.WRONG_PERSON)));

        assertThat(status(code)).isEqualTo(ReferralStatus.SCHEDULED);
        assertThat(reached()).isZero();
        assertThat(tasks()).contains(TaskKind.REFERRAL_CORRECTED);
        assertThat(one("worker1", code).history())
                .filteredOn(step -> step.step() == ReferralStep.CORRECT)
                .extracting(ReferralViews.Step::from, ReferralViews.Step::to, ReferralViews.Step::reasonKey)
                .containsExactly(
                        tuple(ReferralStatus.COMPLETED, ReferralStatus.ATTENDED, "EntryCorrectionReason.WRONG_PERSON"),
                        tuple(ReferralStatus.ATTENDED, ReferralStatus.SCHEDULED, "EntryCorrectionReason.WRONG_PERSON"));
        ReferralInboxViews.ReferralView seen = story.as("health1", () -> inbox.get(code));
        assertThat(seen.history())
                .filteredOn(step -> !step.valid())
                .extracting(ReferralInboxViews.Step::step)
                .containsExactly(
                        ReferralStep.ATTEND, ReferralStep.COMPLETE, ReferralStep.CORRECT, ReferralStep.CORRECT);
        time.runAt(day.plus(Duration.ofDays(40)), () -> assertThat(codesOf("health1"))
                .contains(code));
        crew.as("worker1", () -> desk.completeTask(number, code, TaskKind.REFERRAL_CORRECTED));
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_CORRECTED);
    }

    @Test
    void revertedRejectionStaysWithThePartner() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.reject(code, ReferralRejectReason.FULL));
        assertThat(tasks()).contains(TaskKind.REFERRAL_ENDED);
        assertThat(closedInTheRegister()).isEqualTo(DisclosureEndReason.CONCLUDED);
        nurse("health1", () -> inbox.takeBack(code));
        assertThat(closedInTheRegister()).isNull();

        assertThat(status(code)).isEqualTo(ReferralStatus.RECEIVED);
        assertThat(tasks()).doesNotContain(TaskKind.REFERRAL_ENDED);
        referrals.later(
                Duration.ofDays(40), () -> assertThat(codesOf("health1")).contains(code));
        nurse("health1", () -> inbox.accept(code));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void partnerCannotRevertBehindAnEntryOfTheCentre() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        LocalDate today = CentreTime.day(clock.instant());
        crew.as("worker1", () -> desk.recordStatement(number, code, ReferralService.ReportedStep.attendedOn(today)));
        assertThat(story.as("health1", () -> inbox.get(code)).lastEntry()).isNull();
        refused(ReferralRule.NOTHING_TO_TAKE_BACK, () -> nurse("health1", () -> inbox.takeBack(code)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void clinicReschedulesOrCancelsAnAppointment() {
        String code = booked();
        LocalDate day = CentreTime.day(clock.instant()).plusDays(3);
        nurse("health1", () -> inbox.schedule(code, new Appointment(day, LocalTime.of(10, 0), "phòng 7")));
        assertThat(CentreTime.day(one("worker1", code).row().appointmentAt())).isEqualTo(day);
        nurse("health1", () -> inbox.takeBack(code));
        assertThat(one("worker1", code).place()).isEqualTo("phòng 204");

        refused(ReferralRule.REASON_MISSING, () -> nurse("health1", () -> inbox.cancelAppointment(code, null)));
        nurse("health1", () -> inbox.cancelAppointment(code, AppointmentCancelReason.CLIENT_ASKED));
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
        assertThat(one("worker1", code).row().appointmentAt()).isNull();
        assertThat(tasks()).contains(TaskKind.REFERRAL_VISIT_OFF).doesNotContain(TaskKind.REFERRAL_TELL);
        nurse("health1", () -> inbox.schedule(code, tomorrow()));
        assertThat(tasks()).contains(TaskKind.REFERRAL_TELL).doesNotContain(TaskKind.REFERRAL_VISIT_OFF);
    }

    private @Nullable DisclosureEndReason closedInTheRegister() {
        return story.as("worker1", () -> register.page(number)).lines().get(0).closed();
    }

    private String booked() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        nurse("health1", () -> inbox.schedule(code, tomorrow()));
        return code;
    }

    /** How often help of a partner has reached the client of this case. */
    private long reached() {
        CaseId id = story.as("worker1", () -> cases.get(caseNumber)).id();
        return figures.accessEvents(CentreTime.day(clock.instant()).plusYears(1)).stream()
                .filter(event -> event.caseId().equals(id))
                .count();
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
        referrals.later(Duration.ofHours(49), () -> assertThat(opened("health1", List.of(code)))
                .isEmpty());
        assertThat(tasks())
                .contains(TaskKind.REFERRAL_ENDED)
                .doesNotContain(TaskKind.REFERRAL_UNANSWERED, TaskKind.REFERRAL_ESCALATED);
        assertThat(alarms(code)).containsExactlyInAnyOrder("REMIND", "ESCALATE", "EXPIRE");
    }

    @Test
    void routineReferralExpiresAfterItsWorkingDays() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        Instant expires = (Instant) em.createQuery("select r.due.expiry from Referral r where r.code = :c")
                .setParameter("c", DisclosureCode.parse(code).orElseThrow())
                .getSingleResult();
        time.runAt(expires.minusSeconds(60), job::run);
        assertThat(status(code)).isEqualTo(ReferralStatus.SENT);
        time.runAt(expires.plusSeconds(60), job::run);

        assertThat(status(code)).isEqualTo(ReferralStatus.EXPIRED);
        assertThat(Duration.between(clock.instant(), expires)).isGreaterThan(Duration.ofDays(13));
    }

    @Test
    void threeMissedAppointmentsEndTheReferral() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        for (int time = 0; time < 3; time++) {
            int days = time * 3;
            referrals.later(Duration.ofDays(days), () -> nurse("health1", () -> inbox.schedule(code, tomorrow())));
            referrals.later(Duration.ofDays(days + 2L), () -> nurse("health1", () -> inbox.recordNoShow(code)));
        }

        assertThat(status(code)).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(tasks()).contains(TaskKind.REFERRAL_ENDED);
    }

    @Test
    void partnerRecordsAttendanceFromTheDayOfTheAppointment() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        nurse("health1", () -> inbox.schedule(code, tomorrow()));
        ReferralInboxViews.ReferralView before = story.as("health1", () -> inbox.get(code));
        assertThat(before.row().nextStep()).isNull();
        assertThat(before.steps()).doesNotContain(ReferralStep.ATTEND);
        refused(ReferralRule.DAY_NOT_COME, () -> nurse("health1", () -> inbox.recordAttendance(code)));

        Instant early = CentreTime.day(clock.instant())
                .plusDays(1)
                .atTime(7, 0)
                .atZone(CentreTime.ZONE)
                .toInstant();
        time.runAt(early, () -> nurse("health1", () -> inbox.recordAttendance(code)));
        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void earlierVisitIsRecordedByTheCentre() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        nurse("health1", () -> inbox.schedule(code, tomorrow()));
        LocalDate today = CentreTime.day(clock.instant());
        crew.as("worker1", () -> desk.recordStatement(number, code, ReferralService.ReportedStep.attendedOn(today)));

        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
    }

    @Test
    void menuCountsOnlyTheReadersWaitingReferrals() {
        int hers = story.as("health1", waiting::count);
        int others = story.as("health2", waiting::count);
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        assertThat(story.as("health1", waiting::count)).isEqualTo(hers + 1);
        assertThat(story.as("health2", waiting::count)).isEqualTo(others);
        assertThat(story.as("worker1", waiting::count)).isZero();

        nurse("health1", () -> inbox.receive(code));
        assertThat(story.as("health1", waiting::count)).isEqualTo(hers + 1);
        nurse("health1", () -> inbox.accept(code));
        assertThat(story.as("health1", waiting::count)).isEqualTo(hers);

        String known = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        nurse("health1", () -> inbox.declareAcquaintance(known));
        assertThat(story.as("health1", waiting::count)).isEqualTo(hers);
    }

    @Test
    void clientCanReportAttendanceFromTheDayOfSending() {
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        LocalDate today = CentreTime.day(clock.instant());
        crew.as("worker1", () -> desk.recordStatement(number, code, ReferralService.ReportedStep.attendedOn(today)));

        assertThat(status(code)).isEqualTo(ReferralStatus.ATTENDED);
        refused(ReferralRule.STEP_NOT_OPEN, () -> crew.as("health1", () -> inbox.accept(code)));
    }

    @Test
    void hardLimitNotifiesTheSupervisorDespiteAnAnswer() {
        String code = send(
                HealthReferralType.PEP, ReferralPriority.URGENT, clock.instant().minus(Duration.ofHours(60)));
        assertThat(tasks()).contains(TaskKind.REFERRAL_CLOCK);
        nurse("health1", () -> inbox.receive(code));
        nurse("health1", () -> inbox.accept(code));
        referrals.later(Duration.ofHours(13), job::run);

        assertThat(alarms(code)).contains("HARD_LIMIT");
        assertThat(tasks()).contains(TaskKind.REFERRAL_ESCALATED);
    }

    @Test
    void onlyAuthorAndHealthOfficersReadTheSubject() {
        String code = send(HealthReferralType.HIV_TEST, ReferralPriority.ROUTINE);
        for (String reader : List.of("nurse1", "counsellor1")) {
            crew.as("worker1", () -> cases.grant(caseNumber, crew.id(reader), AccessGround.TEAM));
        }

        assertThat(one("worker1", code).row().type()).isEqualTo(HealthReferralType.HIV_TEST);
        assertThat(one("nurse1", code).row().type()).isEqualTo(HealthReferralType.HIV_TEST);
        for (String reader : List.of("lead1", "director1", "counsellor1")) {
            ReferralViews.ReferralView referralView = one(reader, code);
            assertThat(referralView.row().type()).as(reader).isNull();
            assertThat(referralView.row().partner()).as(reader).isNull();
            assertThat(referralView.content()).as(reader).isNull();
        }
        for (String stranger : List.of("worker2", "worker3", "lead2", "health1", "health2")) {
            assertThatThrownBy(() -> one(stranger, code)).as(stranger).isInstanceOf(NotFoundException.class);
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
            assertThat(all.contains("HIV_TEST")).as(table + " tells what for").isFalse();
            assertThat(all.contains("câu không ai khác"))
                    .as(table + " tells the note")
                    .isFalse();
        }
    }

    @Test
    void nothingIsSentAfterTheCaseConsentLapsed() {
        story.consented("worker1", caseNumber, 0);
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        ReferralDraft draft = draft(HealthReferralType.GENERAL, NOTE);
        referrals.later(
                Duration.ofDays(2),
                () -> refused(
                        ConsentRule.CASE_CONSENT_LAPSED,
                        () -> crew.as("worker1", () -> desk.send(number, null, draft, true))));
        crew.as("worker1", () -> desk.send(number, null, draft, true));
    }

    @Test
    void sendingNeedsConsentAReadSlipAndMinimalContent() {
        ReferralDraft draft = draft(HealthReferralType.GENERAL, NOTE);
        refused(
                ConsentRule.PARTNER_NOT_CONSENTED,
                () -> crew.as("worker1", () -> desk.send(number, null, draft, true)));
        referrals.agree(number, ConsentScope.SHARE_HEALTH_MIN);
        refused(
                ReferralRule.NOT_READ_WITH_CLIENT,
                () -> crew.as("worker1", () -> desk.send(number, null, draft, false)));
        refused(
                ReferralRule.NOTE_HOLDS_NUMBER,
                () -> crew.as(
                        "worker1",
                        () -> desk.send(number, null, draft(HealthReferralType.GENERAL, "gọi 0601234561"), true)));
        refused(
                ReferralRule.SERVICE_NOT_OFFERED,
                () -> crew.as("worker1", () -> desk.send(number, null, draft(HealthReferralType.OST, null), true)));
        assertThat(story.as("worker1", () -> queries.list(number)).rows()).isEmpty();
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
        return new Appointment(CentreTime.day(clock.instant()).plusDays(1), LocalTime.of(9, 0), "phòng 204");
    }

    private void runTwice() {
        job.run();
        job.run();
    }

    /** Tries every use case that takes a code; yields those that answered with anything but "not found". */
    private List<String> opened(String who, List<String> codes) {
        List<String> open = new ArrayList<>();
        int tried = 0;
        for (Method method : PartnerReferralService.class.getDeclaredMethods()) {
            boolean byCode = method.isAnnotationPresent(Requires.class)
                    && method.getParameterCount() > 0
                    && method.getParameterTypes()[0] == String.class;
            for (String code : byCode ? codes : List.<String>of()) {
                tried++;
                crew.as(who, () -> call(method, code, open));
            }
        }
        System.getLogger(ReferralIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: {1} use cases tried with codes not hers, {2} open",
                        who,
                        tried,
                        open.size());
        assertThat(tried).isGreaterThanOrEqualTo(11);
        return open;
    }

    private void call(Method method, String code, List<String> open) {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == String.class ? code : null)
                .toArray();
        try {
            if (!List.of().equals(method.invoke(inbox, arguments))) {
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
        ReferralInboxViews.Inbox page = story.as(nurse, inbox::list);
        return List.of(page.today(), page.waiting(), page.toSchedule(), page.upcoming(), page.closed()).stream()
                .flatMap(List::stream)
                .map(ReferralInboxViews.Row::code)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> namedInTheLog() {
        return em.createNativeQuery(
                        """
                        select concat(e.action, ' ', s.detail) from donghanh_log.audit_event e
                        join donghanh_log.audit_subject s on s.event_ref = e.ref
                        where s.kind = 'case' and s.ref = ?1 and s.detail is not null""")
                .setParameter(1, number)
                .getResultList();
    }

    private List<TaskKind> tasks() {
        return story.as("worker1", () -> overview.page(number, false)).tasks().stream()
                .map(CaseOverviewQueries.DueTask::kind)
                .toList();
    }

    private ReferralStatus status(String code) {
        return one("worker1", code).row().status();
    }

    private ReferralViews.ReferralView one(String who, String code) {
        return story.as(who, () -> queries.get(number, code));
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

    private void nurse(String who, Runnable task) {
        crew.as(who, task);
    }

    /** Both sides: each answer that is missing or cannot be is refused at its field. */
    @Test
    void missingFieldsOfDraftsAndAnswersAreReported() {
        String clinic = referrals.clinic(number).ref();
        Instant now = clock.instant();
        crew.as("worker1", () -> {
            refused(ReferralRule.TYPE_MISSING, () -> sends(null, clinic, null));
            refused(ReferralRule.PARTNER_MISSING, () -> sends(HealthReferralType.GENERAL, null, null));
            refused(ReferralRule.EXPOSURE_MISSING, () -> sends(HealthReferralType.PEP, clinic, null));
            refused(
                    ReferralRule.EXPOSURE_IN_FUTURE,
                    () -> sends(HealthReferralType.PEP, clinic, now.plus(Duration.ofHours(3))));
        });
        String code = send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        LocalDate today = CentreTime.day(now);
        crew.as("worker1", () -> {
            refused(ReferralRule.REASON_MISSING, () -> desk.cancel(number, code, null));
            refused(ReferralRule.REASON_MISSING, () -> desk.cancel(number, code, ReferralCancelReason.NO_SHOWS));
            refused(ReferralRule.DAY_MISSING, () -> came(code, null));
            ReferralService.ReportedStep nothing =
                    new ReferralService.ReportedStep(null, false, new Appointment(null, null, null), null);
            refused(ReferralRule.STEP_MISSING, () -> desk.recordStatement(number, code, nothing));
            refused(ReferralRule.DAY_IN_FUTURE, () -> came(code, today.plusDays(1)));
            refused(ReferralRule.DAY_BEFORE_SENDING, () -> came(code, today.minusDays(1)));
        });
        crew.as("health1", () -> {
            inbox.receive(code);
            refused(ReferralRule.REASON_MISSING, () -> inbox.reject(code, null));
            inbox.accept(code);
            refused(ReferralRule.DAY_MISSING, () -> meets(code, null, LocalTime.NOON, null));
            refused(ReferralRule.TIME_MISSING, () -> meets(code, today.plusDays(1), null, null));
            refused(ReferralRule.APPOINTMENT_PAST, () -> meets(code, today.minusDays(1), LocalTime.NOON, null));
            refused(
                    ReferralRule.APPOINTMENT_TOO_FAR,
                    () -> meets(code, today.plusMonths(6).plusDays(1), LocalTime.NOON, null));
            refused(ReferralRule.PLACE_TOO_LONG, () -> meets(code, today.plusDays(1), LocalTime.NOON, "x".repeat(121)));
        });
        assertThat(status(code)).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void dueExaminationIsLinkedToItsReferral() throws Exception {
        transaction.begin();
        crew.as(
                "worker1",
                () -> caseTasks.open(
                        cases.get(caseNumber).id(),
                        TaskKind.SPECIALIST_EXAM_72H,
                        Permission.INTAKE_SCREEN,
                        clock.instant().plus(Duration.ofDays(3))));
        transaction.commit();
        assertThat(examination().verb()).isEqualTo("EXAM_REFER");
        send(HealthReferralType.GENERAL, ReferralPriority.ROUTINE);
        assertThat(examination().verb())
                .as("one that is answered too late is not for it")
                .isEqualTo("EXAM_REFER");
        String declined = send(HealthReferralType.GENERAL, ReferralPriority.EMERGENCY);
        assertThat(examination()).isEqualTo(new TaskLink("EXAM_SENT", "/referral/view/" + number + "/" + declined));
        nurse("health1", () -> inbox.receive(declined));
        nurse("health1", () -> inbox.reject(declined, ReferralRejectReason.FULL));
        assertThat(examination().verb()).isEqualTo("EXAM_REFER");
        String code = send(HealthReferralType.GENERAL, ReferralPriority.EMERGENCY);
        LocalDate today = CentreTime.day(clock.instant());
        crew.as("worker1", () -> desk.recordStatement(number, code, ReferralService.ReportedStep.attendedOn(today)));
        assertThat(examination().verb()).isEqualTo("EXAM_RECORD");
    }

    private TaskLink examination() {
        return story.as("worker1", () -> overview.page(number, true)).tasks().stream()
                .filter(task -> task.kind() == TaskKind.SPECIALIST_EXAM_72H)
                .map(CaseOverviewQueries.DueTask::link)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void closedCaseSendsNothingAndReportsOpenReferrals() {
        CaseNumber closed = story.at(CaseStatus.CLOSED);
        crew.as(
                "worker1",
                () -> refused(
                        ReferralRule.CASE_ENDED,
                        () -> desk.saveDraft(
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
        crew.as("worker1", () -> desk.cancel(number, code, ReferralCancelReason.OTHER));
        assertThat(story.as("worker1", () -> leftOpen.openItems(view))).isEmpty();
    }

    private void sends(HealthReferralType type, String clinic, Instant exposure) {
        desk.send(
                number,
                null,
                new ReferralDraft(
                        type, clinic, ReferralPriority.ROUTINE, Set.of(), null, exposure, AppointmentWish.NOT_ASKED),
                true);
    }

    private void came(String code, LocalDate day) {
        desk.recordStatement(number, code, ReferralService.ReportedStep.attendedOn(day));
    }

    private void meets(String code, LocalDate day, LocalTime at, String place) {
        inbox.schedule(code, new Appointment(day, at, place));
    }
}
