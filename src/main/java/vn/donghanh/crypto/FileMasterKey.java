package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** 32 bytes as base64 in a file that only the server's account can read. */
record FileMasterKey(Path file) implements MasterKey {
    private static final int LENGTH = 32;

    @Override
    public Aead aead() {
        try {
            return new AesGcmJce(bytes());
        } catch (GeneralSecurityException e) {
            throw new KeysUnusable("AES-GCM is not to be had on this Java.", e);
        }
    }

    @Override
    public String where() {
        return "DH_MASTER_KEY_FILE (" + file + ")";
    }

    private byte[] bytes() {
        if (!Files.isReadable(file)) {
            throw new KeysUnusable("The master key " + where() + " is not there or cannot be read.");
        }
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length == LENGTH) {
                return key;
            }
            throw new KeysUnusable("The master key " + where() + " is not 32 bytes long but " + key.length + ".");
        } catch (IOException | IllegalArgumentException e) {
            throw new KeysUnusable("The master key " + where() + " is not 32 bytes in base64.");
        }
    }
}
