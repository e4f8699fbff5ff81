package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

class FieldEncryptionTest {
    private static final String ALIAS = "Bé Tư (chợ Hội An)";
    private static final PersonRef HERS = PersonRef.random();
    private static final EncryptedCell CELL =
            new EncryptedCell(HERS, "person_field", "sealed", RandomReference.random());

    @TempDir
    Path temp;

    private FieldEncryption encryption;

    @BeforeEach
    void makeKeys() {
        encryption = TestKeys.in(temp).encryption();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Na",
                ALIAS,
                "0123456789012345678901234567890",
                "01234567890123456789012345678901",
                "ends in zeros\0\0"
            })
    void encryptedTextIsDecrypted(String plain) {
        assertThat(encryption.open(KeyPurpose.IDENTITY, CELL, encryption.seal(KeyPurpose.IDENTITY, CELL, plain)))
                .isEqualTo(plain);
    }

    @Test
    void ciphertextHidesTextAndLength() {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Hội An");
        assertThat(encryption.seal(KeyPurpose.IDENTITY, CELL, "Na")).hasSameSizeAs(sealed);
    }

    @Test
    void sameTextGivesDifferentCiphertexts() {
        assertThat(encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS))
                .isNotEqualTo(encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS));
    }

    static Stream<EncryptedCell> otherCells() {
        return Stream.of(
                new EncryptedCell(PersonRef.random(), CELL.table(), CELL.column(), CELL.ref()),
                new EncryptedCell(HERS, "safe_contact", CELL.column(), CELL.ref()),
                new EncryptedCell(HERS, CELL.table(), "note_sealed", CELL.ref()),
                new EncryptedCell(HERS, CELL.table(), CELL.column(), RandomReference.random()),
                new EncryptedCell(HERS, CELL.table() + "|" + CELL.column(), "", CELL.ref()));
    }

    @ParameterizedTest
    @MethodSource("otherCells")
    void ciphertextDoesNotDecryptInAnotherCell(EncryptedCell other) {
        encryption.seal(KeyPurpose.IDENTITY, other, "own keys exist there as well");
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.IDENTITY, other, sealed))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void ciphertextDoesNotDecryptForAnotherPurpose() {
        encryption.seal(KeyPurpose.CONTACT, CELL, "own keys exist there as well");
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.CONTACT, CELL, sealed))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void everyFlippedBitIsDetected() {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> encryption.open(KeyPurpose.IDENTITY, CELL, changed))
                    .isInstanceOf(DecryptionException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20, 30})
    void truncatedCiphertextDoesNotDecrypt(int length) {
        byte[] cut = java.util.Arrays.copyOf(encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS), length);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.IDENTITY, CELL, cut))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void valueWithoutPersonDecryptsInItsCellOnly() {
        byte[] reason = encryption.seal(KeyPurpose.AUDIT, "audit_event", "reason", "e1", "gọi lại theo hẹn");
        assertThat(encryption.open(KeyPurpose.AUDIT, "audit_event", "reason", "e1", reason))
                .isEqualTo("gọi lại theo hẹn");
        assertThatThrownBy(() -> encryption.open(KeyPurpose.AUDIT, "audit_event", "reason", "e2", reason))
                .isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.NOTES, "audit_event", "reason", "e1", reason))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void personsValueDoesNotDecryptAsOneWithoutPerson() {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.IDENTITY, CELL.table(), CELL.column(), CELL.ref(), sealed))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void decryptionErrorDisclosesNothing() {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> encryption.open(KeyPurpose.NOTES, CELL, sealed))
                .hasMessage("cannot open person_field.sealed")
                .hasNoCause();
    }

    @Test
    void nullIsAcceptedOnlyByTheNullableMethods() {
        assertThat(encryption.sealOrNull(KeyPurpose.IDENTITY, CELL, null)).isNull();
        assertThat(encryption.openOrNull(KeyPurpose.IDENTITY, CELL, null)).isNull();
        assertThatThrownBy(() -> encryption.seal(KeyPurpose.IDENTITY, CELL, null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void anotherServerOnTheSameFolderDecrypts() {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        assertThat(TestKeys.in(temp).encryption().open(KeyPurpose.IDENTITY, CELL, sealed))
                .isEqualTo(ALIAS);
    }

    @Test
    void withoutThePersonsKeyFileNothingDecrypts() throws Exception {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        Files.delete(keyFile());
        assertThatThrownBy(() -> TestKeys.in(temp).encryption().open(KeyPurpose.IDENTITY, CELL, sealed))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void personsKeyFileIsPrivateAndShowsNoKey() throws Exception {
        encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        encryption.seal(KeyPurpose.CONTACT, CELL, "0601234567");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(keyFile())).hasSize(3).first().isEqualTo("donghanh person keys 1");
        assertThat(Files.readAllLines(keyFile()).get(1)).startsWith("IDENTITY 1 ");
    }

    @Test
    void swappedKeyFilesDecryptNothing() throws Exception {
        byte[] sealed = encryption.seal(KeyPurpose.IDENTITY, CELL, ALIAS);
        PersonRef other = new PersonRef(
                HERS.value().substring(0, 2) + PersonRef.random().value().substring(2));
        Files.copy(keyFile(), keyFile().resolveSibling(other.value()));
        EncryptedCell taken = new EncryptedCell(other, CELL.table(), CELL.column(), CELL.ref());
        assertThatThrownBy(() -> encryption.open(KeyPurpose.IDENTITY, taken, sealed))
                .isInstanceOf(DecryptionException.class);
    }

    @Test
    void concurrentEncryptionsForANewPersonUseOneKey() {
        List<byte[]> sealed = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> encryption.seal(KeyPurpose.NOTES, CELL, "lần " + i))
                .toList();
        FieldEncryption reopened = TestKeys.in(temp).encryption();
        Set<String> opened = new HashSet<>();
        sealed.forEach(bytes -> opened.add(reopened.open(KeyPurpose.NOTES, CELL, bytes)));
        assertThat(opened).hasSize(64);
    }

    private Path keyFile() {
        return temp.resolve("keys/person").resolve(HERS.value().substring(0, 2)).resolve(HERS.value());
    }
}
