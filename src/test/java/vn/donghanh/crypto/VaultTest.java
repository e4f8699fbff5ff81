package vn.donghanh.crypto;

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
import vn.donghanh.shared.Refs;

class VaultTest {
    private static final String ALIAS = "Bé Tư (chợ Hội An)";
    private static final PersonRef HERS = PersonRef.random();
    private static final SealedCell CELL = new SealedCell(HERS, "person_field", "sealed", Refs.random());

    @TempDir
    Path temp;

    private Vault vault;

    @BeforeEach
    void makeKeys() {
        vault = TestKeys.in(temp).vault();
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
    void whatWasSealedOpens(String plain) {
        assertThat(vault.open(Purpose.IDENTITY, CELL, vault.seal(Purpose.IDENTITY, CELL, plain)))
                .isEqualTo(plain);
    }

    @Test
    void sealedBytesDoNotShowTheTextNorItsLength() {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Hội An");
        assertThat(vault.seal(Purpose.IDENTITY, CELL, "Na")).hasSameSizeAs(sealed);
    }

    @Test
    void sameTextIsNeverSealedTheSameWayTwice() {
        assertThat(vault.seal(Purpose.IDENTITY, CELL, ALIAS)).isNotEqualTo(vault.seal(Purpose.IDENTITY, CELL, ALIAS));
    }

    static Stream<SealedCell> otherCells() {
        return Stream.of(
                new SealedCell(PersonRef.random(), CELL.table(), CELL.column(), CELL.ref()),
                new SealedCell(HERS, "safe_contact", CELL.column(), CELL.ref()),
                new SealedCell(HERS, CELL.table(), "note_sealed", CELL.ref()),
                new SealedCell(HERS, CELL.table(), CELL.column(), Refs.random()),
                new SealedCell(HERS, CELL.table() + "|" + CELL.column(), "", CELL.ref()));
    }

    @ParameterizedTest
    @MethodSource("otherCells")
    void nothingOpensInAnotherPlace(SealedCell other) {
        vault.seal(Purpose.IDENTITY, other, "own keys exist there as well");
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> vault.open(Purpose.IDENTITY, other, sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void nothingOpensForAnotherPurpose() {
        vault.seal(Purpose.CONTACT, CELL, "own keys exist there as well");
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> vault.open(Purpose.CONTACT, CELL, sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> vault.open(Purpose.IDENTITY, CELL, changed))
                    .isInstanceOf(CannotOpen.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 20, 30})
    void whatWasCutOffDoesNotOpen(int length) {
        byte[] cut = java.util.Arrays.copyOf(vault.seal(Purpose.IDENTITY, CELL, ALIAS), length);
        assertThatThrownBy(() -> vault.open(Purpose.IDENTITY, CELL, cut)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void whatBelongsToNoPersonOpensInItsPlaceOnly() {
        byte[] reason = vault.seal(Purpose.AUDIT, "audit_event", "reason", "e1", "gọi lại theo hẹn");
        assertThat(vault.open(Purpose.AUDIT, "audit_event", "reason", "e1", reason))
                .isEqualTo("gọi lại theo hẹn");
        assertThatThrownBy(() -> vault.open(Purpose.AUDIT, "audit_event", "reason", "e2", reason))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> vault.open(Purpose.NOTES, "audit_event", "reason", "e1", reason))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void personsValueDoesNotOpenAsOneOfNoPerson() {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> vault.open(Purpose.IDENTITY, CELL.table(), CELL.column(), CELL.ref(), sealed))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void refusalToOpenSaysNothingOfTheContentOrThePerson() {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        assertThatThrownBy(() -> vault.open(Purpose.NOTES, CELL, sealed))
                .hasMessage("cannot open person_field.sealed")
                .hasNoCause();
    }

    @Test
    void absentValueStaysAbsentOnlyWhenAskedFor() {
        assertThat(vault.sealOrNull(Purpose.IDENTITY, CELL, null)).isNull();
        assertThat(vault.openOrNull(Purpose.IDENTITY, CELL, null)).isNull();
        assertThatThrownBy(() -> vault.seal(Purpose.IDENTITY, CELL, null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void otherServerWithTheSameFolderOpensIt() {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        assertThat(TestKeys.in(temp).vault().open(Purpose.IDENTITY, CELL, sealed))
                .isEqualTo(ALIAS);
    }

    @Test
    void withoutThePersonsFileNothingOfHersOpensAgain() throws Exception {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        Files.delete(keyFile());
        assertThatThrownBy(() -> TestKeys.in(temp).vault().open(Purpose.IDENTITY, CELL, sealed))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void personsFileIsForItsOwnerAloneAndShowsNoKey() throws Exception {
        vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        vault.seal(Purpose.CONTACT, CELL, "0601234567");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(keyFile())).hasSize(3).first().isEqualTo("donghanh person keys 1");
        assertThat(Files.readAllLines(keyFile()).get(1)).startsWith("IDENTITY 1 ");
    }

    @Test
    void onePersonsKeysSwappedForAnothersOpenNothing() throws Exception {
        byte[] sealed = vault.seal(Purpose.IDENTITY, CELL, ALIAS);
        PersonRef other = new PersonRef(
                HERS.value().substring(0, 2) + PersonRef.random().value().substring(2));
        Files.copy(keyFile(), keyFile().resolveSibling(other.value()));
        SealedCell taken = new SealedCell(other, CELL.table(), CELL.column(), CELL.ref());
        assertThatThrownBy(() -> vault.open(Purpose.IDENTITY, taken, sealed)).isInstanceOf(CannotOpen.class);
    }

    @Test
    void manyThreadsThatSealForANewPersonAgreeOnOneKey() {
        List<byte[]> sealed = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> vault.seal(Purpose.NOTES, CELL, "lần " + i))
                .toList();
        Vault reopened = TestKeys.in(temp).vault();
        Set<String> opened = new HashSet<>();
        sealed.forEach(bytes -> opened.add(reopened.open(Purpose.NOTES, CELL, bytes)));
        assertThat(opened).hasSize(64);
    }

    private Path keyFile() {
        return temp.resolve("keys/person").resolve(HERS.value().substring(0, 2)).resolve(HERS.value());
    }
}
