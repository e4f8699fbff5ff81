package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/** The keys used last, unwrapped, so that a list need not read a file per row. Bounded; the one used longest ago goes first. */
final class RecentKeys {
    private static final int MOST = 2_000;

    private record Name(PersonRef person, Purpose purpose, int number) {}

    private final Map<Name, Aead> keys = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Aead> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Aead find(PersonRef person, Purpose purpose, int number) {
        return keys.get(new Name(person, purpose, number));
    }

    synchronized void keep(PersonRef person, Purpose purpose, int number, Aead key) {
        keys.put(new Name(person, purpose, number), key);
    }

    synchronized void forget(PersonRef person) {
        keys.keySet().removeIf(name -> name.person().equals(person));
    }
}
