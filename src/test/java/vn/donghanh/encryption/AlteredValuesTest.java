package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/** A value that was altered is never taken for that of a person whose keys were destroyed. */
class AlteredValuesTest {
    private static final KeyPurpose PURPOSE = KeyPurpose.NOTES;

    private final PersonRef person = PersonRef.random();
    private final EncryptedCell cell = new EncryptedCell(person, "progress_note", "body", RandomReference.random());

    @TempDir
    Path temp;

    private TestKeys keys;
    private FieldEncryption encryption;
    private byte[] sealed;

    @BeforeEach
    void storeValue() {
        keys = TestKeys.in(temp);
        encryption = keys.encryption();
        sealed = encryption.seal(PURPOSE, cell, "gặp ở chợ");
    }

    @Test
    void everyChangedBitIsAnAlteration() {
        for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertAltered(changed);
        }
    }

    @Test
    void missingKeyThatNobodyDestroyedIsAnAlteration() throws Exception {
        Files.delete(keys.keyFile(person));
        encryption = keys.encryption();
        assertAltered(sealed);
    }

    @Test
    void valueOfAnErasedPersonIsGoneEvenIfChanged() {
        keys.destroy(person);
        assertDestroyed(sealed);
        assertDestroyed(TestKeys.altered(sealed));
        assertThat(encryption.altered.count()).isZero();
    }

    @Test
    void onlyValuesOfGivenUpKeysAreGone() {
        keys.giveUp(person);
        encryption = keys.encryption();
        assertDestroyed(sealed);
        byte[] later = encryption.seal(PURPOSE, cell, "gặp lại");
        assertThat(encryption.open(PURPOSE, cell, later)).isEqualTo("gặp lại");
        assertAltered(TestKeys.altered(later));
        assertAltered(withKeyNumber(later, 200));
        assertAltered(withKeyNumber(sealed, FieldEncryption.NO_PERSON));
    }

    @Test
    void valueWithoutPersonIsOnlyEverAltered() {
        byte[] reason = encryption.seal(KeyPurpose.AUDIT, "audit_event", "reason", "e1", "gọi lại");
        assertThatThrownBy(() ->
                        encryption.open(KeyPurpose.AUDIT, "audit_event", "reason", "e1", TestKeys.altered(reason)))
                .isInstanceOf(AlteredDataException.class);
        assertThat(encryption.altered.count()).isEqualTo(1);
        assertThat(encryption.open(KeyPurpose.AUDIT, "audit_event", "reason", "e1", reason))
                .isEqualTo("gọi lại");
        assertThat(encryption.altered.count()).as("put back from a backup").isZero();
    }

    @Test
    void valueIsCountedOnceUntilItOpensAgain() {
        assertAltered(TestKeys.altered(sealed));
        assertAltered(TestKeys.altered(sealed));
        assertThat(encryption.altered.count()).isEqualTo(1);
        encryption.open(PURPOSE, cell, sealed);
        assertThat(encryption.altered.count()).isZero();
    }

    @Test
    void tryingWhetherAValueOpensCountsNothing() {
        assertThatThrownBy(() -> encryption.decrypt(PURPOSE, cell, TestKeys.altered(sealed)))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        assertThat(encryption.altered.count()).isZero();
    }

    @Test
    void listSaysWhatCannotBeReadAndLeavesOutWhatIsGone() {
        assertThat(encryption.openListed(PURPOSE, cell, sealed)).isEqualTo("gặp ở chợ");
        assertThat(encryption.openListed(PURPOSE, cell, null)).isNull();
        assertThat(encryption.openListed(PURPOSE, cell, TestKeys.altered(sealed)))
                .isEqualTo("(unreadable)");
        keys.destroy(person);
        assertThat(encryption.openListed(PURPOSE, cell, sealed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {AlteredValues.MOST, AlteredValues.MOST + 1})
    void countIsBounded(int values) {
        AlteredValues altered = new AlteredValues();
        for (int number = 0; number < values; number++) {
            altered.note("progress_note", "body", String.valueOf(number));
        }
        assertThat(altered.count()).isEqualTo(AlteredValues.MOST);
    }

    private static byte[] withKeyNumber(byte[] value, int number) {
        byte[] changed = value.clone();
        changed[1] = (byte) number;
        return changed;
    }

    private void assertAltered(byte[] value) {
        assertThatThrownBy(() -> encryption.open(PURPOSE, cell, value)).isInstanceOf(AlteredDataException.class);
    }

    private void assertDestroyed(byte[] value) {
        assertThatThrownBy(() -> encryption.open(PURPOSE, cell, value)).isInstanceOf(KeysDestroyedException.class);
    }
}
