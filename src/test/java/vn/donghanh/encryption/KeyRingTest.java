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

    private KeyRing ring;
    private KeyRing reopened;

    @BeforeEach
    void twoServersOverOneFolder() {
        ring = TestKeys.in(temp).ring();
        reopened = TestKeys.in(temp).ring();
    }

    @ParameterizedTest
    @EnumSource
    void everyPurposeStartsWithOneOwnKey(KeyPurpose purpose) {
        assertThat(ring.numbers(purpose)).containsExactly(ring.primary(purpose));
        assertThat(ring.hasKey(purpose, ring.primary(purpose))).isTrue();
        Set<KeyPurpose> others = EnumSet.complementOf(EnumSet.of(purpose));
        assertThat(others).noneMatch(other -> ring.numbers(other).contains(ring.primary(purpose)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"INDEX", "SIGNATURE"})
    void keysOfTokensAndSignaturesDoNotEncrypt(KeyPurpose purpose) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ring.aead(purpose))
                .withMessage(purpose + " seals nothing");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INDEX", "SIGNATURE"})
    void valuesAreExchangedBetweenServers(KeyPurpose purpose) throws Exception {
        byte[] sealed = ring.aead(purpose).encrypt(new byte[] {1, 2}, new byte[0]);
        assertThat(reopened.aead(purpose).decrypt(sealed, new byte[0])).containsExactly(1, 2);
    }

    @Test
    void newKeyEncryptsAndOldOnesStay() {
        int old = ring.primary(KeyPurpose.NOTES);
        ring.rotate(KeyPurpose.NOTES);
        assertThat(ring.primary(KeyPurpose.NOTES)).isNotEqualTo(old);
        assertThat(ring.numbers(KeyPurpose.NOTES)).containsExactlyInAnyOrder(old, ring.primary(KeyPurpose.NOTES));
    }

    @Test
    void unknownKeyNumberCausesAReload() {
        reopened.rotate(KeyPurpose.NOTES);
        int added = reopened.primary(KeyPurpose.NOTES);
        assertThat(ring.numbers(KeyPurpose.NOTES)).doesNotContain(added);
        assertThat(ring.hasKey(KeyPurpose.NOTES, added)).isTrue();
        assertThat(ring.primary(KeyPurpose.NOTES)).isEqualTo(added);
    }

    @Test
    void nonexistentKeyNumberIsUnknown() {
        int removed = ring.primary(KeyPurpose.NOTES);
        ring.rotate(KeyPurpose.NOTES);
        ring.retain(KeyPurpose.NOTES, Set.of());
        assertThat(ring.hasKey(KeyPurpose.NOTES, removed)).isFalse();
        assertThat(ring.hasKey(KeyPurpose.HEALTH, ring.primary(KeyPurpose.NOTES)))
                .as("key of another purpose")
                .isFalse();
    }

    @Test
    void currentKeyIsNeverRemoved() {
        ring.rotate(KeyPurpose.NOTES);
        ring.retain(KeyPurpose.NOTES, Set.of());
        assertThat(ring.numbers(KeyPurpose.NOTES)).containsExactly(ring.primary(KeyPurpose.NOTES));
    }
}
