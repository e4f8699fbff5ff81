package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.OwnerOnlyFiles;

class KeysetStoreTest {
    @TempDir
    Path temp;

    private Path keys;
    private Path masterFile;

    @BeforeEach
    void place() {
        keys = temp.resolve("keys");
        masterFile = temp.resolve("master.key");
    }

    @Test
    void keysetsAreCreatedOncePerPurposeAndPrivate() throws IOException {
        createKeysets();
        assertThat(names())
                .filteredOn(name -> !name.equals(".lock"))
                .containsExactly(Arrays.stream(KeyPurpose.values())
                        .map(KeyPurpose::fileName)
                        .sorted()
                        .toArray(String[]::new));
        for (KeyPurpose purpose : KeyPurpose.values()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset(purpose))))
                    .isEqualTo("rw-------");
        }
        String before = Files.readString(keyset(KeyPurpose.NOTES));
        folder().open(() -> true);
        assertThat(Files.readString(keyset(KeyPurpose.NOTES))).isEqualTo(before);
    }

    @Test
    void missingMasterKeyIsNamed() {
        assertThatThrownBy(() -> new KeysetStore(keys, new FileMasterKey(masterFile)).open(() -> false))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessage("The master key DH_MASTER_KEY_FILE (" + masterFile + ") is not there or cannot be read.");
        assertThat(keys).doesNotExist();
    }

    @Test
    void malformedMasterKeyIsNamed() throws IOException {
        Files.writeString(masterFile, "c2hvcnQ=");
        assertThatThrownBy(() -> folderAsItIs().open(() -> false)).hasMessageContaining("is not 32 bytes long but 5");
        Files.writeString(masterFile, "not base 64!");
        assertThatThrownBy(() -> folderAsItIs().open(() -> false)).hasMessageContaining("is not 32 bytes in base64");
    }

    @Test
    void otherMasterKeyStopsTheStartAndChangesNothing() throws IOException {
        createKeysets();
        String before = Files.readString(keyset(KeyPurpose.IDENTITY));
        Files.delete(masterFile);
        assertThatThrownBy(() -> folder().open(() -> true))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessage("The master key DH_MASTER_KEY_FILE (" + masterFile
                        + ") does not open the keysets in DH_KEYS_DIR (" + keys
                        + "): they were made under another one.");
        assertThat(Files.readString(keyset(KeyPurpose.IDENTITY))).isEqualTo(before);
    }

    @Test
    void fileThatCannotBeReadIsNamed() throws IOException {
        createKeysets();
        Files.createDirectory(keys.resolve("person"));
        OwnerOnlyFiles.requireReadable(keys);
        // root reads every file, but not one that leads nowhere
        Path journal = Files.createSymbolicLink(keys.resolve("protocol"), temp.resolve("nowhere"));

        assertThatThrownBy(() -> OwnerOnlyFiles.requireReadable(keys))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageStartingWith(journal + " cannot be read by the account of the server (");
        assertThatThrownBy(() -> OwnerOnlyFiles.requireReadable(temp.resolve("gone")))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageStartingWith(temp.resolve("gone") + " cannot be read");
    }

    @Test
    void keysOfPersonsThatVanishedAreMissed() throws IOException {
        createKeysets();
        KeyFolder store = new KeyFolder(keys);
        store.requireReadable();
        Path persons = Files.createDirectory(keys.resolve("person"));
        store.requireReadable();
        Files.delete(persons);

        assertThatThrownBy(store::requireReadable)
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContaining(persons + ") are no longer there");
    }

    @Test
    void missingKeysetIsNamedAndNotRecreated() throws IOException {
        createKeysets();
        Files.delete(keyset(KeyPurpose.CONTACT));
        assertThatThrownBy(() -> folder().open(() -> false))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageStartingWith("The keyset contact.keyset is missing from DH_KEYS_DIR");
        assertThat(keyset(KeyPurpose.CONTACT)).doesNotExist();
    }

    @Test
    void aLaterPurposeGetsItsKeysetUnlessDataIsSealedForIt() throws IOException {
        createKeysets();
        Files.delete(keyset(KeyPurpose.ACCOUNTS));
        assertThatThrownBy(() -> folder().open(() -> true, purpose -> true))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessageContaining("accounts.keyset");
        assertThat(keyset(KeyPurpose.ACCOUNTS)).doesNotExist();
        folder().open(() -> true, purpose -> false);
        assertThat(keyset(KeyPurpose.ACCOUNTS)).exists();
    }

    @Test
    void damagedKeysetIsNamed() throws IOException {
        createKeysets();
        Files.writeString(keyset(KeyPurpose.LEGAL), "{}");
        assertThatThrownBy(() -> folder().open(() -> true))
                .hasMessageStartingWith("The keyset legal.keyset in DH_KEYS_DIR");
    }

    @Test
    void misplacedKeysetIsNamed() throws IOException {
        createKeysets();
        Files.copy(
                keyset(KeyPurpose.NOTES), keyset(KeyPurpose.HEALTH), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> folder().open(() -> true))
                .hasMessageStartingWith("The keyset health.keyset in DH_KEYS_DIR");
    }

    @Test
    void noKeysetsAreCreatedOnceDataIsEncrypted() {
        assertThatThrownBy(() -> folder().open(() -> true))
                .isInstanceOf(KeyConfigurationException.class)
                .hasMessage("There are sealed records, but DH_KEYS_DIR (" + keys
                        + ") holds no keysets; put them back from the backup of the keys.");
        assertThat(keys).doesNotExist();
    }

    @Test
    void noKeysetsAreCreatedBesidePersonKeys() throws IOException {
        Files.createDirectories(keys.resolve("person"));
        assertThatThrownBy(() -> folder().open(() -> false)).hasMessageStartingWith("There are sealed records");
    }

    private void createKeysets() {
        folder().open(() -> false);
    }

    private KeysetStore folder() {
        return new KeysetStore(keys, TestKeys.masterKey(masterFile));
    }

    private KeysetStore folderAsItIs() {
        return new KeysetStore(keys, new FileMasterKey(masterFile));
    }

    private Path keyset(KeyPurpose purpose) {
        return keys.resolve(purpose.fileName());
    }

    private String[] names() throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            return files.map(file -> file.getFileName().toString()).sorted().toArray(String[]::new);
        }
    }
}
