package vn.donghanh.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.CaseViews;
import vn.donghanh.casefile.spi.ContactAttemptProvider;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

class ContactAttemptTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T12:00:00Z");
    private static final ContactPolicy POLICY = new ContactPolicy(
            false, true, Set.of(ContactChannel.CALL, ContactChannel.ZALO), Set.of(), Set.of(ContactTimeSlot.EVE));

    @Test
    void forbiddenChannelIsRefusedAtItsField() {
        assertThatThrownBy(() -> ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.SMS, FIRST, true))
                .isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(ContactRule.CHANNEL_NOT_AGREED);
                    assertThat(refusal.field()).isEqualTo("channel");
                });
    }

    @Test
    void contactOutsideHoursNeedsAReason() {
        Instant morning = Instant.parse("2026-01-05T02:00:00Z");
        assertRefused(
                ContactRule.OUTSIDE_HOURS,
                () -> ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.CALL, morning, false));
        assertThat(ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.CALL, morning, true)
                        .isByCentre())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "REACHED, NO, NOT_SAFE_TO_TALK",
        "REACHED, COULD_NOT_ASK, SAFETY_NOT_ASKED",
        "NO_ANSWER, YES, SAFETY_NOT_ASKED",
        "WRONG_PERSON, NO, SAFETY_NOT_ASKED",
        "UNSAFE_TO_TALK, YES, NOT_SAFE_TO_TALK",
    })
    void outcomeMustMatchTheSafetyAnswer(ContactOutcome outcome, ContactSafety safe, ContactRule rule) {
        assertThat(outcome.contradiction(ContactChannel.CALL, safe)).isEqualTo(rule);
    }

    @Test
    void attemptsAreCountedSinceTheClientWasReached() {
        List<ContactAttempt> attempts = new ArrayList<>();
        attempts.add(attempt(ContactChannel.CALL, ContactOutcome.NO_ANSWER, 0));
        attempts.add(attempt(ContactChannel.CALL, ContactOutcome.REACHED, 5));
        attempts.add(attempt(ContactChannel.CALL, ContactOutcome.NO_ANSWER, 10));
        attempts.add(attempt(ContactChannel.ZALO, ContactOutcome.NO_ANSWER, 40));
        attempts.add(attempt(ContactChannel.CALL, ContactOutcome.WRONG_PERSON, 75));
        ContactAttemptProvider.AttemptSummary tried = NoteContactAttemptProvider.sinceLastReached(attempts);
        assertThat(tried)
                .isEqualTo(new ContactAttemptProvider.AttemptSummary(
                        3, 2, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 21)));
        assertThat(tried.days()).isEqualTo(65);
    }

    @Test
    void clientsOwnCallResetsTheCount() {
        ContactAttempt called = ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.CLIENT_CALLS, FIRST, false);
        called.recordOutcome(ContactSafety.COULD_NOT_ASK, ContactOutcome.UNSAFE_TO_TALK);
        assertThat(NoteContactAttemptProvider.sinceLastReached(
                        List.of(attempt(ContactChannel.CALL, ContactOutcome.NO_ANSWER, 0), called)))
                .isEqualTo(ContactAttemptProvider.AttemptSummary.NEVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_ANSWER", "WRONG_PERSON"})
    void clientAtTheCentreCannotBeUnreached(ContactOutcome outcome) {
        ContactAttempt came = ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.CLIENT_COMES, FIRST, false);
        assertRefused(ContactRule.CLIENT_IS_THERE, () -> came.recordOutcome(ContactSafety.COULD_NOT_ASK, outcome));
    }

    @Test
    void clientsVisitNeedsNoTermsAndNoHours() {
        Instant atNight = Instant.parse("2026-01-05T19:00:00Z");
        ContactAttempt came = ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.CLIENT_COMES, atNight, false);
        came.recordOutcome(ContactSafety.YES, ContactOutcome.REACHED);
        assertThat(came.isReached()).isTrue();
        assertThat(came.isByCentre()).isFalse();
        assertThat(came.outcome().key(came.channel())).isEqualTo("ContactOutcome.REACHED.met");
        assertThat(ContactOutcome.REACHED.key(ContactChannel.CALL)).isEqualTo("ContactOutcome.REACHED");
    }

    private static ContactAttempt attempt(ContactChannel channel, ContactOutcome outcome, int day) {
        ContactAttempt attempt =
                ContactAttempt.begin(POLICY, "r", newCase(), channel, FIRST.plus(day, ChronoUnit.DAYS), true);
        attempt.recordOutcome(
                outcome == ContactOutcome.REACHED ? ContactSafety.YES : ContactSafety.COULD_NOT_ASK, outcome);
        return attempt;
    }

    @Test
    void bodyAndOutsideHoursReasonAreEncryptedSeparately() {
        PersonRef person = PersonRef.random();
        assertThat(ContactAttempt.bodyCell(person, "r"))
                .isEqualTo(new EncryptedCell(person, "contact_attempt", "body", "r"));
        assertThat(ContactAttempt.outsideHoursCell(person, "r"))
                .isEqualTo(new EncryptedCell(person, "contact_attempt", "outside_hours", "r"));
    }

    private static CaseView newCase() {
        return CaseViews.at(CaseStatus.ACTIVE, new StaffId(2), FIRST);
    }

    @Test
    void outcomeContradictingSafetyAnswerIsRefused() {
        ContactAttempt attempt = ContactAttempt.begin(POLICY, "r", newCase(), ContactChannel.CALL, FIRST, false);
        assertRefused(
                ContactRule.NOT_SAFE_TO_TALK, () -> attempt.recordOutcome(ContactSafety.NO, ContactOutcome.REACHED));
        assertRefused(
                ContactRule.SAFETY_NOT_ASKED, () -> attempt.recordOutcome(ContactSafety.YES, ContactOutcome.NO_ANSWER));
        attempt.recordOutcome(ContactSafety.NO, ContactOutcome.UNSAFE_TO_TALK);
        assertThat(attempt.isReached()).isFalse();
        attempt.recordDetails(new StaffId(2), FIRST, new byte[] {1}, new byte[] {2});
        assertThat(attempt.ref()).isEqualTo("r");
        assertThat(attempt.channel()).isEqualTo(ContactChannel.CALL);
        assertThat(attempt.safeNow()).isEqualTo(ContactSafety.NO);
        assertThat(attempt.outcome()).isEqualTo(ContactOutcome.UNSAFE_TO_TALK);
        assertThat(attempt.happenedAt()).isEqualTo(FIRST);
        assertThat(attempt.staff()).isEqualTo(new StaffId(2));
        assertThat(attempt.outsideHoursSealed()).containsExactly(1);
        assertThat(attempt.bodySealed()).containsExactly(2);
    }
}
