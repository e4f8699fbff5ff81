package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.EscrowHalf;
import vn.donghanh.encryption.FileMasterKey;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeyRing;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.MasterKey;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.Settings;

class OfflineKeyOperationsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T02:00:00Z"), ZoneOffset.UTC);
    private static final EncryptedCell CELL =
            new EncryptedCell(PersonRef.random(), "progress_note", "body", RandomReference.random());

    @TempDir
    Path temp;

    private final List<String> output = new ArrayList<>();
    private Path keys;
    private FileMasterKey master;
    private byte[] sealed;

    @BeforeEach
    void aValueIsSealed() {
        keys = temp.resolve("keys");
        master = TestKeys.masterKey(temp.resolve("master.key"));
        sealed = TestKeys.in(temp).encryption().seal(KeyPurpose.NOTES, CELL, "lời chị kể");
    }

    @Test
    void verifiedKeysAreCounted() throws IOException {
        assertThat(work().verify()).isTrue();
        assertThat(output.get(1)).isEqualTo("1 persons, 1 keys of theirs open, 0 do not.");
        Files.writeString(keyFile(), Files.readString(keyFile()).replace("NOTES", "HEALTH"));
        assertThat(work().verify()).isFalse();
        assertThat(output).anyMatch(line -> line.startsWith("A key for HEALTH in the file person/"));
        assertThat(output).noneMatch(line -> line.contains(masterText()));
    }

    @Test
    void afterRewrappingOnlyTheNewMasterKeyWorks() throws IOException {
        FileMasterKey next = TestKeys.masterKey(temp.resolve("next.key"));
        work().rewrap(next);
        assertThatThrownBy(() -> new KeysetStore(keys, master).open(() -> true))
                .hasMessageContaining("does not open the keysets");
        assertThat(opened(next)).isEqualTo("lời chị kể");
        assertThat(new KeyFolder(keys).journal()).containsExactly("2026-03-09T02:00:00Z rewrap");
    }

    @Test
    void interruptedRewrappingAbortsTheStartAndIsRepeatable() throws IOException {
        FileMasterKey next = TestKeys.masterKey(temp.resolve("next.key"));
        Path oldNotes = Files.copy(keys.resolve("notes.keyset"), temp.resolve("old.keyset"));
        work().rewrap(next);
        Files.copy(oldNotes, keys.resolve("notes.keyset"), StandardCopyOption.REPLACE_EXISTING);
        for (FileMasterKey either : List.of(master, next)) {
            assertThatThrownBy(() -> new KeysetStore(keys, either).open(() -> true))
                    .isInstanceOf(KeyConfigurationException.class)
                    .hasMessageContaining("if a re-wrapping was interrupted, run it again");
        }
        work().rewrap(next);
        assertThat(output)
                .last()
                .asString()
                .startsWith("1 of " + KeyPurpose.values().length + " keysets are wrapped anew");
        assertThat(opened(next)).isEqualTo("lời chị kể");
    }

    @Test
    void rewrappingChangesNothingIfAKeysetFailsUnderBothKeys() throws IOException {
        Files.writeString(keys.resolve("legal.keyset"), "{}");
        String before = Files.readString(keys.resolve("audit.keyset"));
        assertThatThrownBy(() -> work().rewrap(TestKeys.masterKey(temp.resolve("next.key"))))
                .hasMessageStartingWith("The keyset legal.keyset")
                .hasMessageContaining("nothing was changed");
        assertThat(Files.readString(keys.resolve("audit.keyset"))).isEqualTo(before);
    }

    @Test
    void twoHalvesRestoreMasterKeyAndKeysets() throws IOException {
        escrow();
        Path back = temp.resolve("back/keys");
        restore(temp.resolve("one"), temp.resolve("two"), back);
        Files.createDirectories(
                back.resolve("person").resolve(keyFile().getParent().getFileName()));
        Files.copy(keyFile(), back.resolve(keys.relativize(keyFile())));
        KeyRing ring = new KeysetStore(back, new FileMasterKey(temp.resolve("back/master.key"))).open(() -> true);
        assertThat(TestKeys.encryptionOver(back, ring).open(KeyPurpose.NOTES, CELL, sealed))
                .isEqualTo("lời chị kể");
    }

    @Test
    void singleHalfRestoresNothing() throws IOException {
        escrow();
        for (String half : List.of("one", "two")) {
            EscrowHalf read = EscrowHalf.parse(temp.resolve(half));
            String data = new String(read.data(), java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(data)
                    .doesNotContain(masterText())
                    .doesNotContain("keyset")
                    .doesNotContain("encryptedKeyset");
            assertThatThrownBy(() -> restore(temp.resolve(half), temp.resolve(half), temp.resolve("no/keys")))
                    .hasMessageStartingWith("The two files are not the two halves of one escrow");
        }
        assertThat(temp.resolve("no")).doesNotExist();
    }

    /** Combined with other random data a half gives any other text of its length, so it discloses nothing. */
    @Test
    void halfIsConsistentWithEveryContentOfItsLength() throws IOException {
        escrow();
        byte[] second = EscrowHalf.parse(temp.resolve("two")).data();
        byte[] other = "một bản hoàn toàn khác".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] chance = second.clone();
        for (int i = 0; i < other.length; i++) {
            chance[i] ^= other[i];
        }
        for (int i = 0; i < other.length; i++) {
            assertThat((byte) (chance[i] ^ second[i])).isEqualTo(other[i]);
        }
        assertThat(EscrowHalf.parse(temp.resolve("one")).data())
                .hasSameSizeAs(second)
                .isNotEqualTo(second);
    }

    @Test
    void mismatchedOrChangedHalvesAreRefused() throws IOException {
        escrow();
        work().escrow(temp.resolve("three"), temp.resolve("four"));
        assertThatThrownBy(() -> restore(temp.resolve("one"), temp.resolve("four"), temp.resolve("no/keys")))
                .hasMessageStartingWith("The two files are not the two halves of one escrow");
        Path first = temp.resolve("one");
        List<String> lines = new ArrayList<>(Files.readAllLines(first));
        lines.set(4, (lines.get(4).charAt(0) == 'A' ? "B" : "A") + lines.get(4).substring(1));
        Files.write(first, lines);
        assertThatThrownBy(() -> restore(first, temp.resolve("two"), temp.resolve("no/keys")))
                .hasMessageContaining("its check does not fit");
        assertThatThrownBy(() -> work().escrow(temp.resolve("two"), temp.resolve("five")))
                .hasMessageContaining("is there already");
    }

    @Test
    void restoringOverwritesNothingAndIsRepeatable() throws IOException {
        escrow();
        Path back = temp.resolve("back/keys");
        restore(temp.resolve("one"), temp.resolve("two"), back);
        Files.delete(back.resolve("health.keyset"));
        restore(temp.resolve("one"), temp.resolve("two"), back);
        assertThat(back.resolve("health.keyset")).exists();
        Files.writeString(back.resolve("notes.keyset"), "{}");
        assertThatThrownBy(() -> restore(temp.resolve("one"), temp.resolve("two"), back))
                .hasMessageContaining("notes.keyset is there and is another one");
    }

    @Test
    void halvesFromBeforeARewrapAreRefused() throws IOException {
        escrow();
        FileMasterKey next = TestKeys.masterKey(temp.resolve("next.key"));
        work().rewrap(next);
        assertThat(output).last().asString().contains("make a new escrow");
        OfflineKeyOperations after = new OfflineKeyOperations(new KeysetStore(keys, next), CLOCK, output::add);
        OfflinePersonQueries nobodyIsAsked = new OfflinePersonQueries(new Settings.Database("jdbc:nowhere", "", ""));
        assertThatThrownBy(() -> after.forgo(temp.resolve("one"), temp.resolve("two"), nobodyIsAsked))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContaining("takes the halves that were made after the last re-wrapping")
                .hasMessageContaining("make an escrow now");
        assertThat(keys.resolve("lost")).doesNotExist();
    }

    private void escrow() throws IOException {
        work().escrow(temp.resolve("one"), temp.resolve("two"));
    }

    private void restore(Path first, Path two, Path folder) throws IOException {
        OfflineKeyOperations.restore(
                first, two, new KeyFolder(folder), folder.resolveSibling("master.key"), CLOCK, output::add);
    }

    private String opened(MasterKey by) {
        KeyRing ring = new KeysetStore(keys, by).open(() -> true);
        return TestKeys.encryptionOver(keys, ring).open(KeyPurpose.NOTES, CELL, sealed);
    }

    @Test
    void signedProtocolIsVerifiedUntilALetterChanges() throws Exception {
        Path protocol = Files.writeString(temp.resolve("protocol.txt"), "signature of nobody\nrows 28\n");
        assertThat(work().isSigned(protocol)).as("before").isFalse();
        work().sign(protocol);
        String text = Files.readString(protocol);
        assertThat(text).startsWith("signature of nobody\nrows 28\nsignature ");
        assertThat(work().isSigned(protocol)).isTrue();
        Files.writeString(protocol, text.replace("28", "29"));
        assertThat(work().isSigned(protocol)).as("changed").isFalse();
        Files.writeString(protocol, text.replaceFirst("signature -?[0-9]+ ", "signature 1 "));
        assertThat(work().isSigned(protocol)).as("another key").isFalse();
        Files.writeString(protocol, text + "more\n");
        assertThat(work().isSigned(protocol)).as("added").isFalse();
    }

    private OfflineKeyOperations work() {
        return new OfflineKeyOperations(new KeysetStore(keys, master), CLOCK, output::add);
    }

    private String masterText() {
        return Base64.getEncoder().encodeToString(master.bytes());
    }

    private Path keyFile() {
        String ref = CELL.person().value();
        return keys.resolve("person").resolve(ref.substring(0, 2)).resolve(ref);
    }
}
