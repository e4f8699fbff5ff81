package vn.donghanh.keymanagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.BlindIndex;
import vn.donghanh.encryption.DecryptionException;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeyRing;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.MasterKey;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;

/** What two servers on one storage of keys rely on, wherever the keys lie. */
abstract class KeyStorageContract {
    private static final int RACES = 12;

    @TempDir
    Path temp;

    private Server first;
    private Server second;

    /** Opens the storage as one more server; all of one test see the same keys, and those of the next test see none of them. */
    abstract KeyStorage open() throws Exception;

    MasterKey master() {
        return TestKeys.masterKey(temp.resolve("keys-master/master.key"));
    }

    /** A server with keys in its memory. */
    record Server(KeyStorage storage, KeyRing ring, FieldEncryption encryption) {
        byte[] seal(PersonRef person, String plain) {
            return encryption.seal(KeyPurpose.NOTES, cell(person), plain);
        }

        String open(PersonRef person, byte[] sealed) {
            return encryption.open(KeyPurpose.NOTES, cell(person), sealed);
        }

        private static EncryptedCell cell(PersonRef person) {
            return new EncryptedCell(person, "progress_note", "body", "r");
        }
    }

    Server server(KeyStorage storage) {
        KeyRing ring = new KeysetStore(storage, master()).open(() -> false);
        return new Server(storage, ring, TestKeys.encryptionOver(storage, ring));
    }

    @BeforeEach
    void startTwoServers() throws Exception {
        first = server(open());
        second = server(open());
    }

    @Test
    void whatOneServerSealsTheOtherOpens() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = first.seal(person, "của chị");
        assertThat(second.open(person, sealed)).isEqualTo("của chị");
        assertThat(server(open()).open(person, sealed)).isEqualTo("của chị");
        assertThat(second.storage().has(person)).isTrue();
        assertThat(second.storage().has(PersonRef.random())).isFalse();
        assertThat(second.storage().hasPersons()).isTrue();
    }

    @Test
    void serversThatRaceMakeOneKeyForOnePerson() throws Exception {
        for (int race = 0; race < RACES; race++) {
            PersonRef person = PersonRef.random();
            List<byte[]> sealed = atOnce(() -> first.seal(person, "a"), () -> second.seal(person, "b"));
            assertThat(first.storage().read(person)).hasLineCount(2).contains("NOTES 1 ");
            assertThat(second.open(person, sealed.get(0))).isEqualTo("a");
            assertThat(first.open(person, sealed.get(1))).isEqualTo("b");
        }
    }

    @Test
    void erasureOfOneServerIsKnownToTheOtherAtOnce() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = first.seal(person, "của chị");
        assertThat(second.open(person, sealed)).as("its key is in memory").isEqualTo("của chị");
        first.storage().erase(person, Instant.EPOCH);

        for (Server server : List.of(first, second, server(open()))) {
            assertThatThrownBy(() -> server.open(person, sealed)).isInstanceOf(DecryptionException.class);
            assertThatThrownBy(() -> server.seal(person, "lại")).hasMessage("the person's keys were destroyed");
            assertThat(server.storage().isListed(PersonList.ERASED, person)).isTrue();
            assertThat(server.storage().has(person)).isFalse();
        }
    }

    @Test
    void personErasedWithoutKeysGetsNone() throws IOException {
        PersonRef person = PersonRef.random();
        first.storage().erase(person, Instant.EPOCH);
        first.storage().erase(person, Instant.now());
        assertThatThrownBy(() -> second.seal(person, "mới")).hasMessage("the person's keys were destroyed");
        assertThat(second.storage().listed(PersonList.ERASED))
                .filteredOn(line -> line.person().equals(person))
                .singleElement()
                .satisfies(line -> assertThat(line.at()).isEqualTo(Instant.EPOCH.toString()));
    }

    @Test
    void noKeyIsLeftWhenErasureAndFirstKeyRace() throws Exception {
        for (int race = 0; race < RACES; race++) {
            PersonRef person = PersonRef.random();
            atOnce(
                    () -> {
                        first.storage().erase(person, Instant.EPOCH);
                        return true;
                    },
                    () -> {
                        try {
                            return second.seal(person, "mới") != null;
                        } catch (RuntimeException erased) {
                            return false;
                        }
                    });
            assertThat(first.storage().has(person)).isFalse();
        }
    }

    @Test
    void keysFromABackupAreGoneOnceTheErasureIsRepeated() throws Exception {
        PersonRef person = PersonRef.random();
        byte[] sealed = first.seal(person, "của chị");
        String backup = String.valueOf(first.storage().read(person));
        first.storage().erase(person, Instant.EPOCH);
        first.storage().change(person, before -> backup);
        assertThat(first.storage().has(person)).as("what a start looks for").isTrue();

        first.storage().erase(person, Instant.now());
        assertThat(first.storage().has(person)).isFalse();
        assertThatThrownBy(() -> server(open()).open(person, sealed)).isInstanceOf(DecryptionException.class);
    }

    @Test
    void keysOfARotationAreSeenByTheOtherServer() {
        PersonRef person = PersonRef.random();
        byte[] before = first.seal(person, "trước");
        BlindIndex index = TestKeys.indexOver(second.ring());
        byte[] token = index.currentKey().token("name", "đào");
        TestKeys.rotate(first.ring(), KeyPurpose.NOTES);
        TestKeys.rotate(first.ring(), KeyPurpose.INDEX);

        byte[] after = first.seal(person, "sau");
        assertThat(after[1]).isEqualTo((byte) 2);
        assertThat(second.open(person, before)).isEqualTo("trước");
        assertThat(second.open(person, after)).isEqualTo("sau");
        assertThat(second.seal(person, "kế tiếp")[1]).isEqualTo((byte) 2);
        assertThat(index.currentKey().token("name", "đào")).isNotEqualTo(token);
    }

    @Test
    void personsAreListedByParts() throws Exception {
        PersonRef early = new PersonRef("aa" + "1".repeat(24));
        PersonRef late = new PersonRef("aa" + "2".repeat(24));
        PersonRef elsewhere = new PersonRef("ab" + "1".repeat(24));
        for (PersonRef person : List.of(elsewhere, late, early)) {
            first.seal(person, "x");
        }
        assertThat(second.storage().parts()).containsExactly("aa", "ab");
        assertThat(second.storage().personsIn("aa")).containsExactly(early, late);
        assertThat(second.storage().personsIn("zz")).isEmpty();
        assertThat(second.storage().changedWithin(Duration.ofMinutes(1))).isEqualTo(Set.of(early, late, elsewhere));
        assertThat(second.storage().changedWithin(Duration.ofMinutes(-1))).isEmpty();
    }

    @Test
    void journalKeepsItsOrder() throws IOException {
        first.storage().appendToJournal("2026-03-09T02:00:00Z escrow");
        second.storage().appendToJournal("2026-03-09T02:00:00Z rewrap");
        assertThat(first.storage().journal())
                .containsExactly("2026-03-09T02:00:00Z escrow", "2026-03-09T02:00:00Z rewrap");
    }

    @Test
    void storageIsReadableAndSafe() throws IOException {
        first.storage().requireReadable();
        first.storage().requireSafe();
        first.storage().removeKeyset(KeyPurpose.NOTES.fileName());
        assertThat(second.storage().keysets().all()).doesNotContainKey(KeyPurpose.NOTES.fileName());
        assertThatThrownBy(() -> new KeysetStore(second.storage(), master()).open(() -> true))
                .hasMessageContaining(
                        "notes.keyset is missing from " + second.storage().location());
    }

    static <T> List<T> atOnce(Callable<T> left, Callable<T> right) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : List.of(left, right)) {
                running.add(threads.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return work.call();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
