package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeyRing;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.MasterKey;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.ListedPerson;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;

/** The keys move whole, or not at all. */
class KeyMoveTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T02:00:00Z"), ZoneOffset.UTC);
    private static final PersonRef HERS = PersonRef.random();
    private static final PersonRef OTHERS = PersonRef.random();
    private static final PersonRef ERASED = PersonRef.random();
    private static final EncryptedCell CELL = new EncryptedCell(HERS, "progress_note", "body", "r");

    @TempDir
    Path temp;

    private final List<String> said = new ArrayList<>();
    private MasterKey master;
    private KeyFolder from;
    private KeyFolder to;
    private byte[] sealed;

    @BeforeEach
    void aCentreWithKeys() throws IOException {
        master = TestKeys.masterKey(temp.resolve("keys-master/master.key"));
        from = new KeyFolder(temp.resolve("from"));
        to = new KeyFolder("DH_NEXT_KEYS_DIR (to)", temp.resolve("to"));
        KeyRing ring = new KeysetStore(from, master).open(() -> false);
        sealed = TestKeys.encryptionOver(from, ring).seal(KeyPurpose.NOTES, CELL, "của chị");
        TestKeys.encryptionOver(from, ring)
                .seal(KeyPurpose.NOTES, new EncryptedCell(OTHERS, "progress_note", "body", "r"), "x");
        from.erase(ERASED, CLOCK.instant());
        from.list(PersonList.LOST, new ListedPerson(PersonRef.random(), "2026-01-01T00:00:00Z"));
        from.appendToJournal("2026-03-01T00:00:00Z escrow");
    }

    private void move() throws IOException {
        new KeyMove(new KeysetStore(from, master), to, CLOCK, said::add).run();
    }

    private String opened(KeyFolder keys) {
        KeyRing ring = new KeysetStore(keys, master).open(() -> true);
        return TestKeys.encryptionOver(keys, ring).open(KeyPurpose.NOTES, CELL, sealed);
    }

    @Test
    void everythingIsThereAndNoKeyIsLeftHere() throws IOException {
        move();
        assertThat(opened(to)).isEqualTo("của chị");
        assertThat(to.isListed(PersonList.ERASED, ERASED)).isTrue();
        assertThat(to.listed(PersonList.LOST)).isEqualTo(from.listed(PersonList.LOST));
        assertThat(to.journal()).containsExactly("2026-03-01T00:00:00Z escrow", "2026-03-09T02:00:00Z move");
        assertThat(from.has(HERS) || from.has(OTHERS)).isFalse();
        assertThat(from.keysets().all()).isEmpty();
        assertThat(said)
                .contains("2 persons, " + KeyPurpose.values().length
                        + " keysets, both lists and the journal are the same in both places.");
        assertThatThrownBy(() -> new KeysetStore(from, master).open(() -> true))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContaining("holds no keysets");
    }

    @Test
    void interruptedMoveGoesOnWithWhatIsHereNow() throws IOException {
        KeyMove.copy(from, to, Optional.empty(), said::add);
        from.erase(OTHERS, CLOCK.instant());
        assertThatThrownBy(() -> new KeysetStore(to, master).open(() -> true))
                .as("half of the keys start nothing")
                .hasMessageContaining("holds no keysets");
        move();
        assertThat(opened(to)).isEqualTo("của chị");
        assertThat(to.has(OTHERS)).isFalse();
        assertThat(to.isListed(PersonList.ERASED, OTHERS)).isTrue();
    }

    @Test
    void removalThatWasInterruptedIsFinished() throws IOException {
        Path copy = Files.createDirectory(temp.resolve("copy"));
        KeyFolder before = new KeyFolder(copy);
        KeyMove.copyWithKeysets(from, before, Optional.empty(), said::add);
        move();
        from.keysets().write(KeyPurpose.NOTES.fileName(), before.keysets().all().get(KeyPurpose.NOTES.fileName()));
        KeyMove.copy(before, from, Optional.empty(), said::add);
        assertThat(from.has(HERS)).isTrue();
        move();
        assertThat(from.has(HERS)).isFalse();
        assertThat(from.keysets().all()).isEmpty();
        assertThat(opened(to)).isEqualTo("của chị");
    }

    /** The journal that is copied holds the move before this one. */
    @Test
    void moveBackThatWasInterruptedGoesOn() throws IOException {
        move();
        KeysetStore moved = new KeysetStore(to, master);
        KeyMove back = new KeyMove(moved, from, CLOCK, said::add);
        KeyMove.copy(to, from, Optional.empty(), said::add);
        from.appendToJournal(to.journal().get(1));
        back.run();
        assertThat(opened(from)).isEqualTo("của chị");
        assertThat(from.journal()).hasSize(3).last().asString().endsWith(" move");
        assertThat(to.keysets().all()).isEmpty();
    }

    @Test
    void placeWithOtherKeysIsRefusedAndNothingRemoved() throws IOException {
        new KeysetStore(to, master).open(() -> false);
        assertThatThrownBy(this::move)
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContainingAll("the persons who have keys", "nothing was removed");
        assertThat(opened(from)).isEqualTo("của chị");
    }

    @Test
    void keysOfAnotherMasterKeyAreNotMoved() {
        MasterKey other = TestKeys.masterKey(temp.resolve("other/master.key"));
        assertThatThrownBy(() -> new KeyMove(new KeysetStore(from, other), to, CLOCK, said::add).run())
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContaining("does not open the keysets");
        assertThat(opened(from)).isEqualTo("của chị");
    }

    @Test
    void keysChangedAfterTheMoveAreNotRemoved() throws IOException {
        KeyFolder before = new KeyFolder(temp.resolve("copy"));
        KeyMove.copyWithKeysets(from, before, Optional.empty(), said::add);
        move();
        KeyRing ring = new KeysetStore(to, master).open(() -> true);
        TestKeys.rotate(ring, KeyPurpose.NOTES);
        TestKeys.encryptionOver(to, ring).seal(KeyPurpose.NOTES, CELL, "sau");
        KeyMove.copy(before, from, Optional.empty(), said::add);
        assertThatThrownBy(this::move).hasMessageContaining("is another one than there: it is not removed");
        assertThat(from.has(HERS)).isTrue();
    }

    @Test
    void samePlaceIsNoMove() {
        assertThatThrownBy(() -> new KeyMove(new KeysetStore(from, master), from, CLOCK, said::add).run())
                .hasMessageContaining("already");
    }

    @Test
    void copyForABackupHoldsWhatChangedAndOpens() throws IOException {
        KeyFolder all = new KeyFolder(temp.resolve("all"));
        KeyMove.copyWithKeysets(from, all, Optional.empty(), said::add);
        assertThat(opened(all)).isEqualTo("của chị");
        assertThat(all.isListed(PersonList.ERASED, ERASED)).isTrue();
        KeyFolder changed = new KeyFolder(temp.resolve("changed"));
        KeyMove.copyWithKeysets(from, changed, Optional.of(Duration.ofMinutes(-1)), said::add);
        assertThat(changed.parts()).isEmpty();
        assertThat(changed.keysets().all()).isEqualTo(from.keysets().all());
        assertThat(changed.journal()).isEqualTo(from.journal());
    }
}
