package vn.donghanh.note;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.person.contact.ContactChannel.*;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactView;
import vn.donghanh.shared.MissingReason;

class ContactPolicyTest {
    private static final Set<ContactChannel> EVERY = EnumSet.complementOf(EnumSet.of(NONE));

    @ParameterizedTest
    @EnumSource(names = {"SMS", "ZALO", "MESSENGER"})
    void writtenChannelsAreForbiddenOnSharedPhone(ContactChannel channel) {
        assertThat(policy(EVERY, ContactSafetyFlag.SHARED_PHONE).refusal(channel))
                .isEqualTo(ContactRule.PHONE_NOT_PRIVATE);
        assertThat(policy(EVERY, ContactSafetyFlag.MONITORED_PHONE).refusal(channel))
                .isEqualTo(ContactRule.PHONE_NOT_PRIVATE);
        assertThat(policy(EVERY).refusal(channel)).isNull();
    }

    @Test
    void sharedPhoneMayBeCalledWhenAgreed() {
        assertThat(policy(EVERY, ContactSafetyFlag.SHARED_PHONE).refusal(CALL)).isNull();
        assertThat(policy(EVERY, ContactSafetyFlag.MONITORED_PHONE).refusal(IN_PERSON))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void noContactStillAllowsClientsOwnContact(ContactChannel channel) {
        ContactRule expected = channel.isInitiatedByClient() ? null : ContactRule.NO_CONTACT_WANTED;
        assertThat(policy(Set.of(NONE)).refusal(channel)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void withoutConsentOnlyTheClientsOwnContactIsLeft(ContactChannel channel) {
        ContactRule expected = channel.isInitiatedByClient() ? null : ContactRule.CONTACT_REFUSED;
        assertThat(policy(EVERY).asRefused().refusal(channel)).isEqualTo(expected);
        assertThat(policy(Set.of(NONE)).asRefused().refusal(channel)).isEqualTo(expected);
        assertThat(ContactPolicy.UNKNOWN.asRefused().refusal(channel)).isEqualTo(expected);
    }

    @Test
    void aRefusalLeavesTheTermsAsTheyAre() {
        ContactPolicy policy = policy(Set.of(CALL), ContactSafetyFlag.DEAF_TEXT);
        assertThat(policy.asRefused())
                .isEqualTo(new ContactPolicy(true, true, policy.channels(), policy.flags(), policy.slots()));
    }

    @Test
    void onlyAgreedChannelsAreAllowed() {
        assertThat(policy(Set.of(CALL)).refusal(CALL)).isNull();
        assertThat(policy(Set.of(CALL)).refusal(VIA_PEER)).isEqualTo(ContactRule.CHANNEL_NOT_AGREED);
        assertThat(policy(Set.of(CLIENT_CALLS)).refusal(CALL)).isEqualTo(ContactRule.ONLY_CLIENT_CALLS);
    }

    @Test
    void policyIsDerivedFromSafeContactTerms() {
        SafeContactView card = new SafeContactView(
                Set.of(CALL, ZALO),
                Set.of(ContactTimeSlot.EVE),
                Set.of(ContactSafetyFlag.SHARED_PHONE),
                null,
                false,
                false,
                false,
                1,
                Instant.EPOCH);
        assertThat(ContactPolicy.of(Optional.of(card)))
                .isEqualTo(new ContactPolicy(
                        false,
                        true,
                        Set.of(CALL, ZALO),
                        Set.of(ContactSafetyFlag.SHARED_PHONE),
                        Set.of(ContactTimeSlot.EVE)));
        assertThat(ContactPolicy.of(Optional.empty())).isEqualTo(ContactPolicy.UNKNOWN);
    }

    @Test
    void deafClientIsNotCalled() {
        assertThat(policy(EVERY, ContactSafetyFlag.DEAF_TEXT).refusal(CALL)).isEqualTo(ContactRule.TEXT_ONLY);
    }

    @Test
    void withoutTermsOnlyMeetingIsAllowed() {
        assertThat(ContactPolicy.UNKNOWN.refusal(IN_PERSON)).isNull();
        assertThat(ContactPolicy.UNKNOWN.refusal(CALL)).isEqualTo(ContactRule.CARD_MISSING);
    }

    @ParameterizedTest
    @EnumSource
    void missingTermsAllowOnlyMeetingForAnyReason(MissingReason reason) {
        ContactPolicy policy = ContactPolicy.of(Optional.of(
                new SafeContactView(Set.of(), Set.of(), Set.of(), reason, false, false, false, 0, Instant.EPOCH)));
        assertThat(policy.refusal(IN_PERSON)).isNull();
        assertThat(policy.refusal(CALL)).isEqualTo(ContactRule.CARD_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:00:00Z, EVE", // Tuesday 19:00
        "2026-03-10T01:00:00Z, MORN", // Tuesday 08:00
        "2026-03-10T05:00:00Z, NOON", // Tuesday 12:00
        "2026-03-10T07:00:00Z, AFTN", // Tuesday 14:00
        "2026-03-09T20:00:00Z, NIGHT", // Tuesday 03:00
        "2026-03-14T03:00:00Z, WEEKEND", // Saturday 10:00
    })
    void contactHoursAreInVietnamTime(Instant at, ContactTimeSlot slot) {
        for (ContactTimeSlot agreed : ContactTimeSlot.values()) {
            ContactPolicy policy = new ContactPolicy(false, true, Set.of(CALL), Set.of(), Set.of(agreed));
            assertThat(policy.isWithinHours(CALL, at)).as(agreed.name()).isEqualTo(agreed == slot);
        }
    }

    @Test
    void withoutHoursAnyHourIsAllowed() {
        assertThat(policy(Set.of(CALL)).isWithinHours(CALL, Instant.parse("2026-03-09T20:00:00Z")))
                .isTrue();
    }

    @Test
    void meetingIsNotLimitedToHours() {
        ContactPolicy policy = new ContactPolicy(false, true, EVERY, Set.of(), Set.of(ContactTimeSlot.EVE));
        assertThat(policy.isWithinHours(IN_PERSON, Instant.parse("2026-03-10T01:00:00Z")))
                .isTrue();
        assertThat(policy.isWithinHours(CALL, Instant.parse("2026-03-10T01:00:00Z")))
                .isFalse();
    }

    private static ContactPolicy policy(Set<ContactChannel> channels, ContactSafetyFlag... flags) {
        return new ContactPolicy(false, true, channels, Set.of(flags), Set.of());
    }
}
