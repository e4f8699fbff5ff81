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

/** Keyed fingerprints of normalised values: equal values are found without anybody reading them, and nobody without the key can try names out. */
@ApplicationScoped
public class BlindIndex {
    private static final int LENGTH = 32;

    @Inject
    KeyRing ring;

    /** One key of the index; what was made by one is not found by another. */
    public static final class Key {
        private final Prf prf;

        private Key(Prf prf) {
            this.prf = prf;
        }

        /**
         * HMAC-SHA-256 under a key of its own, whole (32 bytes).
         *
         * @param kind what the value is, so that an equal alias and paper number do not look equal
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

    /** The key by which fingerprints are made today. */
    public Key currentKey() {
        return keys().get(0);
    }

    /** Today's key, then those from before a rotation, under which a value may still lie until they are let go. */
    public List<Key> keys() {
        try {
            PrfSet set = ring.index();
            Map<Integer, Prf> all = set.getPrfs();
            return Stream.concat(
                            Stream.of(set.getPrimaryId()),
                            all.keySet().stream()
                                    .filter(number -> number != set.getPrimaryId())
                                    .sorted())
                    .map(number -> new Key(Objects.requireNonNull(all.get(number))))
                    .toList();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the index keys cannot be used", e);
        }
    }
}
