package vn.donghanh.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertNotFound;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.donghanh.audit.AccessHistoryQueries;
import vn.donghanh.audit.LogResult;
import vn.donghanh.casefile.CaseHeader;
import vn.donghanh.casefile.CaseManagementService;
import vn.donghanh.casefile.CaseOverviewQueries;
import vn.donghanh.casefile.access.AccessGround;
import vn.donghanh.casefile.model.AgeBand;
import vn.donghanh.casefile.model.CaseFixture;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.consent.ConsentQueries;
import vn.donghanh.person.DuplicateDecision;
import vn.donghanh.person.IdentityService;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactPart;
import vn.donghanh.person.contact.SafeContactService;
import vn.donghanh.person.contact.SafeContactTerms;
import vn.donghanh.person.duplicate.DuplicateDecisionService;
import vn.donghanh.person.duplicate.DuplicatePairRow;
import vn.donghanh.person.duplicate.DuplicateQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.IdentityFieldStatus;
import vn.donghanh.person.value.IdentityFieldValue;
import vn.donghanh.person.value.PartialDate;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.CentreTime;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.StalePageException;
import vn.donghanh.staff.StaffFixture;
import vn.donghanh.testing.CaseScenario;

/** Identity is only accessible through a granted case, one value at a time, and every access is audited. */
@ExtendWith(ArquillianExtension.class)
class CaseIdentityQueriesIT {
    private static final String REASON = "gọi nhắc lịch hẹn chiều nay";

    @Inject
    StaffFixture staff;

    @Inject
    CaseScenario story;

    @Inject
    CaseFixture cases;

    @Inject
    CaseOverviewQueries overview;

    @Inject
    ConsentQueries consents;

    @Inject
    CaseManagementService management;

    @Inject
    IdentityService identity;

    @Inject
    SafeContactService contacts;

    @Inject
    DuplicateQueries queue;

    @Inject
    DuplicateDecisionService decisions;

    @Inject
    AccessHistoryQueries readings;

    @Inject
    Clock clock;

    private String number;

    @BeforeEach
    void openACase() {
        staff.ensureStaff();
        number = story.as("worker1", () -> cases.open("Mai " + RandomReference.random(), TriageLevel.LOW)
                .value());
    }

    @Test
    void openingNeedsAReasonAndAuditsTheField() {
        String alias = state(IdentityField.ALIAS).ref();
        refused(PersonRule.REASON_TOO_SHORT, () -> identity.open(number, alias, "  xem   thử "));
        assertThat(story.as("worker1", () -> identity.open(number, alias, REASON)))
                .startsWith("Mai ");
        List<AccessHistoryQueries.Access> seen = readings.findBySubject("case", number, 0, 2);
        assertThat(seen).extracting(AccessHistoryQueries.Access::action).containsOnly("identity.open-field");
        assertThat(seen)
                .extracting(AccessHistoryQueries.Access::result)
                .containsExactly(LogResult.DONE, LogResult.INPUT_REFUSED);
        assertThat(seen.get(0).detail()).isEqualTo("ALIAS");
    }

    @Test
    void withoutGrantOrPermissionTheCaseIsNotFound() {
        String alias = state(IdentityField.ALIAS).ref();
        for (String stranger : List.of("worker3", "auditor1", "admin1", "nurse1")) {
            assertThatThrownBy(() -> story.as(stranger, () -> identity.open(number, alias, REASON)))
                    .as(stranger)
                    .isInstanceOf(NotFoundException.class);
        }
        assertNotFound(() -> story.as("worker1", () -> identity.open(number, RandomReference.random(), REASON)));
    }

    @Test
    void fieldOfAnotherPersonIsNotOpenedThroughOwnCase() {
        String other = story.as("worker3", () -> cases.open("Đào " + RandomReference.random(), TriageLevel.LOW)
                .value());
        String otherField =
                story.as("worker3", () -> identity.statuses(other)).get(0).ref();
        assertNotFound(() -> story.as("worker1", () -> identity.open(number, otherField, REASON)));
    }

    @Test
    void invalidReferenceOpensNothing() {
        assertNotFound(() -> story.as("worker1", () -> identity.open(number, "Sầu Riêng", REASON)));
    }

    @Test
    void missingReasonIsUnknownUntilRecorded() {
        assertThat(state(IdentityField.PHONE).missing()).isEqualTo(MissingReason.UNKNOWN);
        run(() -> identity.record(
                number, IdentityField.PHONE, IdentityFieldValue.missing(MissingReason.WITHHELD_FOR_SAFETY)));
        assertThat(state(IdentityField.PHONE).missing()).isEqualTo(MissingReason.WITHHELD_FOR_SAFETY);
        run(() -> identity.record(number, IdentityField.PHONE, IdentityFieldValue.of("+84 605 123 456")));
        assertThat(story.as(
                        "worker1",
                        () -> identity.open(number, state(IdentityField.PHONE).ref(), REASON)))
                .isEqualTo("0605123456");
        refused(PersonRule.FIELD_HOLDS_A_VALUE, () -> {
            identity.record(number, IdentityField.PHONE, IdentityFieldValue.missing(MissingReason.REFUSED));
            return null;
        });
    }

    @Test
    void valueIsCorrectedOnce() {
        String wrong = state(IdentityField.ALIAS).ref();
        run(() -> identity.record(number, IdentityField.ALIAS, IdentityFieldValue.of("Bé Tư")));
        run(() -> identity.correct(number, wrong, IdentityFieldValue.of("Mơ")));
        assertThat(story.as(
                        "worker1",
                        () -> identity.open(number, state(IdentityField.ALIAS).ref(), REASON)))
                .isEqualTo("Mơ");
        refused(PersonRule.FIELD_ALREADY_CORRECTED, () -> {
            identity.correct(number, wrong, IdentityFieldValue.of("Mận"));
            return null;
        });
    }

    @Test
    void caseAgeBandFollowsTheRecordedBirthDate() {
        LocalDate today = CentreTime.today(clock);
        assertThat(caseView().childPath()).isFalse();
        run(() -> identity.record(number, IdentityField.BIRTH, IdentityFieldValue.of(PartialDate.age(17, today))));
        assertThat(caseView().childPath()).isTrue();
        run(() -> identity.correct(
                number,
                state(IdentityField.BIRTH).ref(),
                IdentityFieldValue.of(PartialDate.year(today.getYear() - 40))));
        assertThat(caseView().ageBand()).isEqualTo(AgeBand.FROM_35_TO_49);
        assertThat(caseView().childPath()).isFalse();
    }

    @Test
    void safeContactTextsAreOpenedSeparately() {
        SafeContactTerms terms = new SafeContactTerms(
                Set.of(ContactChannel.CALL),
                Set.of(ContactTimeSlot.EVE),
                Set.of(ContactSafetyFlag.NO_NAME, ContactSafetyFlag.CODE_WORD),
                null,
                "hoa sen",
                null,
                null);
        run(() -> contacts.agree(number, terms, null));
        assertThat(story.as("worker1", () -> contacts.view(number))).hasValueSatisfying(view -> {
            assertThat(view.channels()).containsExactly(ContactChannel.CALL);
            assertThat(view.flags()).containsExactly(ContactSafetyFlag.NO_NAME, ContactSafetyFlag.CODE_WORD);
            assertThat(view.codeWordPresent()).isTrue();
            assertThat(view.notePresent()).isFalse();
        });
        assertThat(story.as("worker1", () -> contacts.open(number, SafeContactPart.CODE_WORD)))
                .isEqualTo("hoa sen");
        assertNotFound(() -> story.as("worker1", () -> contacts.open(number, SafeContactPart.NOTE)));
    }

    private CaseHeader.SafeContact safeContact() {
        return Objects.requireNonNull(
                story.as("worker1", () -> overview.page(number, true)).header().safeContact());
    }

    @Test
    void caseHeaderExplainsMissingSafeContact() {
        run(() -> contacts.agree(number, agreed(Set.of(), MissingReason.WITHHELD_FOR_SAFETY), null));
        CaseHeader.SafeContact none = safeContact();
        assertThat(none.present()).isFalse();
        assertThat(none.missing()).isEqualTo(MissingReason.WITHHELD_FOR_SAFETY);
        run(() -> contacts.agree(number, agreed(Set.of(ContactChannel.CALL), null), 0));
        CaseHeader.SafeContact safeContact = safeContact();
        assertThat(safeContact.present()).isTrue();
        assertThat(safeContact.missing()).isNull();
    }

    @Test
    void whoMayReadNoCaseIsNotToldWhenContactIsSafe() {
        run(() -> contacts.agree(number, agreed(Set.of(ContactChannel.CALL), null), null));
        staff.as(
                "lead1",
                () -> cases.grant(
                        CaseNumber.parse(number).orElseThrow(), staff.id("dpo1"), AccessGround.DATA_PROTECTION));
        assertThat(story.as("dpo1", () -> consents.page(number)).header().safeContact())
                .isNull();
        assertThat(story.as("worker1", () -> consents.page(number)).header().safeContact())
                .isNotNull();
    }

    @Test
    void concurrentFirstAgreementIsNotOverwritten() {
        run(() -> contacts.agree(number, agreed(Set.of(ContactChannel.CALL), null), null));
        assertThatThrownBy(() -> run(() -> contacts.agree(number, agreed(Set.of(ContactChannel.ZALO), null), null)))
                .isInstanceOf(StalePageException.class);
        assertThat(story.as("worker1", () -> contacts.view(number)))
                .hasValueSatisfying(view -> assertThat(view.channels()).containsExactly(ContactChannel.CALL));
    }

    private static SafeContactTerms agreed(Set<ContactChannel> channels, MissingReason missing) {
        return new SafeContactTerms(channels, Set.of(), Set.of(), missing, null, null, null);
    }

    @Test
    void supervisorOfBothCasesDecidesThePairOnce() {
        String alias = "Trúc " + RandomReference.random();
        String first =
                story.as("worker1", () -> cases.open(alias, TriageLevel.LOW).value());
        String second =
                story.as("worker2", () -> cases.open(alias, TriageLevel.LOW).value());
        DuplicatePairRow pair = pairOf("lead1", first, second);
        assertThat(pair.matchedOn()).containsExactly(IdentityField.ALIAS);
        assertThat(pairOf("lead2", first, second)).isNull();
        assertNotFound(() -> story.as("lead2", () -> decide(pair)));
        assertNotFound(() -> story.as("worker1", queue::open));
        story.as("lead1", () -> decide(pair));
        assertThat(pairOf("lead1", first, second)).isNull();
        assertThatThrownBy(() -> story.as("lead1", () -> decide(pair)))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(PersonRule.PAIR_ALREADY_DECIDED));
    }

    @Test
    void onlyTheDirectorDecidesPairsAcrossUnits() {
        String alias = "Liễu " + RandomReference.random();
        String first =
                story.as("worker1", () -> cases.open(alias, TriageLevel.LOW).value());
        String second =
                story.as("worker3", () -> cases.open(alias, TriageLevel.LOW).value());
        assertThat(pairOf("lead1", first, second)).isNull();
        assertThat(pairOf("lead2", first, second)).isNull();
        DuplicatePairRow pair = pairOf("director1", first, second);
        assertThat(pair.first().alias()).isNull();
        assertThat(pair.second().alias()).isNull();
        assertNotFound(() -> story.as("lead1", () -> decide(pair)));
        story.as("director1", () -> decide(pair));
        assertThat(pairOf("director1", first, second)).isNull();
    }

    @Test
    void pairOfOneUnitIsLeftToItsSupervisor() {
        String alias = "Sậy " + RandomReference.random();
        String first =
                story.as("worker1", () -> cases.open(alias, TriageLevel.LOW).value());
        String second =
                story.as("worker2", () -> cases.open(alias, TriageLevel.LOW).value());
        DuplicatePairRow pair = pairOf("lead1", first, second);
        assertThat(pairOf("director1", first, second)).isNull();
        assertNotFound(() -> story.as("director1", () -> decide(pair)));
    }

    @Test
    void directorDecidesPairsBlockedForTheSupervisor() {
        String alias = "Dương " + RandomReference.random();
        String first =
                story.as("worker1", () -> cases.open(alias, TriageLevel.LOW).value());
        String second =
                story.as("worker2", () -> cases.open(alias, TriageLevel.LOW).value());
        staff.as("lead1", () -> management.declareConflict(second, "họ hàng của thân chủ"));
        assertThat(pairOf("lead1", first, second)).isNull();
        assertThat(pairOf("director1", first, second)).isNotNull();
    }

    private CaseView caseView() {
        return story.as("worker1", () -> cases.get(CaseNumber.parse(number).orElseThrow()));
    }

    private Object decide(DuplicatePairRow pair) {
        decisions.decide(pair.pairId(), DuplicateDecision.DIFFERENT, "khác tuổi, khác quê");
        return pair;
    }

    private DuplicatePairRow pairOf(String lead, String first, String second) {
        return story.as(lead, queue::open).stream()
                .filter(row -> Set.of(row.first().caseNumber(), row.second().caseNumber())
                        .equals(Set.of(first, second)))
                .findFirst()
                .orElse(null);
    }

    private IdentityFieldStatus state(IdentityField field) {
        return story.as("worker1", () -> identity.statuses(number)).stream()
                .filter(state -> state.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private void refused(PersonRule rule, Supplier<?> task) {
        assertThatThrownBy(() -> story.as("worker1", task))
                .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.rule())
                        .isEqualTo(rule));
    }

    private void run(Runnable task) {
        staff.as("worker1", task);
    }
}
