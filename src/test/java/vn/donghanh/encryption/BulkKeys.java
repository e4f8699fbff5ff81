package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.Settings;

/** Creates key files of very many fictitious persons, like the application but without forcing each file to disk. */
@ApplicationScoped
public class BulkKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    KeyRing ring;

    @Inject
    Settings settings;

    /** Creates keys for names and for telephone numbers. */
    public void make(PersonRef person) {
        try {
            Path folder = KeyFolder.under(settings.keysFolder())
                    .resolve(person.value().substring(0, 2));
            Files.createDirectories(folder);
            PersonKeyFile keys =
                    new PersonKeyFile(List.of(line(person, KeyPurpose.IDENTITY), line(person, KeyPurpose.CONTACT)));
            Files.writeString(folder.resolve(person.value()), keys.text());
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
