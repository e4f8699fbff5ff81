package vn.donghanh.encryption;

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
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The opened keysets, one per purpose. They live in memory only; on the disk they lie wrapped by the master key. Another server
 * may add a key to the folder: whoever meets a number that is not known here reads the folder again.
 */
public final class KeyRing {
    private final KeysetFolder folder;
    private volatile OpenedKeysets opened;

    /** @param read which file of the index's keyset was read */
    private record OpenedKeysets(
            Map<KeyPurpose, KeysetHandle> keysets, Map<KeyPurpose, Aead> aeads, PrfSet index, String read) {}

    KeyRing(KeysetFolder folder, Map<KeyPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        this.folder = folder;
        this.opened = open(keysets, "");
    }

    static Configuration tink() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        return RegistryConfiguration.get();
    }

    private static OpenedKeysets open(Map<KeyPurpose, KeysetHandle> keysets, String read)
            throws GeneralSecurityException {
        Map<KeyPurpose, Aead> aeads = new EnumMap<>(KeyPurpose.class);
        for (Map.Entry<KeyPurpose, KeysetHandle> keyset : keysets.entrySet()) {
            if (keyset.getKey() != KeyPurpose.INDEX) {
                aeads.put(keyset.getKey(), keyset.getValue().getPrimitive(tink(), Aead.class));
            }
        }
        KeysetHandle indexKeys = keysets.get(KeyPurpose.INDEX);
        if (indexKeys == null) {
            throw new GeneralSecurityException("no index keyset");
        }
        return new OpenedKeysets(new EnumMap<>(keysets), aeads, indexKeys.getPrimitive(tink(), PrfSet.class), read);
    }

    /** @throws IllegalArgumentException for INDEX, whose keys seal nothing */
    Aead aead(KeyPurpose purpose) {
        Aead aead = opened.aeads().get(purpose);
        if (aead == null) {
            throw new IllegalArgumentException(purpose + " seals nothing");
        }
        return aead;
    }

    /** As they lie in the folder at this moment: nothing that is found by them says under which key it lies, so no number could be unknown. */
    PrfSet index() {
        if (!folder.version(KeyPurpose.INDEX).equals(opened.read())) {
            reload();
        }
        return opened.index();
    }

    /** The number of the key that new values are sealed with. */
    int primary(KeyPurpose purpose) {
        return keyset(purpose).getPrimary().getId();
    }

    /** The numbers of all keys of the purpose, old ones among them. */
    Set<Integer> numbers(KeyPurpose purpose) {
        Set<Integer> numbers = new TreeSet<>();
        KeysetHandle keyset = keyset(purpose);
        for (int i = 0; i < keyset.size(); i++) {
            numbers.add(keyset.getAt(i).getId());
        }
        return numbers;
    }

    /** Whether there is such a key, if need be after another look at the folder. */
    boolean hasKey(KeyPurpose purpose, int number) {
        if (!numbers(purpose).contains(number)) {
            reload();
        }
        return numbers(purpose).contains(number);
    }

    /** Gives the purpose a new key, with which everything is sealed from now on; the old ones go on opening. On the disk when this returns. */
    synchronized void rotate(KeyPurpose purpose) {
        install(() -> folder.rotate(purpose));
    }

    /** Takes away the keys of the purpose that are not among these; the one that seals stays in any case. */
    synchronized void retain(KeyPurpose purpose, Set<Integer> numbers) {
        install(() -> folder.retain(purpose, numbers));
    }

    synchronized void reload() {
        install(folder::reload);
    }

    private void install(java.util.function.Supplier<Map<KeyPurpose, KeysetHandle>> keysets) {
        try {
            String read = folder.version(KeyPurpose.INDEX);
            opened = open(keysets.get(), read);
        } catch (GeneralSecurityException e) {
            throw new KeyConfigurationException(
                    "The keysets in DH_KEYS_DIR (" + folder.folder() + ") cannot be used.", e);
        }
    }

    private KeysetHandle keyset(KeyPurpose purpose) {
        return Objects.requireNonNull(opened.keysets().get(purpose));
    }
}
