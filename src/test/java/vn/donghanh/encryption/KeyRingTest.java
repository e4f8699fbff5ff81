package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys of a key ring, the current one among them, and their visibility to another server on the same folder. */
class KeyRingTest {
    @TempDir
    Path temp;

    private KeyRing here;
    private KeyRing there;

    @BeforeEach
    void twoServersOverOneFolder() {
        here = TestKeys.in(temp).ring();
        there = TestKeys.in(temp).ring();
    }

    @ParameterizedTest
    @EnumSource
    void everyPurposeStartsWithOneOwnKey(KeyPurpose purpose) {
        assertThat(here.numbers(purpose)).containsExactly(here.primary(purpose));
        assertThat(here.hasKey(purpose, here.primary(purpose))).isTrue();
        Set<KeyPurpose> others = EnumSet.complementOf(EnumSet.of(purpose));
        assertThat(others).noneMatch(other -> here.numbers(other).contains(here.primary(purpose)));
    }

    @Test
    void indexKeysDoNotEncrypt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.aead(KeyPurpose.INDEX))
                .withMessage("INDEX seals nothing");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INDEX")
    void valuesAreExchangedBetweenServers(KeyPurpose purpose) throws Exception {
        byte[] sealed = here.aead(purpose).encrypt(new byte[] {1, 2}, new byte[0]);
        assertThat(there.aead(purpose).decrypt(sealed, new byte[0])).containsExactly(1, 2);
    }

    @Test
    void newKeyEncryptsAndOldOnesStay() {
        int old = here.primary(KeyPurpose.NOTES);
        here.rotate(KeyPurpose.NOTES);
        assertThat(here.primary(KeyPurpose.NOTES)).isNotEqualTo(old);
        assertThat(here.numbers(KeyPurpose.NOTES)).containsExactlyInAnyOrder(old, here.primary(KeyPurpose.NOTES));
    }

    @Test
    void unknownKeyNumberCausesAReload() {
        there.rotate(KeyPurpose.NOTES);
        int added = there.primary(KeyPurpose.NOTES);
        assertThat(here.numbers(KeyPurpose.NOTES)).doesNotContain(added);
        assertThat(here.hasKey(KeyPurpose.NOTES, added)).isTrue();
        assertThat(here.primary(KeyPurpose.NOTES)).isEqualTo(added);
    }

    @Test
    void nonexistentKeyNumberIsUnknown() {
        int removed = here.primary(KeyPurpose.NOTES);
        here.rotate(KeyPurpose.NOTES);
        here.retain(KeyPurpose.NOTES, Set.of());
        assertThat(here.hasKey(KeyPurpose.NOTES, removed)).isFalse();
        assertThat(here.hasKey(KeyPurpose.HEALTH, here.primary(KeyPurpose.NOTES)))
                .as("key of another purpose")
                .isFalse();
    }

    @Test
    void currentKeyIsNeverRemoved() {
        here.rotate(KeyPurpose.NOTES);
        here.retain(KeyPurpose.NOTES, Set.of());
        assertThat(here.numbers(KeyPurpose.NOTES)).containsExactly(here.primary(KeyPurpose.NOTES));
    }
}
