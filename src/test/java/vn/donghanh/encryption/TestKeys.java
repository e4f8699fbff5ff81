package vn.donghanh.encryption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.Executor;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.ListedPerson;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;

/** Encryption and blind index with their own keys, created in a folder of the test. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
public final class TestKeys {
    private final Path folder;
    private final KeyRing ring;

    private TestKeys(Path folder, KeyRing ring) {
        this.folder = folder;
        this.ring = ring;
    }

    public static TestKeys in(Path temp) {
        Path folder = temp.resolve("keys");
        return new TestKeys(folder, new KeysetStore(folder, masterKey(temp.resolve("master.key"))).open(() -> false));
    }

    /** Uses the keys of the installation in this folder. */
    public static TestKeys of(Path installation) {
        Path folder = installation.resolve("keys");
        MasterKey master = new FileMasterKey(installation.resolve("keys-master/master.key"));
        return new TestKeys(folder, new KeysetStore(folder, master).open(() -> true));
    }

    public FieldEncryption encryption() {
        return encryptionOver(folder, ring);
    }

    /** Creates encryption whose person keys are read ahead by these readers. */
    FieldEncryption encryption(Executor readers) {
        return encryptionOver(new PersonKeyStore(new KeyFolder(folder), ring, person -> false, readers), ring);
    }

    public static FieldEncryption encryptionOver(Path folder, KeyRing ring) {
        return encryptionOver(new PersonKeyStore(new KeyFolder(folder), ring), ring);
    }

    /** Creates encryption as one of several servers on the same storage. */
    public static FieldEncryption encryptionOver(KeyStorage storage, KeyRing ring) {
        return encryptionOver(new PersonKeyStore(storage, ring), ring);
    }

    /** Adds a key to a keyset, as a rotation does. */
    public static void rotate(KeyRing ring, KeyPurpose purpose) {
        ring.rotate(purpose);
    }

    /** Creates the manager of the keys in this storage, as far as the start asks it. */
    public static KeyManager managerOver(KeyStorage storage, KeyRing ring) {
        KeyManager manager = new KeyManager();
        manager.storage = storage;
        manager.ring = ring;
        manager.persons = new PersonKeyStore(storage, ring);
        return manager;
    }

    private static FieldEncryption encryptionOver(PersonKeyStore persons, KeyRing ring) {
        FieldEncryption encryption = new FieldEncryption();
        encryption.ring = ring;
        encryption.persons = persons;
        encryption.altered = new AlteredValues();
        encryption.unreadable = () -> "(unreadable)";
        return encryption;
    }

    /** Destroys the person's keys, as an erasure does. */
    public void destroy(PersonRef person) {
        try {
            persons().erase(person, Instant.EPOCH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loses the person's keys; two people give them up. */
    public void giveUp(PersonRef person) {
        try {
            Files.delete(keyFile(person));
            new KeyFolder(folder).list(PersonList.LOST, new ListedPerson(person, Instant.EPOCH.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path keyFile(PersonRef person) {
        return folder.resolve("person").resolve(person.value().substring(0, 2)).resolve(person.value());
    }

    /** Returns the manager of these keys. */
    public KeyManager manager() {
        return managerOver(new KeyFolder(folder), ring);
    }

    /** Returns the value as somebody changed it outside the system: one bit differs. */
    public static byte[] altered(byte[] sealed) {
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    Path folder() {
        return folder;
    }

    KeyRing ring() {
        return ring;
    }

    PersonKeyStore persons() {
        return new PersonKeyStore(new KeyFolder(folder), ring);
    }

    InstallationSigner signer() {
        InstallationSigner signer = new InstallationSigner();
        signer.ring = ring;
        return signer;
    }

    /** Creates the maker of keys for very many persons. */
    public BulkKeys bulk(KeyPurpose... purposes) {
        return new BulkKeys(ring, folder, purposes);
    }

    public BlindIndex index() {
        return indexOver(ring);
    }

    public static BlindIndex indexOver(KeyRing ring) {
        BlindIndex index = new BlindIndex();
        index.ring = ring;
        return index;
    }

    /** Returns the key in that file, which is created if missing. */
    public static FileMasterKey masterKey(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                byte[] key = new byte[32];
                new java.security.SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
            }
            return new FileMasterKey(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
