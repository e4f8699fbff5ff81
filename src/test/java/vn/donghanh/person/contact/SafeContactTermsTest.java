package vn.donghanh.person.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.donghanh.person.contact.ContactChannel.CALL;
import static vn.donghanh.person.contact.ContactChannel.NONE;
import static vn.donghanh.person.contact.ContactChannel.SMS;
import static vn.donghanh.person.contact.ContactChannel.VIA_PEER;
import static vn.donghanh.person.contact.ContactSafetyFlag.MONITORED_PHONE;
import static vn.donghanh.person.contact.ContactSafetyFlag.NO_NAME;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.person.SafeContactRules;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.RuleViolationException;

class SafeContactTermsTest {
    @ParameterizedTest
    @EnumSource(names = {"SHARED_PHONE", "MONITORED_PHONE"})
    void messagesDoNotGoToAPhoneThatOthersSee(ContactSafetyFlag seen) {
        refused(PersonRule.MESSAGES_SEEN_BY_OTHERS, Set.of(CALL, SMS), Set.of(seen));
        assertThat(terms(Set.of(CALL, VIA_PEER), Set.of(seen, NO_NAME)).channels())
                .containsExactlyInAnyOrder(CALL, VIA_PEER);
    }

    @Test
    void doNotContactExcludesOtherChannels() {
        refused(PersonRule.NO_CONTACT_STANDS_ALONE, Set.of(NONE, CALL), Set.of());
    }

    @Test
    void atLeastOneChannelIsRequired() {
        refused(PersonRule.NO_CHANNEL, Set.of(), Set.of());
    }

    @ParameterizedTest
    @EnumSource
    void withoutAChannelTheReasonIsStored(MissingReason reason) {
        SafeContactTerms terms = new SafeContactTerms(Set.of(), Set.of(), Set.of(NO_NAME), reason, null, null, null);
        assertThat(SafeContactRules.read(terms.rules().text()))
                .isEqualTo(new SafeContactRules(Set.of(), Set.of(), Set.of(NO_NAME), reason));
    }

    @Test
    void reasonAndChannelExcludeEachOther() {
        assertThatThrownBy(() ->
                        new SafeContactTerms(Set.of(CALL), Set.of(), Set.of(), MissingReason.REFUSED, null, null, null))
                .isInstanceOfSatisfying(RuleViolationException.class, violation -> assertThat(violation.rule())
                        .isEqualTo(PersonRule.REASON_BESIDE_CHANNEL));
    }

    @Test
    void storedRulesAreReadBackUnchanged() {
        SafeContactRules rules = terms(Set.of(CALL, SMS), Set.of(NO_NAME)).rules();
        assertThat(SafeContactRules.read(rules.text())).isEqualTo(rules);
        assertThat(SafeContactRules.read(rules.text()).channels())
                .as("in the order of the list")
                .containsExactly(CALL, SMS);
    }

    @Test
    void rulesOfTheEarlierFormatAreRead() {
        assertThat(SafeContactRules.read("CALL,VIA_PEER;EVE;NO_NAME,MONITORED_PHONE;"))
                .isEqualTo(terms(Set.of(CALL, VIA_PEER), Set.of(MONITORED_PHONE, NO_NAME))
                        .rules());
        assertThat(SafeContactRules.read(";;NO_NAME;REFUSED"))
                .isEqualTo(new SafeContactRules(Set.of(), Set.of(), Set.of(NO_NAME), MissingReason.REFUSED));
    }

    private static void refused(PersonRule rule, Set<ContactChannel> channels, Set<ContactSafetyFlag> flags) {
        assertThatThrownBy(() -> terms(channels, flags))
                .isInstanceOfSatisfying(RuleViolationException.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    private static SafeContactTerms terms(Set<ContactChannel> channels, Set<ContactSafetyFlag> flags) {
        return new SafeContactTerms(channels, Set.of(ContactTimeSlot.EVE), flags, null, null, null, null);
    }
}
