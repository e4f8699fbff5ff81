package vn.donghanh.encryption;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import com.google.crypto.tink.signature.Ed25519PrivateKey;
import com.google.crypto.tink.signature.SignatureConfig;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Holds the decrypted keysets, one per purpose, in memory only; where they are stored they are wrapped by the master key. Another
 * server may add a key, so an unknown key number causes a reload.
 */
public final class KeyRing {
    private final KeysetStore stored;
    private volatile OpenedKeysets opened;

    /** @param read the version of the index keyset that was read */
    private record OpenedKeysets(
            Map<KeyPurpose, KeysetHandle> keysets, Map<KeyPurpose, Aead> aeads, PrfSet index, String read) {}

    /** A signature with what verifies it anywhere: both as in RFC 8032. */
    @SuppressWarnings("ArrayRecordComponent") // verified, never compared
    record RawSignature(int number, byte[] publicKey, byte[] signature) {}

    KeyRing(KeysetStore stored, Map<KeyPurpose, KeysetHandle> keysets) throws GeneralSecurityException {
        this.stored = stored;
        this.opened = open(keysets, "");
    }

    static Configuration tink() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        SignatureConfig.register();
        return RegistryConfiguration.get();
    }

    private static OpenedKeysets open(Map<KeyPurpose, KeysetHandle> keysets, String read)
            throws GeneralSecurityException {
        Map<KeyPurpose, Aead> aeads = new EnumMap<>(KeyPurpose.class);
        for (Map.Entry<KeyPurpose, KeysetHandle> keyset : keysets.entrySet()) {
            if (keyset.getKey().encrypts()) {
                aeads.put(keyset.getKey(), keyset.getValue().getPrimitive(tink(), Aead.class));
            }
        }
        KeysetHandle indexKeys = keysets.get(KeyPurpose.INDEX);
        if (indexKeys == null) {
            throw new GeneralSecurityException("no index keyset");
        }
        return new OpenedKeysets(new EnumMap<>(keysets), aeads, indexKeys.getPrimitive(tink(), PrfSet.class), read);
    }

    /** @throws IllegalArgumentException for a purpose whose keys do not encrypt */
    Aead aead(KeyPurpose purpose) {
        Aead aead = opened.aeads().get(purpose);
        if (aead == null) {
            throw new IllegalArgumentException(purpose + " seals nothing");
        }
        return aead;
    }

    /**
     * Returns the index keys as they are stored at this moment: tokens carry no key number, so an unknown key
     * could not be noticed.
     */
    PrfSet index() {
        if (!stored.version(KeyPurpose.INDEX).equals(opened.read())) {
            reload();
        }
        return opened.index();
    }

    /** Signs with the current key of the installation. */
    RawSignature sign(byte[] content) throws GeneralSecurityException {
        KeysetHandle keyset = keyset(KeyPurpose.SIGNATURE);
        return new RawSignature(
                keyset.getPrimary().getId(),
                publicKey(keyset.getPrimary()),
                keyset.getPrimitive(tink(), PublicKeySign.class).sign(content));
    }

    /** Returns whether a public key is that of a key of this installation, the current one or an earlier one. */
    boolean isOwn(int number, byte[] publicKey) {
        if (!hasKey(KeyPurpose.SIGNATURE, number)) {
            return false;
        }
        KeysetHandle keyset = keyset(KeyPurpose.SIGNATURE);
        return IntStream.range(0, keyset.size())
                .mapToObj(keyset::getAt)
                .anyMatch(entry -> entry.getId() == number && Arrays.equals(publicKey(entry), publicKey));
    }

    @AccessesPartialKey
    private static byte[] publicKey(KeysetHandle.Entry entry) {
        return ((Ed25519PrivateKey) entry.getKey())
                .getPublicKey()
                .getPublicKeyBytes()
                .toByteArray();
    }

    /** Returns the number of the current key. */
    int primary(KeyPurpose purpose) {
        return keyset(purpose).getPrimary().getId();
    }

    /** Returns the numbers of all keys of the purpose, including old ones. */
    Set<Integer> numbers(KeyPurpose purpose) {
        Set<Integer> numbers = new TreeSet<>();
        KeysetHandle keyset = keyset(purpose);
        for (int i = 0; i < keyset.size(); i++) {
            numbers.add(keyset.getAt(i).getId());
        }
        return numbers;
    }

    /** Returns whether there is such a key; reads the stored ones again if it is unknown. */
    boolean hasKey(KeyPurpose purpose, int number) {
        if (!numbers(purpose).contains(number)) {
            reload();
        }
        return numbers(purpose).contains(number);
    }

    /** Adds a new key that encrypts from now on; the old ones still decrypt. Stored durably when this returns. */
    synchronized void rotate(KeyPurpose purpose) {
        install(() -> stored.rotate(purpose));
    }

    /** Removes the keys of the purpose that are not among these; the current key always stays. */
    synchronized void retain(KeyPurpose purpose, Set<Integer> numbers) {
        install(() -> stored.retain(purpose, numbers));
    }

    synchronized void reload() {
        install(stored::reload);
    }

    private void install(java.util.function.Supplier<Map<KeyPurpose, KeysetHandle>> keysets) {
        try {
            String read = stored.version(KeyPurpose.INDEX);
            opened = open(keysets.get(), read);
        } catch (GeneralSecurityException e) {
            throw new KeyConfigurationException(
                    "The keysets in " + stored.storage().location() + " cannot be used.", e);
        }
    }

    private KeysetHandle keyset(KeyPurpose purpose) {
        return Objects.requireNonNull(opened.keysets().get(purpose));
    }
}
