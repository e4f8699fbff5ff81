package vn.donghanh.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keyed fingerprints of normalised values: equal values are found without anybody reading them, and nobody without the key can try names out. */
@ApplicationScoped
public class BlindIndex {
    private static final int LENGTH = 32;

    @Inject
    KeyRing ring;

    /**
     * HMAC-SHA-256 under a key of its own, whole (32 bytes).
     *
     * @param kind what the value is, so that an equal alias and paper number do not look equal
     * @param normalised the value as it is compared, already folded
     */
    public byte[] token(String kind, String normalised) {
        try {
            return ring.index().computePrimary((kind + "|" + normalised).getBytes(StandardCharsets.UTF_8), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the index key cannot be used", e);
        }
    }
}
