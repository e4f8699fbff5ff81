package vn.donghanh.keymanagement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.donghanh.encryption.EnvironmentMasterKey;
import vn.donghanh.encryption.Escrow;
import vn.donghanh.encryption.FileMasterKey;
import vn.donghanh.encryption.InstallationSigner;
import vn.donghanh.encryption.KeyConfigurationException;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeyRing;
import vn.donghanh.encryption.KeysetStore;
import vn.donghanh.encryption.MasterKey;
import vn.donghanh.encryption.PersonKeyFile;
import vn.donghanh.encryption.PersonKeyStore;
import vn.donghanh.encryption.WrappedKeys;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.ListedPerson;
import vn.donghanh.encryption.storage.OwnerOnlyFiles;
import vn.donghanh.encryption.storage.PersonList;
import vn.donghanh.shared.PersonRef;

/**
 * Operations on the keys of an installation whose server is stopped or need not be involved. Every step is atomic, so
 * an interrupted operation is run again. Operations are recorded in {@code protocol}, from where the server imports
 * them into the audit log at its next start.
 *
 * @param output receives the progress, one line at a time
 */
record OfflineKeyOperations(KeysetStore keys, Clock clock, Consumer<String> output) {
    private static final int PROGRESS_INTERVAL = 1_000;
    private static final String SIGNATURE = "signature ";

    /** Rewraps the keysets under another master key. */
    void rewrap(MasterKey next) throws IOException {
        int wrapped = keys.rewrap(next);
        appendToJournal("rewrap");
        output.accept(wrapped + " of " + KeyPurpose.values().length + " keysets are wrapped anew by " + next.location()
                + "; the others were already. Put the new master key in the old one's place in the settings,"
                + " make a new escrow, since the halves of before give up and restore nothing any more, then start the"
                + " server.");
    }

    /**
     * Verifies every keyset and every person key.
     *
     * @return whether all can be decrypted
     */
    boolean verify() throws IOException {
        KeyRing ring = keys.open(() -> true);
        output.accept("All " + KeyPurpose.values().length + " keysets open under "
                + keys.master().location() + ".");
        PersonKeyStore persons = new PersonKeyStore(keys.storage(), ring);
        int[] count = new int[3];
        for (String part : keys.storage().parts()) {
            persons.personsIn(part).forEach(person -> verify(persons, ring, person, count));
        }
        appendToJournal("verify");
        output.accept(count[0] + " persons, " + count[1] + " keys of theirs open, " + count[2] + " do not.");
        return count[2] == 0;
    }

    private void verify(PersonKeyStore persons, KeyRing ring, PersonRef person, int[] count) {
        try {
            for (PersonKeyFile.PersonKeyRow line : persons.read(person).lines()) {
                if (opens(ring, person, line)) {
                    count[1]++;
                } else {
                    count[2]++;
                    output.accept("A key for " + line.purpose() + " in "
                            + keys.storage().location(person) + " does not open.");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            count[2]++;
            String place = keys.storage().location(person);
            output.accept(place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1) + " is damaged.");
        }
        if (++count[0] % PROGRESS_INTERVAL == 0) {
            output.accept(count[0] + " persons so far");
        }
    }

    private static boolean opens(KeyRing ring, PersonRef person, PersonKeyFile.PersonKeyRow line) {
        try {
            new WrappedKeys(ring, person, line.purpose()).unwrap(line);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Writes the two escrow halves. */
    void escrow(Path first, Path second) throws IOException {
        Escrow.write(keys, first, second, clock.instant());
        appendToJournal("escrow");
        output.accept("Written: " + first + " and " + second
                + ". Give each to another person, on paper or on a stick of its own, and remove both from this"
                + " machine.");
    }

    /**
     * Restores what is missing: the master key as a file, and the keysets. What is there must have the same content
     * and is not overwritten.
     *
     * @param masterFile the file of the restored master key
     */
    static void restore(Path first, Path second, KeyStorage storage, Path masterFile, Clock clock, Consumer<String> say)
            throws IOException {
        Escrow.EscrowContent content = Escrow.read(first, second);
        OwnerOnlyFiles.createFolder(OwnerOnlyFiles.parentOf(masterFile));
        restoreFile(masterFile, content.master() + "\n", say);
        restoreKeysets(storage, content.keysets(), say);
        new KeysetStore(storage, new FileMasterKey(masterFile)).reload();
        storage.appendToJournal(clock.instant() + " restore");
        say.accept("The master key and the keysets are back and open. The keys of persons come from their own backup.");
    }

    /**
     * Lists the cases of persons whose keys are missing.
     *
     * @return whether no keys are missing
     */
    boolean lost(OfflinePersonQueries persons) {
        List<OfflinePersonQueries.RecordedPerson> lost = lostOf(persons);
        lost.forEach(recordedPerson -> output.accept(recordedPerson.number() + " (person/"
                + recordedPerson.person().value().substring(0, 2) + "/"
                + recordedPerson.person().value() + ")"));
        output.accept("Persons on record without keys: " + lost.size() + "."
                + (lost.isEmpty()
                        ? ""
                        : " Nothing that was sealed for them opens. Look for their files in every backup of the keys before"
                                + " anything else."));
        return lost.isEmpty();
    }

    /**
     * Abandons the missing keys, so that the server starts without them. Requires both halves of the escrow, which no
     * single person has.
     *
     * @throws KeyConfigurationException when the halves belong to another installation
     */
    void forgo(Path first, Path second, OfflinePersonQueries persons) throws IOException {
        requireSameInstallation(Escrow.read(first, second));
        List<OfflinePersonQueries.RecordedPerson> lost = lostOf(persons);
        for (OfflinePersonQueries.RecordedPerson recordedPerson : lost) {
            keys.storage()
                    .list(
                            PersonList.LOST,
                            new ListedPerson(
                                    recordedPerson.person(), clock.instant().toString()));
            appendToJournal("forgo " + recordedPerson.number());
            output.accept(recordedPerson.number() + " is given up.");
        }
        output.accept("Given up: " + lost.size()
                + ". Their cases go on; what was written in them until now says that it cannot be read. A file of"
                + " theirs that is found later opens it again: put it back, or add its lines to the new one.");
    }

    private void requireSameInstallation(Escrow.EscrowContent content) {
        try {
            new KeysetStore(keys.storage(), new EnvironmentMasterKey("of the escrow", content.master())).reload();
        } catch (KeyConfigurationException others) {
            throw new KeyConfigurationException(
                    "These are two halves of one escrow, but their master key does not open the keysets in "
                            + keys.storage().location()
                            + ": giving up takes the halves that were made after the last re-wrapping."
                            + " If there are none, make an escrow now and hand its halves out first.",
                    others);
        }
    }

    private List<OfflinePersonQueries.RecordedPerson> lostOf(OfflinePersonQueries persons) {
        PersonKeyStore store = new PersonKeyStore(keys.storage(), keys.open(() -> true));
        return persons.of(person -> !store.has(person) && !store.isErased(person) && !store.isLost(person));
    }

    /** Signs a text file: number of the key, public key and signature become its last line. */
    void sign(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        InstallationSigner.InstallationSignature signature = InstallationSigner.sign(keys.open(() -> true), content);
        Base64.Encoder base64 = Base64.getEncoder();
        Files.writeString(
                file,
                SIGNATURE + signature.keyNumber() + " " + base64.encodeToString(signature.publicKey()) + " "
                        + base64.encodeToString(signature.bytes()) + "\n",
                StandardOpenOption.APPEND);
    }

    /** Returns whether this installation signed the text above the last line, as it is. */
    boolean isSigned(Path file) throws IOException {
        String text = Files.readString(file);
        int begin = text.lastIndexOf(SIGNATURE);
        String[] parts = begin < 0
                ? new String[0]
                : text.substring(begin + SIGNATURE.length()).strip().split(" ", -1);
        boolean signed = parts.length == 3 && isSigned(text.substring(0, begin), parts);
        output.accept(
                signed
                        ? "This installation signed it, and nothing was changed."
                        : "It is not signed by this installation, or was changed since.");
        return signed;
    }

    private boolean isSigned(String content, String... parts) {
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            InstallationSigner.InstallationSignature signature = new InstallationSigner.InstallationSignature(
                    Integer.parseInt(parts[0]), base64.decode(parts[1]), base64.decode(parts[2]));
            return InstallationSigner.isValid(signature, content.getBytes(StandardCharsets.UTF_8))
                    && InstallationSigner.isOwn(keys.open(() -> true), signature);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
    }

    private static void restoreKeysets(KeyStorage storage, Map<String, String> keysets, Consumer<String> say)
            throws IOException {
        Map<String, String> present = storage.keysets().all();
        for (Map.Entry<String, String> keyset : keysets.entrySet()) {
            String current = present.get(keyset.getKey());
            if (current == null) {
                storage.keysets().write(keyset.getKey(), keyset.getValue());
                say.accept("Put back: " + keyset.getKey() + " in " + storage.location());
            } else if (!current.strip().equals(keyset.getValue().strip())) {
                throw new KeyConfigurationException("In " + storage.location() + " the keyset " + keyset.getKey()
                        + " is there and is another one than in the escrow; move it away first.");
            }
        }
    }

    private static void restoreFile(Path file, String text, Consumer<String> say) throws IOException {
        if (!Files.exists(file)) {
            OwnerOnlyFiles.write(file, text);
            say.accept("Put back: " + file);
        } else if (!Files.readString(file).strip().equals(text.strip())) {
            throw new KeyConfigurationException(
                    "The file " + file + " is there and is another one than in the escrow; move it away first.");
        }
    }

    private void appendToJournal(String entry) throws IOException {
        keys.storage().appendToJournal(clock.instant() + " " + entry);
    }
}
