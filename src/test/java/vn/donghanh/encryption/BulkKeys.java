package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.shared.PersonRef;

/** Creates key files of very many fictitious persons, like the application but without forcing each file to disk. */
public final class BulkKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing ring;
    private final Path folder;
    private final List<KeyPurpose> purposes;

    /** @param folder the folder of the installation's keys */
    public BulkKeys(KeyRing ring, Path folder, KeyPurpose... purposes) {
        this.ring = ring;
        this.folder = KeyFolder.under(folder);
        this.purposes = List.of(purposes);
    }

    public void make(PersonRef person) {
        try {
            Path part = folder.resolve(person.value().substring(0, 2));
            Files.createDirectories(part);
            List<PersonKeyFile.PersonKeyRow> keys = new ArrayList<>();
            for (KeyPurpose purpose : purposes) {
                keys.add(line(person, purpose));
            }
            Files.writeString(part.resolve(person.value()), new PersonKeyFile(keys).text());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PersonKeyFile.PersonKeyRow line(PersonRef person, KeyPurpose purpose) throws GeneralSecurityException {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        Aead wrapping = ring.aead(purpose);
        byte[] boundTo =
                ("donghanh person key|" + person.value() + "|" + purpose + "|1").getBytes(StandardCharsets.UTF_8);
        byte[] wrapped = wrapping.encrypt(key, boundTo);
        new AesGcmJce(wrapping.decrypt(wrapped, boundTo)); // it opens
        return PersonKeyFile.PersonKeyRow.of(purpose, 1, wrapped);
    }
}
