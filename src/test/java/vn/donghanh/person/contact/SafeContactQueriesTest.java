package vn.donghanh.person.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.AlteredDataException;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.RowsFixture;
import vn.donghanh.testing.Stored;

/** Terms under lost keys are agreed again; terms that were altered do not read as if none had been agreed. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class SafeContactQueriesTest {
    private final PersonRef person = PersonRef.random();
    private final SafeContact contact = new SafeContact(person);

    @TempDir
    Path temp;

    private TestKeys keys;

    @BeforeEach
    void agree() {
        keys = TestKeys.in(temp);
        contact.agree(
                new SafeContactTerms(
                        Set.of(ContactChannel.CALL), Set.of(ContactTimeSlot.EVE), Set.of(), null, null, null, null),
                keys.encryption(),
                new StaffId(1),
                Instant.EPOCH);
    }

    private Optional<SafeContactView> view() {
        SafeContactQueries queries = new SafeContactQueries();
        queries.contacts = new SafeContactRepository();
        queries.contacts.em = RowsFixture.of(contact);
        queries.encryption = keys.encryption();
        queries.keyManager = keys.manager();
        return queries.findView(person);
    }

    @Test
    void alteredTermsDoNotReadAsNone() {
        assertThat(view()).isPresent();
        Stored.with(contact, "rulesSealed", TestKeys.altered((byte[]) Stored.value(contact, "rulesSealed")));
        assertThatThrownBy(this::view).isInstanceOf(AlteredDataException.class);
    }

    @Test
    void termsUnderLostKeysAreAgreedAgain() {
        keys.giveUp(person);
        assertThat(view()).isEmpty();
    }

    @Test
    void termsOfAnErasedPersonAreGone() {
        keys.destroy(person);
        assertThatThrownBy(this::view).isInstanceOf(KeysDestroyedException.class);
    }
}
