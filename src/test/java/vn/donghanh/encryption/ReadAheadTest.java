package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/**
 * Read-ahead: the keys of a page are read in parallel before its values are decrypted, without affecting the results.
 */
class ReadAheadTest {
    private static final int PAGE = 25;
    private static final String ROW = RandomReference.random();

    @TempDir
    Path temp;

    private final Map<PersonRef, byte[]> sealed = new HashMap<>();
    private final List<Runnable> readers = new ArrayList<>();
    private TestKeys keys;

    @BeforeEach
    void aPageOfPersons() {
        keys = TestKeys.in(temp);
        FieldEncryption encryption = keys.encryption();
        for (int i = 0; i < PAGE; i++) {
            PersonRef person = PersonRef.random();
            sealed.put(person, encryption.seal(KeyPurpose.IDENTITY, cell(person), "Chị Đào"));
        }
    }

    @Test
    void prefetchedKeyIsNotReadAgain() throws IOException {
        FieldEncryption encryption = keys.encryption(Runnable::run);
        encryption.readAhead(KeyPurpose.IDENTITY, sealed.keySet());
        for (PersonRef person : sealed.keySet()) {
            Files.writeString(file(person), "not to be read");
            assertThat(open(encryption, person)).isEqualTo("Chị Đào");
        }
    }

    @Test
    void pageIsReadInParallelAndNothingTwice() {
        FieldEncryption encryption = keys.encryption(readers::add);
        encryption.readAhead(KeyPurpose.IDENTITY, sealed.keySet());
        assertThat(readers).hasSizeBetween(2, 6);
        readers.forEach(Runnable::run);
        readers.clear();
        encryption.readAhead(KeyPurpose.IDENTITY, sealed.keySet());
        assertThat(readers).as("readers for cached keys").isEmpty();
        encryption.readAhead(KeyPurpose.IDENTITY, List.of(PersonRef.random()));
        assertThat(readers).as("readers for a single person").isEmpty();
    }

    @Test
    void unusableKeyFailsOnlyItsOwnValue() throws IOException {
        List<PersonRef> persons = List.copyOf(sealed.keySet());
        Files.delete(file(persons.get(0)));
        Files.writeString(file(persons.get(1)), "damaged");
        FieldEncryption encryption = keys.encryption(Runnable::run);
        encryption.readAhead(KeyPurpose.IDENTITY, persons);
        assertThatThrownBy(() -> open(encryption, persons.get(0))).isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> open(encryption, persons.get(1))).hasMessageContaining("not a person key file");
        for (PersonRef person : persons.subList(2, PAGE)) {
            assertThat(open(encryption, person)).isEqualTo("Chị Đào");
        }
    }

    @Test
    void keysDestroyedAfterReadAheadDoNotDecrypt() throws IOException {
        FieldEncryption encryption = keys.encryption(Runnable::run);
        encryption.readAhead(KeyPurpose.IDENTITY, sealed.keySet());
        PersonRef personRef = sealed.keySet().iterator().next();
        Files.delete(file(personRef));
        assertThatThrownBy(() -> open(encryption, personRef)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void busyReadersDoNotBlockDecryption() {
        FieldEncryption refused = keys.encryption(reader -> {
            throw new RejectedExecutionException("busy");
        });
        refused.readAhead(KeyPurpose.IDENTITY, sealed.keySet());
        FieldEncryption waiting = keys.encryption(readers::add);
        waiting.readAhead(KeyPurpose.IDENTITY, sealed.keySet());
        for (PersonRef person : sealed.keySet()) {
            assertThat(open(refused, person)).isEqualTo("Chị Đào");
            assertThat(open(waiting, person)).isEqualTo("Chị Đào");
        }
    }

    private Path file(PersonRef person) {
        return KeyFolder.under(keys.folder())
                .resolve(person.value().substring(0, 2))
                .resolve(person.value());
    }

    private String open(FieldEncryption encryption, PersonRef person) {
        return encryption.open(KeyPurpose.IDENTITY, cell(person), sealed.get(person));
    }

    /** The same cell for every person. */
    private static EncryptedCell cell(PersonRef person) {
        return new EncryptedCell(person, "person_field", "value_sealed", ROW);
    }
}
