package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.ListedPerson;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

class KeyRotationTest {
    private static final PersonRef HERS = PersonRef.random();
    private static final EncryptedCell CELL =
            new EncryptedCell(HERS, "progress_note", "body", RandomReference.random());

    @TempDir
    Path temp;

    private TestKeys keys;
    private FieldEncryption encryption;

    @BeforeEach
    void makeKeys() {
        keys = TestKeys.in(temp);
        encryption = keys.encryption();
    }

    @Test
    void afterARotationOldValuesDecryptAndNewOnesUseANewKey() {
        byte[] before = encryption.seal(KeyPurpose.NOTES, CELL, "trước");
        keys.ring().rotate(KeyPurpose.NOTES);
        byte[] after = encryption.seal(KeyPurpose.NOTES, CELL, "sau");
        assertThat(before[1]).isEqualTo((byte) 1);
        assertThat(after[1]).isEqualTo((byte) 2);
        assertThat(encryption.open(KeyPurpose.NOTES, CELL, before)).isEqualTo("trước");
        assertThat(encryption.open(KeyPurpose.NOTES, CELL, after)).isEqualTo("sau");
        assertThat(TestKeys.in(temp).encryption().open(KeyPurpose.NOTES, CELL, before))
                .isEqualTo("trước");
    }

    @Test
    void anotherServerUsesAllKeysThatWereAdded() {
        KeyManager first = manager(keys.ring());
        KeyManager second = manager(TestKeys.in(temp).ring());
        Map<KeyPurpose, Integer> before = second.currentKeyNumbers();

        first.rotate();
        assertThat(second.currentKeyNumbers()).isEqualTo(before);
        second.readRotated();

        assertThat(second.currentKeyNumbers()).isEqualTo(first.currentKeyNumbers());
        assertThat(second.currentKeyNumbers().values()).doesNotContainAnyElementsOf(before.values());
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
    private static KeyManager manager(KeyRing ring) {
        KeyManager manager = new KeyManager();
        manager.ring = ring;
        return manager;
    }

    @Test
    void otherPurposesKeepTheirKeys() {
        encryption.seal(KeyPurpose.HEALTH, CELL, "a");
        keys.ring().rotate(KeyPurpose.NOTES);
        assertThat(encryption.seal(KeyPurpose.HEALTH, CELL, "b")[1]).isEqualTo((byte) 1);
    }

    @Test
    void oldPurposeKeyCanBeRetiredOnceItWrapsNoPersonKey() {
        byte[] ofPerson = encryption.seal(KeyPurpose.NOTES, CELL, "của chị");
        byte[] withoutPerson = encryption.seal(KeyPurpose.NOTES, "delegation", "document", "d1", "văn bản");
        int old = keys.ring().primary(KeyPurpose.NOTES);
        keys.ring().rotate(KeyPurpose.NOTES);
        assertThat(keys.ring().numbers(KeyPurpose.NOTES)).hasSize(2).contains(old);
        encryption.seal(KeyPurpose.NOTES, CELL, "mới");
        keys.ring().retain(KeyPurpose.NOTES, Set.of());
        assertThat(keys.ring().numbers(KeyPurpose.NOTES)).hasSize(1).doesNotContain(old);
        assertThat(TestKeys.in(temp).encryption().open(KeyPurpose.NOTES, CELL, ofPerson))
                .isEqualTo("của chị");
        assertThatThrownBy(() -> encryption.open(KeyPurpose.NOTES, "delegation", "document", "d1", withoutPerson))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void keyInUseIsKept() {
        int old = keys.ring().primary(KeyPurpose.NOTES);
        keys.ring().rotate(KeyPurpose.NOTES);
        keys.ring().retain(KeyPurpose.NOTES, Set.of(old));
        assertThat(keys.ring().numbers(KeyPurpose.NOTES)).contains(old);
    }

    @Test
    void anotherServerLoadsTheNewKeyWhenItSeesIt() {
        FieldEncryption other = TestKeys.in(temp).encryption();
        encryption.seal(KeyPurpose.NOTES, CELL, "a");
        keys.ring().rotate(KeyPurpose.NOTES);
        byte[] after = encryption.seal(KeyPurpose.NOTES, CELL, "sau");
        byte[] withoutPerson = encryption.seal(KeyPurpose.NOTES, "delegation", "document", "d1", "văn bản");
        assertThat(other.open(KeyPurpose.NOTES, CELL, after)).isEqualTo("sau");
        assertThat(other.seal(KeyPurpose.NOTES, CELL, "kế tiếp")[1]).isEqualTo((byte) 2);
        assertThat(TestKeys.in(temp).encryption().open(KeyPurpose.NOTES, "delegation", "document", "d1", withoutPerson))
                .isEqualTo("văn bản");
    }

    @Test
    void keysetsFromBeforeARotationDoNotDecryptNewValues() throws IOException {
        encryption.seal(KeyPurpose.NOTES, CELL, "a");
        Path keyset = temp.resolve("keys/notes.keyset");
        Path old = Files.copy(keyset, temp.resolve("old.keyset"));
        keys.ring().rotate(KeyPurpose.NOTES);
        byte[] after = encryption.seal(KeyPurpose.NOTES, CELL, "sau");
        Files.copy(old, keyset, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> TestKeys.in(temp).encryption().open(KeyPurpose.NOTES, CELL, after))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void keysAndNoncesAreNeverShared() throws IOException {
        Set<String> nonces = new HashSet<>();
        Set<String> wrapped = new HashSet<>();
        int sealed = 0;
        for (int person = 0; person < 5; person++) {
            PersonRef ref = PersonRef.random();
            for (int round = 0; round < 2; round++) {
                for (KeyPurpose purpose : Set.of(KeyPurpose.NOTES, KeyPurpose.HEALTH)) {
                    for (int i = 0; i < 50; i++) {
                        byte[] bytes = encryption.seal(purpose, new EncryptedCell(ref, "t", "c", "r"), "như nhau");
                        nonces.add(Arrays.toString(Arrays.copyOfRange(bytes, 2, 14)));
                        sealed++;
                    }
                }
                keys.ring().rotate(KeyPurpose.NOTES);
                keys.ring().rotate(KeyPurpose.HEALTH);
            }
            for (PersonKeyFile.PersonKeyRow line : keys.persons().read(ref).lines()) {
                wrapped.add(Arrays.toString(unwrapped(ref, line)));
            }
        }
        assertThat(nonces).hasSize(sealed);
        assertThat(wrapped).hasSize(5 * 2 * 2);
    }

    private byte[] unwrapped(PersonRef ref, PersonKeyFile.PersonKeyRow line) {
        try {
            return new WrappedKeys(keys.ring(), ref, line.purpose()).unwrap(line);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void erasedPersonsKeysAreDestroyedAndNeverRecreated() throws IOException {
        byte[] sealed = encryption.seal(KeyPurpose.NOTES, CELL, "của chị");
        assertThat(encryption.open(KeyPurpose.NOTES, CELL, sealed)).isEqualTo("của chị");
        keys.persons().erase(HERS, java.time.Instant.EPOCH);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.NOTES, CELL, sealed))
                .isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> encryption.seal(KeyPurpose.NOTES, CELL, "lại"))
                .isInstanceOf(PersonKeyStore.ErasedPersonException.class);
        assertThat(keys.persons().has(HERS)).isFalse();
        keys.persons().erase(HERS, java.time.Instant.EPOCH);
    }

    /** Lost keys may be found again: then the lines of both files fit into one. */
    @Test
    void afterALossNewKeyNumbersDifferFromOldOnes() throws IOException {
        byte[] before = encryption.seal(KeyPurpose.NOTES, CELL, "trước");
        Path file = fileOf(HERS);
        String old = Files.readString(file);
        Files.delete(file);
        new KeyFolder(temp.resolve("keys")).list(PersonList.LOST, new ListedPerson(HERS, ""));
        FieldEncryption afterwards = TestKeys.in(temp).encryption();
        byte[] after = afterwards.seal(KeyPurpose.NOTES, CELL, "sau");
        assertThat(afterwards.open(KeyPurpose.NOTES, CELL, after)).isEqualTo("sau");
        assertThatThrownBy(() -> afterwards.open(KeyPurpose.NOTES, CELL, before))
                .isInstanceOf(DecryptionException.class);

        Files.writeString(
                file,
                Files.readString(file) + old.substring(old.indexOf('\n') + 1),
                StandardOpenOption.TRUNCATE_EXISTING);
        FieldEncryption found = TestKeys.in(temp).encryption();
        assertThat(found.open(KeyPurpose.NOTES, CELL, before)).isEqualTo("trước");
        assertThat(found.open(KeyPurpose.NOTES, CELL, after)).isEqualTo("sau");
    }

    private Path fileOf(PersonRef person) {
        return temp.resolve("keys/person")
                .resolve(person.value().substring(0, 2))
                .resolve(person.value());
    }
}
