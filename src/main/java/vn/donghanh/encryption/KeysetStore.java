package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.encryption.storage.KeysetTexts;
import vn.donghanh.shared.KeyStorageException;

/**
 * The keysets, {@code <purpose>.keyset}, where the wrapped keys lie. All keysets are created together, once, before anything is
 * encrypted. From then on a keyset that is missing, damaged or wrapped by another master key aborts the start; nothing
 * is ever replaced silently, because data encrypted under a lost key is lost. A purpose added by a later version gets
 * its keyset at the first start of that version, as long as nothing is encrypted for it.
 */
public record KeysetStore(KeyStorage storage, MasterKey master) {
    /** Keysets in a folder. */
    public KeysetStore(Path folder, MasterKey master) {
        this(new KeyFolder(folder), master);
    }

    public KeyRing open(BooleanSupplier sealed) {
        return open(sealed, purpose -> sealed.getAsBoolean());
    }

    /**
     * @param sealed whether anything was ever encrypted; asked only when there is no keyset
     * @param sealedFor whether anything was encrypted for a purpose that is {@linkplain KeyPurpose#isYoung young};
     *     asked only when its keyset is missing
     */
    KeyRing open(BooleanSupplier sealed, Predicate<KeyPurpose> sealedFor) {
        try {
            Aead wrapping = master.aead();
            if (!missing(storage.keysets()).isEmpty()) {
                createMissing(wrapping, sealed, sealedFor);
            }
            return new KeyRing(this, unwrap(storage.keysets(), wrapping));
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    /** Returns the version of a keyset, which differs after each change. */
    String version(KeyPurpose purpose) {
        try {
            return storage.keysets().version(purpose.fileName());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static List<KeyPurpose> missing(KeysetTexts keysets) throws IOException {
        Set<String> present = keysets.all().keySet();
        return Arrays.stream(KeyPurpose.values())
                .filter(purpose -> !present.contains(purpose.fileName()))
                .toList();
    }

    private void createMissing(Aead wrapping, BooleanSupplier sealed, Predicate<KeyPurpose> sealedFor)
            throws GeneralSecurityException, IOException {
        List<KeyPurpose> seen = missing(storage.keysets());
        if (seen.size() == KeyPurpose.values().length) {
            if (sealed.getAsBoolean() || storage.hasPersons()) {
                throw new KeyConfigurationException("There are sealed records, but " + storage.location()
                        + " holds no keysets; put them back from the backup of the keys.");
            }
        } else if (!seen.stream().allMatch(purpose -> purpose.isYoung() && !sealedFor.test(purpose))) {
            throw new KeyConfigurationException("The keyset " + names(seen) + " is missing from " + storage.location()
                    + "; put it back from the backup of the keys.");
        }
        // of two servers that start at once, the second one finds what the first one made
        storage.changeKeysets(keysets -> {
            for (KeyPurpose purpose : missing(keysets)) {
                write(keysets, purpose, KeysetHandle.generateNew(parameters(purpose), KeyRing.tink()), wrapping);
            }
            return true;
        });
    }

    private static Parameters parameters(KeyPurpose purpose) {
        return switch (purpose) {
            case INDEX -> PredefinedPrfParameters.HMAC_SHA256_PRF;
            case SIGNATURE -> PredefinedSignatureParameters.ED25519WithRawOutput;
            default -> PredefinedAeadParameters.AES256_GCM;
        };
    }

    private static void write(KeysetTexts keysets, KeyPurpose purpose, KeysetHandle keyset, Aead wrapping)
            throws GeneralSecurityException, IOException {
        keysets.write(
                purpose.fileName(),
                TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                        keyset, wrapping, associatedData(purpose), KeyRing.tink()));
    }

    /** Reads the keysets again, which another server may have changed. */
    public Map<KeyPurpose, KeysetHandle> reload() {
        try {
            return unwrap(storage.keysets(), master.aead());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Adds a key to the purpose's keyset and makes it the current one. */
    Map<KeyPurpose, KeysetHandle> rotate(KeyPurpose purpose) {
        return changed(purpose, keyset -> KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters(purpose))
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    /** Removes all keys but these and the current one. */
    Map<KeyPurpose, KeysetHandle> retain(KeyPurpose purpose, Set<Integer> numbers) {
        return changed(purpose, keyset -> {
            KeysetHandle.Builder rest = KeysetHandle.newBuilder(keyset);
            int primary = keyset.getPrimary().getId();
            for (int i = keyset.size() - 1; i >= 0; i--) {
                int number = keyset.getAt(i).getId();
                if (number != primary && !numbers.contains(number)) {
                    rest.deleteAt(i);
                }
            }
            return rest.build();
        });
    }

    private interface Change {
        KeysetHandle of(KeysetHandle keyset) throws GeneralSecurityException;
    }

    /** Applies a change while no other server can, so that none overwrites what another one added. */
    private Map<KeyPurpose, KeysetHandle> changed(KeyPurpose purpose, Change change) {
        try {
            return storage.changeKeysets(texts -> {
                Aead wrapping = master.aead();
                Map<KeyPurpose, KeysetHandle> keysets = unwrap(texts, wrapping);
                KeysetHandle after = change.of(Objects.requireNonNull(keysets.get(purpose)));
                write(texts, purpose, after, wrapping);
                keysets.put(purpose, after);
                return keysets;
            });
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /**
     * Rewraps every keyset under another master key, one after the other; keysets already wrapped by it are
     * skipped. After an interruption it is run again.
     *
     * @return the number of keysets rewrapped
     */
    public int rewrap(MasterKey next) {
        try {
            return storage.changeKeysets(texts -> {
                Map<KeyPurpose, KeysetHandle> left = notYetWrappedBy(texts.all(), next);
                for (Map.Entry<KeyPurpose, KeysetHandle> keyset : left.entrySet()) {
                    write(texts, keyset.getKey(), keyset.getValue(), next.aead());
                }
                return left.size();
            });
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private Map<KeyPurpose, KeysetHandle> notYetWrappedBy(Map<String, String> texts, MasterKey next) {
        Map<KeyPurpose, KeysetHandle> left = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (tryUnwrap(texts, purpose, next.aead()) == null) {
                KeysetHandle keyset = tryUnwrap(texts, purpose, master.aead());
                if (keyset == null) {
                    throw new KeyConfigurationException("The keyset " + purpose.fileName() + " in "
                            + storage.location()
                            + " opens neither under the master key " + master.location() + " nor under the new one "
                            + next.location() + "; nothing was changed.");
                }
                left.put(purpose, keyset);
            }
        }
        return left;
    }

    private KeyConfigurationException unusable(Exception cause) {
        String reason = ".";
        if (cause instanceof FileSystemException named) {
            reason = ": " + named.getFile();
        } else if (cause instanceof KeyStorageException away) {
            reason = ": " + away.getMessage() + ".";
        }
        return new KeyConfigurationException(
                "The keysets in " + storage.location() + " cannot be used" + reason, cause);
    }

    private static @Nullable KeysetHandle tryUnwrap(Map<String, String> texts, KeyPurpose purpose, Aead wrapping) {
        String text = texts.get(purpose.fileName());
        if (text == null) {
            return null;
        }
        try {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    text, wrapping, associatedData(purpose), KeyRing.tink());
        } catch (GeneralSecurityException otherKeyOrDamaged) {
            return null;
        }
    }

    private Map<KeyPurpose, KeysetHandle> unwrap(KeysetTexts keysets, Aead wrapping) throws IOException {
        Map<String, String> texts = keysets.all();
        Map<KeyPurpose, KeysetHandle> opened = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            KeysetHandle keyset = tryUnwrap(texts, purpose, wrapping);
            if (keyset != null) {
                opened.put(purpose, keyset);
            }
        }
        if (opened.isEmpty()) {
            throw new KeyConfigurationException("The master key " + master.location() + " does not open the keysets in "
                    + storage.location() + ": they were made under another one.");
        }
        List<KeyPurpose> damaged = Arrays.stream(KeyPurpose.values())
                .filter(purpose -> !opened.containsKey(purpose))
                .toList();
        if (!damaged.isEmpty()) {
            throw new KeyConfigurationException("The keyset " + names(damaged) + " in " + storage.location()
                    + " is damaged or belongs to another master key; put it back from the backup of the keys,"
                    + " or if a re-wrapping was interrupted, run it again.");
        }
        return opened;
    }

    private static byte[] associatedData(KeyPurpose purpose) {
        return ("donghanh keyset|" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static String names(List<KeyPurpose> purposes) {
        return purposes.stream().map(KeyPurpose::fileName).collect(Collectors.joining(", "));
    }
}
