package vn.donghanh.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;
import static vn.donghanh.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseEnding;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseStep;
import vn.donghanh.casefile.model.IntakeMode;
import vn.donghanh.casefile.model.ReferralSource;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.casefile.task.DeadlineOutcome;
import vn.donghanh.consent.ConsentMethod;
import vn.donghanh.consent.LegalGround;
import vn.donghanh.intake.screening.CriticalFlag;
import vn.donghanh.intake.screening.ItemAnswer;
import vn.donghanh.intake.screening.TriageItem;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.stay.EventTime;
import vn.donghanh.stay.StayGround;
import vn.donghanh.stay.StayService;
import vn.donghanh.testing.CaseScenario;

/** Tests intake up to hand-over with the accounts involved, against the real database. */
@ExtendWith(ArquillianExtension.class)
class ReceptionIT {
    @Inject
    StaffFixture staff;

    @Inject
    UserTransaction transaction;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    IntakeService intake;

    @Inject
    IntakeDraftService drafts;

    @Inject
    ScreeningQueries screeningQueries;

    @Inject
    ScreeningService screening;

    @Inject
    AcceptanceService acceptance;

    @Inject
    SafeContactService contacts;

    @Inject
    StayService stays;

    @Inject
    IdentityService identity;

    @Inject
    Clock clock;

    @BeforeEach
    void createAccounts() {
        staff.ensureStaff();
    }

    @Test
    void emergencyNeedsNoNameAndStartsDeadlinesAtOnce() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_RAPE72), withoutConsent());
        ScreeningQueries.PageView page = page("duty1", number);

        assertThat(page.header().level()).isEqualTo(TriageLevel.CRITICAL);
        assertThat(page.header().levelProvisional()).isFalse();
        assertThat(page.facts().status()).isEqualTo(CaseStatus.SCREENING);
        assertThat(page.ground().kind()).isEqualTo(LegalGround.GroundKind.VITAL_INTEREST);
        assertThat(page.ground().confirmed()).isFalse();
        assertThat(page.deadlines())
                .extracting(ReceptionDeadlineRow::deadline)
                .containsExactlyInAnyOrder(
                        EmergencyDeadline.TELL_DIRECTOR,
                        EmergencyDeadline.ADMISSION_DECISION,
                        EmergencyDeadline.EMERGENCY_PAPERS,
                        EmergencyDeadline.SPECIALIST_EXAM_72H,
                        EmergencyDeadline.SPECIALIST_EXAM_120H);
    }

    @Test
    void nightWithoutASafePlaceSaysWhatWasArranged() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_NOWHERE), withoutConsent());
        assertThat(night(number).stay()).isNull();

        String stay = story.as(
                "duty1",
                () -> stays.request(
                        number,
                        new StayService.RequestStayCommand(
                                EventTime.of(clock.instant()), StayGround.DOMESTIC_VIOLENCE, "bị đuổi khỏi nhà")));
        assertThat(night(number).stay().key()).isEqualTo("stay.standing.requested");

        asDo(
                "duty1",
                () -> stays.admit(
                        number,
                        stay,
                        new StayService.AdmitCommand(EventTime.of(clock.instant()), "Giường 1", "không có", true)));
        assertThat(night(number).stay().key()).isEqualTo("stay.standing.in");
        assertThat(page("duty1", emergency(AgeBand.FROM_25_TO_34, Set.of(), withoutConsent()))
                        .night())
                .isNull();
    }

    private ScreeningQueries.Night night(String number) {
        return page("duty1", number).night();
    }

    @Test
    void theDecreeIsTheBasisUnder16AndTheCentresOwnRuleBeyond() {
        String child = emergency(AgeBand.UNDER_16, Set.of(), withoutConsent());
        String perhaps = emergency(AgeBand.UNKNOWN, Set.of(), withoutConsent());

        assertThat(childMeasures(child).basis()).contains("56/2017");
        assertThat(childMeasures(perhaps).basis()).isNull();
    }

    @Test
    void clientWhoTurnsOutToBeAChildGetsChildMeasuresOnce() {
        LocalDate today = CentreTime.today(clock);
        String number = received("worker1", AgeBand.FROM_18_TO_24);
        asDo(
                "worker1",
                () -> identity.record(
                        number,
                        IdentityField.BIRTH,
                        IdentityFieldValue.of(
                                PartialDate.day(today.minusYears(15).minusDays(1)))));
        assertThat(runningChildMeasures(number)).isEqualTo(1);
        answer("worker1", number, Set.of(CriticalFlag.C_MINOR), 0, ItemAnswer.NO);
        assertThat(runningChildMeasures(number)).isEqualTo(1);
    }

    @Test
    void clientKnownToBeAnAdultHasNoChildMeasures() {
        String number = received("worker1", AgeBand.UNKNOWN);
        assertThat(runningChildMeasures(number)).isEqualTo(1);
        LocalDate birth = CentreTime.today(clock).minusYears(27);
        asDo(
                "worker1",
                () -> identity.record(number, IdentityField.BIRTH, IdentityFieldValue.of(PartialDate.day(birth))));
        assertThat(runningChildMeasures(number)).isZero();
    }

    @Test
    void urgentVisitsAreCountedAgainFromWhenItHappened() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_RAPE72), withoutConsent());
        ZonedDateTime exposed = clock.instant()
                .minus(Duration.ofHours(20))
                .truncatedTo(ChronoUnit.MINUTES)
                .atZone(CentreTime.ZONE);
        asDo("duty1", () -> screening.correctExposure(number, exposed.toLocalDate(), exposed.toLocalTime()));
        assertThat(due(number, EmergencyDeadline.SPECIALIST_EXAM_72H))
                .isEqualTo(exposed.toInstant().plus(Duration.ofDays(3)));
        assertThat(due(number, EmergencyDeadline.SPECIALIST_EXAM_120H))
                .isEqualTo(exposed.toInstant().plus(Duration.ofDays(5)));
        LocalDate longAgo = exposed.toLocalDate().minusDays(4);
        asDo("duty1", () -> screening.correctExposure(number, longAgo, null));
        assertThat(due(number, EmergencyDeadline.SPECIALIST_EXAM_72H))
                .as("a correction wins no time")
                .isEqualTo(longAgo.plusDays(3).atStartOfDay(CentreTime.ZONE).toInstant());
    }

    @Test
    void exposureIsADayBeforeNowAndOfARunningDeadline() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_RAPE72), withoutConsent());
        LocalDate today = CentreTime.today(clock);
        assertRefused(
                IntakeRule.EXPOSURE_DAY_MISSING,
                () -> asDo("duty1", () -> screening.correctExposure(number, null, null)));
        assertRefused(
                IntakeRule.EXPOSURE_IN_FUTURE,
                () -> asDo("duty1", () -> screening.correctExposure(number, today.plusDays(1), null)));
        String other = emergency(AgeBand.FROM_25_TO_34, Set.of(), withoutConsent());
        assertRefused(
                IntakeRule.DEADLINE_NOT_RUNNING,
                () -> asDo("duty1", () -> screening.correctExposure(other, today, null)));
    }

    private Instant due(String number, EmergencyDeadline deadline) {
        return page("duty1", number).deadlines().stream()
                .filter(line -> line.deadline() == deadline)
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    void flagOfAMinorInALaterScreeningStartsChildMeasures() {
        String number = received("worker1", AgeBand.FROM_18_TO_24);
        answer("worker1", number, Set.of(CriticalFlag.C_HELD), 0, ItemAnswer.NO);
        assertThat(runningChildMeasures(number)).isZero();
        answer("worker1", number, Set.of(CriticalFlag.C_HELD, CriticalFlag.C_MINOR), 0, ItemAnswer.NO);
        assertThat(runningChildMeasures(number)).isEqualTo(1);
    }

    private long runningChildMeasures(String number) {
        return page("worker1", number).deadlines().stream()
                .filter(line -> line.deadline() == EmergencyDeadline.CHILD_MEASURES && line.isRunning())
                .count();
    }

    @Test
    void verbalConsentNeedsAnotherStaffMemberAsWitness() {
        assertThatThrownBy(() -> emergency(AgeBand.FROM_50, Set.of(), witnessed("duty1")))
                .isInstanceOf(RuleViolationException.class);
        assertThatThrownBy(() -> emergency(AgeBand.FROM_50, Set.of(), witnessed(null)))
                .isInstanceOf(RuleViolationException.class);

        String number = emergency(AgeBand.FROM_50, Set.of(), witnessed("nurse1"));
        assertThat(page("duty1", number).ground().kind()).isEqualTo(LegalGround.GroundKind.CONSENT);
    }

    @Test
    void minorFlagAndAdultAgeContradictEachOther() {
        assertRefused(
                IntakeRule.AGE_AND_FLAG_DISAGREE,
                () -> emergency(AgeBand.FROM_18_TO_24, Set.of(CriticalFlag.C_MINOR), withoutConsent()));
    }

    @Test
    void receivingWorkerSeesTheCaseUntilHandOver() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_KILL), withoutConsent());
        assertNotFound(() -> page("worker1", number));
        assertNotFound(() -> page("lead2", number));
        assertRefused(IntakeRule.CONTACT_MISSING, () -> accept("lead1", number, "worker1", true));
        agreeOnContact(number);
        assertRefused(IntakeRule.MANAGER_MISSING, () -> accept("lead1", number, null, true));
        assertRefused(IntakeRule.MANAGER_NOT_SUITED, () -> accept("lead1", number, "worker3", true));
        assertRefused(IntakeRule.CONFLICT_NOT_ASKED, () -> accept("lead1", number, "worker1", false));
        accept("lead1", number, "worker1", true);

        assertNotFound(() -> page("duty1", number));
        ScreeningQueries.Facts facts = page("worker1", number).facts();
        assertThat(facts.status()).isEqualTo(CaseStatus.ACCEPTED);
        assertThat(facts.handedOver()).isTrue();
        assertThat(facts.ending()).isNull();
    }

    @Test
    void acceptanceReportsAllMissingPreconditions() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_KILL), withoutConsent());
        assertThat(page("lead1", number).next()).isEqualTo(NextStep.AGREE_ON_CONTACT);
        assertThat(story.refusals("lead1", () -> acceptance.accept(number, version("lead1", number), null, false)))
                .containsExactly(IntakeRule.CONTACT_MISSING, IntakeRule.MANAGER_MISSING, IntakeRule.CONFLICT_NOT_ASKED);
        asDo("lead1", () -> contacts.agree(number, byPhone(), null));
        assertThat(page("lead1", number).next()).isEqualTo(NextStep.HAND_OVER);
        accept("lead1", number, "worker1", true);
        assertThat(page("worker1", number).next()).isEqualTo(NextStep.FIRST_CONTACT);
    }

    @Test
    void notificationNeedsAChannel() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_KILL), withoutConsent());
        assertRefused(
                IntakeRule.WAY_MISSING,
                () -> asDo("duty1", () -> screening.recordNotification(number, NotifiedParty.NURSE, null)));
    }

    @Test
    void acceptanceNeedsSixItemsAndSupervisorWhenHigh() {
        String number = received("worker1", AgeBand.FROM_35_TO_49);
        asDo("worker1", () -> contacts.agree(number, byPhone(), null));
        assertRefused(IntakeRule.ITEMS_MISSING, () -> accept("worker1", number, "worker1", true));
        answer("worker1", number, Set.of(), 6, ItemAnswer.CLEARLY);

        assertThat(page("worker1", number).header().level()).isEqualTo(TriageLevel.HIGH);
        assertRefused(IntakeRule.SUPERVISOR_ACCEPTS, () -> accept("worker1", number, "worker1", true));
        accept("lead1", number, "worker1", true);
    }

    @Test
    void workerAcceptsLowLevelCase() {
        String number = received("worker1", AgeBand.FROM_35_TO_49);
        asDo("worker1", () -> contacts.agree(number, byPhone(), null));
        answer("worker1", number, Set.of(), 6, ItemAnswer.NO);
        assertThat(page("worker1", number).header().level()).isEqualTo(TriageLevel.LOW);
        accept("worker1", number, "worker1", true);

        assertThat(page("worker1", number).facts().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void aClientWhoWasNeverAcceptedWasNotHandedOver() {
        String number = received("worker1", AgeBand.UNDER_16);
        ScreeningQueries.Facts waiting = page("lead1", number).facts();
        assertThat(waiting.handedOver()).isFalse();
        assertThat(waiting.ending()).isNull();
        assertThat(waiting.childPath()).isTrue();

        asDo("director1", () -> cases.transition(new CaseNumber(number), CaseStep.GIVE_UP));
        ScreeningQueries.Facts ended = page("lead1", number).facts();
        assertThat(ended.handedOver()).isFalse();
        assertThat(ended.ending().kind()).isEqualTo(CaseEnding.Kind.GIVEN_UP);
        assertThat(ended.childPath()).as("the measures end with the case").isFalse();
    }

    @Test
    void recordedFlagStaysAndForbidsDeclining() {
        String number = received("worker1", AgeBand.FROM_35_TO_49);
        answer("worker1", number, Set.of(CriticalFlag.C_HELD), 0, ItemAnswer.NO);
        assertThat(page("worker1", number).header().level()).isEqualTo(TriageLevel.CRITICAL);

        assertRefused(IntakeRule.FLAG_STAYS, () -> answer("worker1", number, Set.of(), 6, ItemAnswer.NO));
        assertRefused(
                IntakeRule.CRITICAL_NEVER_DECLINED,
                () -> asDo("lead1", () -> acceptance.decline(number, version("lead1", number), "lý do", "nơi khác")));
    }

    @Test
    void standInNoLongerSeesWhatTheyDeclined() {
        String waiting = received("worker1", AgeBand.FROM_35_TO_49);
        String covered = received("worker1", AgeBand.FROM_35_TO_49);
        asDo(
                "lead1",
                () -> cases.grant(CaseNumber.parse(covered).orElseThrow(), staff.id("lead2"), AccessGround.SUBSTITUTE));
        assertThat(staysVisible("lead1", waiting)).isTrue();
        assertThat(staysVisible("lead2", covered)).isFalse();
    }

    private boolean staysVisible(String username, String number) {
        return story.as(
                username,
                () -> acceptance.decline(number, version(username, number), "chỉ cần tư vấn", "Hội Liên hiệp Phụ nữ"));
    }

    @Test
    void decliningNeedsReasonAndSignpost() {
        String number = received("worker1", AgeBand.FROM_35_TO_49);
        assertRefused(IntakeRule.REASON_MISSING, () -> decline(number, " ", "Hội Liên hiệp Phụ nữ"));
        assertRefused(IntakeRule.SIGNPOST_MISSING, () -> decline(number, "chỉ cần tư vấn", null));
        decline(number, "chỉ cần tư vấn", "Hội Liên hiệp Phụ nữ");

        ScreeningQueries.PageView page = page("lead1", number);
        assertThat(page.facts().isDeclined()).isTrue();
        assertThat(page.facts().handedOver()).isFalse();
        assertThat(page.facts().ending()).as("its own sentence says it").isNull();
        assertThat(page.facts().signpost()).isEqualTo("Hội Liên hiệp Phụ nữ");
    }

    @Test
    void onlyTheDirectorDecidesOnTheAdmission() {
        String number = emergency(AgeBand.FROM_25_TO_34, Set.of(CriticalFlag.C_KILL), withoutConsent());
        ScreeningService.SettleDeadlineCommand decision = new ScreeningService.SettleDeadlineCommand(
                EmergencyDeadline.ADMISSION_DECISION, DeadlineOutcome.DONE, "Quyết định số 12");
        assertRefused(IntakeRule.DEADLINE_NOT_YOURS, () -> asDo("duty1", () -> screening.settle(number, decision)));
        asDo("director1", () -> screening.settle(number, decision));
        assertRefused(
                IntakeRule.DEADLINE_NOT_RUNNING, () -> asDo("director1", () -> screening.settle(number, decision)));
    }

    @Test
    void draftIsVisibleOnlyToItsUnit() {
        IntakeDraftService.OpenDraft draft = savedBy("duty1", null, "Chị Sương").draft();
        String ref = draft.ref();
        assertThat(opened("worker1", ref).content()).containsEntry("name", "Chị Sương");
        assertThat(waitingDraft("worker1", ref).ownedByReader())
                .as("the opened draft keeps its owner")
                .isFalse();
        savedBy("worker1", draft, "Chị Sương");
        assertThat(waitingDraft("worker1", ref).ownedByReader())
                .as("the saved draft changes its owner")
                .isTrue();
        assertNotFound(() -> opened("worker3", ref));
        asDo("worker1", () -> drafts.discard(ref));
        assertNotFound(() -> opened("duty1", ref));
    }

    @Test
    void draftCanBeOpenedWhileAColleagueSaves() throws Exception {
        IntakeDraftService.OpenDraft draft = savedBy("duty1", null, "Chị Sương").draft();
        transaction.begin();
        assertThat(opened("worker1", draft.ref()).content()).containsEntry("name", "Chị Sương");
        CompletableFuture.runAsync(() -> savedBy("duty1", draft, "Chị Sương Mai"))
                .get(30, TimeUnit.SECONDS);
        transaction.commit();
        assertThat(opened("worker1", draft.ref()).content()).containsEntry("name", "Chị Sương Mai");
    }

    @Test
    void whatAColleagueSavedIsNotReplacedByAnOlderForm() {
        IntakeDraftService.OpenDraft first = savedBy("duty1", null, "Chị Sương").draft();
        IntakeDraftService.SavedDraft colleagues =
                savedBy("worker1", opened("worker1", first.ref()).draft(), "Chị Sương, 2 con");
        assertThat(colleagues.separated()).isFalse();
        assertThat(colleagues.draft().ref()).isEqualTo(first.ref());

        IntakeDraftService.SavedDraft own = savedBy("duty1", first, "Chị Sương Mai");
        assertThat(own.separated()).isTrue();
        assertThat(opened("worker1", first.ref()).content()).containsEntry("name", "Chị Sương, 2 con");
        assertThat(opened("duty1", own.draft().ref()).content()).containsEntry("name", "Chị Sương Mai");
        assertThat(savedBy("duty1", own.draft(), "Mai").separated()).isFalse();
        assertThat(savedBy("worker1", colleagues.draft(), "Sương").separated()).isFalse();
    }

    /** Two colleagues of a shift can have the same draft open. */
    @Test
    void aDraftIsReceivedOnceAndByItsUnitAlone() {
        String ref = savedBy("duty1", null, "Chị Sương").draft().ref();
        assertNotFound(() -> asDo("worker3", () -> drafts.discard(ref)));
        receiveAt(clock.instant(), ref);
        assertNotFound(() -> receiveAt(clock.instant(), ref));
        assertNotFound(() -> asDo("duty1", () -> drafts.discard(ref)));
    }

    private IntakeDraftService.SavedDraft savedBy(String user, IntakeDraftService.OpenDraft read, String name) {
        return story.as(user, () -> drafts.saveDraft(read, clock.instant(), noFacts(), Map.of("name", name)));
    }

    private IntakeDraftService.PageView opened(String user, String ref) {
        return story.as(user, () -> drafts.open(IntakeType.EMERGENCY, ref));
    }

    private IntakeDraftService.WaitingDraftRow waitingDraft(String user, String ref) {
        return story.as(user, () -> drafts.open(IntakeType.EMERGENCY, null)).waiting().stream()
                .filter(draft -> draft.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static IntakeDraftService.KnownFacts noFacts() {
        return new IntakeDraftService.KnownFacts(IntakeType.EMERGENCY, null, Set.of(), null);
    }

    private ReceptionDeadlineRow childMeasures(String number) {
        return page("duty1", number).deadlines().stream()
                .filter(line -> line.deadline() == EmergencyDeadline.CHILD_MEASURES)
                .findFirst()
                .orElseThrow();
    }

    private String emergency(AgeBand age, Set<CriticalFlag> flags, IntakeGround ground) {
        return story.as("duty1", () -> intake.receive(receive(IntakeMode.EMERGENCY, age, flags, ground)));
    }

    private String received(String user, AgeBand age) {
        IntakeGround signed = new IntakeGround(ConsentMethod.WRITTEN, null, null, null);
        return story.as(user, () -> intake.receive(receive(IntakeMode.WALK_IN, age, Set.of(), signed)));
    }

    private ReceiveClientCommand receive(IntakeMode mode, AgeBand age, Set<CriticalFlag> flags, IntakeGround ground) {
        AnswerOrReason nameless = new AnswerOrReason(null, MissingReason.REFUSED);
        return new ReceiveClientCommand(
                mode,
                ReferralSource.SELF,
                nameless,
                null,
                age,
                ground,
                flags,
                null,
                List.of(),
                clock.instant(),
                AdditionalDetails.empty(),
                null);
    }

    private static IntakeGround withoutConsent() {
        return new IntakeGround(ConsentMethod.VITAL_INTEREST, null, null, "bất tỉnh");
    }

    private static IntakeGround witnessed(String by) {
        return new IntakeGround(ConsentMethod.WITNESSED_VERBAL, by, null, null);
    }

    private void agreeOnContact(String number) {
        asDo("duty1", () -> contacts.agree(number, byPhone(), null));
    }

    private static SafeContactTerms byPhone() {
        return new SafeContactTerms(Set.of(ContactChannel.CALL), Set.of(), Set.of(), null, null, null, null);
    }

    private void answer(String user, String number, Set<CriticalFlag> flags, int count, ItemAnswer answer) {
        Map<TriageItem, ItemAnswer> items = new EnumMap<>(TriageItem.class);
        List.of(TriageItem.values()).stream().limit(count).forEach(item -> items.put(item, answer));
        asDo(user, () -> screening.saveAnswers(number, version(user, number), flags, items, null));
    }

    private void accept(String user, String number, String manager, boolean asked) {
        asDo(user, () -> acceptance.accept(number, version(user, number), manager, asked));
    }

    private void decline(String number, String reason, String signpost) {
        asDo("lead1", () -> acceptance.decline(number, version("lead1", number), reason, signpost));
    }

    private int version(String user, String number) {
        return page(user, number).header().version();
    }

    private ScreeningQueries.PageView page(String user, String number) {
        return story.as(user, () -> screeningQueries.page(number));
    }

    private void asDo(String user, Runnable task) {
        staff.as(user, task);
    }

    @Test
    void arrivalIsRecordedWithinTwoDays() {
        assertRefused(
                IntakeRule.ARRIVAL_IN_FUTURE, () -> arrived(clock.instant().plusSeconds(60)));
        assertRefused(
                IntakeRule.ARRIVAL_TOO_LONG_AGO, () -> arrived(clock.instant().minus(Duration.ofDays(30))));
    }

    @Test
    void witnessMustBeANamedColleague() {
        assertRefused(IntakeRule.WITNESS_MISSING, () -> emergency(AgeBand.FROM_50, Set.of(), witnessed(null)));
        assertRefused(IntakeRule.WITNESS_MISSING, () -> emergency(AgeBand.FROM_50, Set.of(), witnessed("nobody")));
    }

    @Test
    void onlyCaseInScreeningIsAcceptedOrDeclined() {
        String number = received("worker1", AgeBand.FROM_35_TO_49);
        asDo("worker1", () -> contacts.agree(number, byPhone(), null));
        answer("worker1", number, Set.of(), 6, ItemAnswer.NO);
        accept("worker1", number, "worker1", true);
        assertRefused(IntakeRule.NOT_SCREENING, () -> accept("lead1", number, "worker1", true));
        assertRefused(IntakeRule.NOT_SCREENING, () -> decline(number, "lý do", "nơi khác"));
    }

    private void arrived(Instant at) {
        receiveAt(at, null);
    }

    private void receiveAt(Instant at, @Nullable String draft) {
        ReceiveClientCommand now = receive(IntakeMode.EMERGENCY, AgeBand.FROM_50, Set.of(), withoutConsent());
        asDo(
                "duty1",
                () -> intake.receive(new ReceiveClientCommand(
                        now.mode(),
                        now.source(),
                        now.calledBy(),
                        now.addressedAs(),
                        now.ageBand(),
                        now.ground(),
                        now.flags(),
                        null,
                        now.notifications(),
                        at,
                        now.further(),
                        draft)));
    }
}
