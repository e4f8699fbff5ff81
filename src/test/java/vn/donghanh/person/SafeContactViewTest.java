package vn.donghanh.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SafeContactViewTest {
    @Test
    void whatToDoStandsApartFromWhatNotToDo() {
        SafeContactView view = view(
                Set.of(ContactChannel.CALL),
                Set.of(ContactTimeSlot.EVE),
                Set.of(ContactSafetyFlag.CODE_WORD, ContactSafetyFlag.NO_LETTER, ContactSafetyFlag.NO_NAME));
        assertThat(view.yes())
                .containsExactly("ContactChannel.CALL", "ContactTimeSlot.EVE", "ContactSafetyFlag.CODE_WORD");
        assertThat(view.no()).containsExactly("ContactSafetyFlag.NO_NAME", "ContactSafetyFlag.NO_LETTER");
    }

    @Test
    void doNotContactIsSomethingNotToDo() {
        SafeContactView view = view(Set.of(ContactChannel.NONE), Set.of(), Set.of());
        assertThat(view.yes()).isEmpty();
        assertThat(view.no()).containsExactly("ContactChannel.NONE");
    }

    private static SafeContactView view(
            Set<ContactChannel> channels, Set<ContactTimeSlot> slots, Set<ContactSafetyFlag> flags) {
        return new SafeContactView(channels, slots, flags, false, false, false, 0, Instant.EPOCH);
    }
}
