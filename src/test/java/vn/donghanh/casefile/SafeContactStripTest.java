package vn.donghanh.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.person.contact.ContactChannel;
import vn.donghanh.person.contact.ContactSafetyFlag;
import vn.donghanh.person.contact.ContactTimeSlot;
import vn.donghanh.person.contact.SafeContactView;

class SafeContactStripTest {
    @Test
    void aWarningIsNeitherAllowedNorForbidden() {
        CaseHeader.SafeContact strip = CaseHeader.SafeContact.of(card(
                Set.of(ContactChannel.CALL),
                Set.of(
                        ContactSafetyFlag.SHARED_PHONE,
                        ContactSafetyFlag.MONITORED_PHONE,
                        ContactSafetyFlag.NO_NAME,
                        ContactSafetyFlag.SAFE_NOW)));
        assertThat(strip.allowed())
                .containsExactlyInAnyOrder("ContactChannel.CALL", "ContactTimeSlot.EVE", "ContactSafetyFlag.SAFE_NOW");
        assertThat(strip.cautions())
                .containsExactlyInAnyOrder(
                        "ContactSafetyFlag.SHARED_PHONE.careful", "ContactSafetyFlag.MONITORED_PHONE.careful");
        assertThat(strip.forbidden()).containsExactly("ContactSafetyFlag.NO_NAME");
    }

    @Test
    void doNotContactIsForbidden() {
        CaseHeader.SafeContact strip = CaseHeader.SafeContact.of(card(Set.of(ContactChannel.NONE), Set.of()));
        assertThat(strip.forbidden()).containsExactly("ContactChannel.NONE");
    }

    /** What keeps her safe when she calls stays in view; what would tempt to call her does not. */
    @Test
    void whoRefusesContactIsWaitedFor() {
        CaseHeader.SafeContact strip = CaseHeader.SafeContact.of(card(
                        Set.of(ContactChannel.NONE), Set.of(ContactSafetyFlag.NO_NAME, ContactSafetyFlag.SHARED_PHONE)))
                .asRefused();
        assertThat(strip.refused()).isTrue();
        assertThat(strip.present()).isTrue();
        assertThat(strip.allowed()).containsExactly("shared.case.safe.refused.way");
        assertThat(strip.cautions()).containsExactly("ContactSafetyFlag.SHARED_PHONE.careful");
        assertThat(strip.forbidden()).containsExactly("shared.case.safe.refused", "ContactSafetyFlag.NO_NAME");
        assertThat(CaseHeader.SafeContact.NOT_ASKED.asRefused().present()).isFalse();
        assertThat(CaseHeader.SafeContact.NOT_ASKED.refused()).isFalse();
    }

    @Test
    void nobodyGetsInTouchFirstAfterTheCaseHasEnded() {
        CaseHeader.SafeContact strip = CaseHeader.SafeContact.of(
                        card(Set.of(ContactChannel.SMS), Set.of(ContactSafetyFlag.NO_NAME)))
                .asEnded();
        assertThat(strip.allowed()).containsExactly("shared.case.safe.ended.way");
        assertThat(strip.forbidden()).containsExactly("shared.case.safe.ended", "ContactSafetyFlag.NO_NAME");
        assertThat(strip.refused()).isFalse();
        assertThat(strip.asRefused().asEnded().refused()).isTrue();
    }

    /** Who calls without saying it may speak with somebody else. */
    @Test
    void recordedCodeWordIsUsedWhateverIsChosen() {
        CaseHeader.SafeContact strip = CaseHeader.SafeContact.of(card(Set.of(ContactChannel.CALL), Set.of(), true));
        assertThat(strip.allowed())
                .containsExactly("ContactChannel.CALL", "ContactTimeSlot.EVE", "ContactSafetyFlag.CODE_WORD");
        assertThat(strip.asRefused().allowed())
                .containsExactly("shared.case.safe.refused.way", "ContactSafetyFlag.CODE_WORD");
        assertThat(strip.asEnded().allowed()).contains("ContactSafetyFlag.CODE_WORD");
        CaseHeader.SafeContact chosen =
                CaseHeader.SafeContact.of(card(Set.of(ContactChannel.CALL), Set.of(ContactSafetyFlag.CODE_WORD), true));
        assertThat(chosen.allowed()).containsOnlyOnce("ContactSafetyFlag.CODE_WORD");
    }

    private static SafeContactView card(Set<ContactChannel> channels, Set<ContactSafetyFlag> flags) {
        return card(channels, flags, false);
    }

    private static SafeContactView card(Set<ContactChannel> channels, Set<ContactSafetyFlag> flags, boolean codeWord) {
        return new SafeContactView(
                channels, Set.of(ContactTimeSlot.EVE), flags, null, codeWord, false, false, 0, Instant.EPOCH);
    }
}
