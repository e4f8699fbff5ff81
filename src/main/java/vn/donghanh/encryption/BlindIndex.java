package vn.donghanh.encryption;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Computes keyed tokens of normalised values: equal values are found without decrypting them, and nobody can test
 * guessed names without the key.
 */
@ApplicationScoped
public class BlindIndex {
    private static final int LENGTH = 32;

    @Inject
    KeyRing ring;

    /** One key of the index; tokens of one key do not match those of another. */
    public static final class IndexKey {
        private final Prf prf;

        private IndexKey(Prf prf) {
            this.prf = prf;
        }

        /**
         * Computes HMAC-SHA-256 under the index key, untruncated (32 bytes).
         *
         * @param kind the kind of value, so that an equal alias and document number have different tokens
         * @param normalised the value as it is compared, already folded
         */
        public byte[] token(String kind, String normalised) {
            try {
                return prf.compute((kind + "|" + normalised).getBytes(StandardCharsets.UTF_8), LENGTH);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the index key cannot be used", e);
            }
        }
    }

    /** Returns the key for new tokens. */
    public IndexKey currentKey() {
        return keys().get(0);
    }

    /**
     * Returns the current key, then those from before a rotation, under which tokens may be stored until those keys are
     * retired.
     */
    public List<IndexKey> keys() {
        try {
            PrfSet set = ring.index();
            Map<Integer, Prf> all = set.getPrfs();
            return Stream.concat(
                            Stream.of(set.getPrimaryId()),
                            all.keySet().stream()
                                    .filter(number -> number != set.getPrimaryId())
                                    .sorted())
                    .map(number -> new IndexKey(Objects.requireNonNull(all.get(number))))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the index keys cannot be used", e);
        }
    }
}
