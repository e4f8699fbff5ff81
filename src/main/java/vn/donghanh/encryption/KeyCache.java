package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * Caches the most recently used keys, unwrapped, so that a list does not read one file per row. Bounded; evicts the
 * least recently used.
 */
final class KeyCache {
    private static final int MAX_OWNERS = 2_000;

    private record Owner(PersonRef person, KeyPurpose purpose) {}

    /** The keys by number, per person and purpose. */
    private final Map<Owner, Map<Integer, Aead>> keys = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Map<Integer, Aead>> eldest) {
            return size() > MAX_OWNERS;
        }
    };

    synchronized @Nullable Aead find(PersonRef person, KeyPurpose purpose, int number) {
        return keys.getOrDefault(new Owner(person, purpose), Map.of()).get(number);
    }

    synchronized boolean holds(PersonRef person, KeyPurpose purpose) {
        return keys.containsKey(new Owner(person, purpose));
    }

    synchronized void store(PersonRef person, KeyPurpose purpose, int number, Aead key) {
        keys.computeIfAbsent(new Owner(person, purpose), owner -> new HashMap<>())
                .put(number, key);
    }

    synchronized void forget(PersonRef person) {
        keys.keySet().removeIf(owner -> owner.person().equals(person));
    }
}
