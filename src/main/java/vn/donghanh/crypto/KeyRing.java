package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;

/** The opened keysets, one per purpose. They live in memory only; on the disk they lie wrapped by the master key. */
final class KeyRing {
    private final Map<Purpose, Aead> aeads = new EnumMap<>(Purpose.class);
    private final PrfSet index;

    KeyRing(Map<Purpose, KeysetHandle> keysets) throws GeneralSecurityException {
        for (Map.Entry<Purpose, KeysetHandle> keyset : keysets.entrySet()) {
            if (keyset.getKey() != Purpose.INDEX) {
                aeads.put(keyset.getKey(), keyset.getValue().getPrimitive(tink(), Aead.class));
            }
        }
        KeysetHandle indexKeys = keysets.get(Purpose.INDEX);
        if (indexKeys == null) {
            throw new GeneralSecurityException("no index keyset");
        }
        index = indexKeys.getPrimitive(tink(), PrfSet.class);
    }

    static Configuration tink() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        return RegistryConfiguration.get();
    }

    /** @throws IllegalArgumentException for INDEX, whose keys seal nothing */
    Aead aead(Purpose purpose) {
        Aead aead = aeads.get(purpose);
        if (aead == null) {
            throw new IllegalArgumentException(purpose + " seals nothing");
        }
        return aead;
    }

    PrfSet index() {
        return index;
    }
}
