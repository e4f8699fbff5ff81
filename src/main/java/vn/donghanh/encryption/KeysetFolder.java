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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

/**
 * The folder of the keysets, {@code <purpose>.keyset}. All keysets are created together, once, before anything is
 * encrypted. From then on a keyset that is missing, damaged or wrapped by another master key aborts the start; nothing
 * is ever replaced silently, because data encrypted under a lost key is lost. A purpose added by a later version gets
 * its keyset at the first start of that version, as long as nothing is encrypted for it.
 */
public record KeysetFolder(Path folder, MasterKey master) {
    public KeyRing open(BooleanSupplier sealed) {
        return open(sealed, purpose -> sealed.getAsBoolean());
    }

    /**
     * @param sealed whether anything was ever encrypted; asked only when the folder holds no keyset
     * @param sealedFor whether anything was encrypted for a purpose that is {@linkplain KeyPurpose#isYoung young};
     *     asked only when its keyset is missing
     */
    KeyRing open(BooleanSupplier sealed, Predicate<KeyPurpose> sealedFor) {
        try {
            Aead wrapping = master.aead();
            List<KeyPurpose> missing =
                    Arrays.stream(KeyPurpose.values()).filter(this::isMissing).toList();
            if (missing.size() == KeyPurpose.values().length) {
                createAll(wrapping, sealed);
            } else if (missing.stream().allMatch(purpose -> purpose.isYoung() && !sealedFor.test(purpose))) {
                create(missing, wrapping);
            } else {
                throw new KeyConfigurationException("The keyset " + names(missing) + " is missing from DH_KEYS_DIR ("
                        + folder + "); put it back from the backup of the keys.");
            }
            return new KeyRing(this, unwrap(wrapping));
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    /** Returns the file version, which differs after each change, because every change writes a new file. */
    String version(KeyPurpose purpose) {
        try {
            BasicFileAttributes file = Files.readAttributes(fileOf(purpose), BasicFileAttributes.class);
            return file.fileKey() + " " + file.lastModifiedTime();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private boolean isMissing(KeyPurpose purpose) {
        return !Files.exists(fileOf(purpose));
    }

    private Path fileOf(KeyPurpose purpose) {
        return folder.resolve(purpose.fileName());
    }

    private void createAll(Aead wrapping, BooleanSupplier sealed) throws GeneralSecurityException, IOException {
        if (sealed.getAsBoolean() || Files.exists(FilePersonKeyStore.under(folder))) {
            throw new KeyConfigurationException("There are sealed records, but DH_KEYS_DIR (" + folder
                    + ") holds no keysets; put them back from the backup of the keys.");
        }
        OwnerOnlyFiles.createFolder(folder);
        create(List.of(KeyPurpose.values()), wrapping);
    }

    private void create(List<KeyPurpose> purposes, Aead wrapping) throws GeneralSecurityException, IOException {
        for (KeyPurpose purpose : purposes) {
            write(purpose, KeysetHandle.generateNew(parameters(purpose), KeyRing.tink()), wrapping);
        }
    }

    private static Parameters parameters(KeyPurpose purpose) {
        return switch (purpose) {
            case INDEX -> PredefinedPrfParameters.HMAC_SHA256_PRF;
            case SIGNATURE -> PredefinedSignatureParameters.ED25519WithRawOutput;
            default -> PredefinedAeadParameters.AES256_GCM;
        };
    }

    private void write(KeyPurpose purpose, KeysetHandle keyset, Aead wrapping)
            throws GeneralSecurityException, IOException {
        OwnerOnlyFiles.write(
                fileOf(purpose),
                TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                        keyset, wrapping, associatedData(purpose), KeyRing.tink()));
    }

    /** Reads the keysets from the folder again, which another server may have changed. */
    public Map<KeyPurpose, KeysetHandle> reload() {
        try {
            return unwrap(master.aead());
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

    /** Applies a change under the folder's lock, so that no server overwrites what another one added. */
    private Map<KeyPurpose, KeysetHandle> changed(KeyPurpose purpose, Change change) {
        try {
            return OwnerOnlyFiles.withLock(folder, () -> {
                Aead wrapping = master.aead();
                Map<KeyPurpose, KeysetHandle> keysets = unwrap(wrapping);
                KeysetHandle after = change.of(Objects.requireNonNull(keysets.get(purpose)));
                write(purpose, after, wrapping);
                keysets.put(purpose, after);
                return keysets;
            });
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    /**
     * Rewraps every keyset under another master key, one file after the other; keysets already wrapped by it are
     * skipped. After an interruption it is run again.
     *
     * @return the number of keysets rewrapped
     */
    public int rewrap(MasterKey next) {
        try {
            return OwnerOnlyFiles.withLock(folder, () -> {
                Map<KeyPurpose, KeysetHandle> left = notYetWrappedBy(next);
                for (Map.Entry<KeyPurpose, KeysetHandle> keyset : left.entrySet()) {
                    write(keyset.getKey(), keyset.getValue(), next.aead());
                }
                return left.size();
            });
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private Map<KeyPurpose, KeysetHandle> notYetWrappedBy(MasterKey next) throws IOException {
        Map<KeyPurpose, KeysetHandle> left = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (tryUnwrap(purpose, next.aead()) == null) {
                KeysetHandle keyset = tryUnwrap(purpose, master.aead());
                if (keyset == null) {
                    throw new KeyConfigurationException("The keyset " + purpose.fileName() + " in DH_KEYS_DIR ("
                            + folder
                            + ") opens neither under the master key " + master.location() + " nor under the new one "
                            + next.location() + "; nothing was changed.");
                }
                left.put(purpose, keyset);
            }
        }
        return left;
    }

    private KeyConfigurationException unusable(Exception cause) {
        String file = cause instanceof FileSystemException named ? ": " + named.getFile() : ".";
        return new KeyConfigurationException(
                "The keysets in DH_KEYS_DIR (" + folder + ") cannot be used" + file, cause);
    }

    private @Nullable KeysetHandle tryUnwrap(KeyPurpose purpose, Aead wrapping) throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    Files.readString(fileOf(purpose)), wrapping, associatedData(purpose), KeyRing.tink());
        } catch (GeneralSecurityException otherKeyOrDamaged) {
            return null;
        }
    }

    private Map<KeyPurpose, KeysetHandle> unwrap(Aead wrapping) throws IOException {
        Map<KeyPurpose, KeysetHandle> opened = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : KeyPurpose.values()) {
            KeysetHandle keyset = tryUnwrap(purpose, wrapping);
            if (keyset != null) {
                opened.put(purpose, keyset);
            }
        }
        if (opened.isEmpty()) {
            throw new KeyConfigurationException("The master key " + master.location()
                    + " does not open the keysets in DH_KEYS_DIR (" + folder + "): they were made under another one.");
        }
        List<KeyPurpose> damaged = Arrays.stream(KeyPurpose.values())
                .filter(purpose -> !opened.containsKey(purpose))
                .toList();
        if (!damaged.isEmpty()) {
            throw new KeyConfigurationException("The keyset " + names(damaged) + " in DH_KEYS_DIR (" + folder
                    + ") is damaged or belongs to another master key; put it back from the backup of the keys,"
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
