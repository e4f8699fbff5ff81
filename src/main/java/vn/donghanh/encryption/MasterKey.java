package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The master key. It wraps the keysets and nothing else, and is stored apart from the database and from them. */
public interface MasterKey {
    int LENGTH = 32;

    /**
     * Returns the key, 32 bytes.
     *
     * @throws KeyConfigurationException when there is none
     */
    byte[] bytes();

    /** Returns the location of the key, for the message that aborts the start. */
    String location();

    /** @throws KeyConfigurationException when there is no key */
    default Aead aead() {
        try {
            return new AesGcmJce(bytes());
        } catch (GeneralSecurityException e) {
            throw new KeyConfigurationException("AES-GCM is not to be had on this Java.", e);
        }
    }

    /** @throws KeyConfigurationException when these are not 32 bytes */
    default byte[] requireLength(byte[] key) {
        if (key.length != LENGTH) {
            throw new KeyConfigurationException(
                    "The master key " + location() + " is not 32 bytes long but " + key.length + ".");
        }
        return key;
    }

    /** @throws KeyConfigurationException when it is not 32 bytes in base64 */
    default byte[] decode(String base64) {
        try {
            return requireLength(Base64.getDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException e) {
            throw new KeyConfigurationException("The master key " + location() + " is not 32 bytes in base64.");
        }
    }
}
