package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * The folder of the keysets, {@code <purpose>.keyset}. Keysets are born together, once, before anything was sealed. After
 * that one that is missing, damaged or wrapped by another master key stops the start; nothing is ever replaced silently,
 * because what was sealed under a lost key is lost with it. A purpose that the product came to know later gets its keyset at
 * the first start that knows it, as long as nothing is sealed for it.
 */
record KeysetFolder(Path folder, MasterKey master) {
    KeyRing open(BooleanSupplier sealed) {
        return open(sealed, purpose -> sealed.getAsBoolean());
    }

    /**
     * @param sealed whether anything was ever sealed; asked only when the folder holds no keyset
     * @param sealedFor whether anything was sealed for a purpose that is {@linkplain Purpose#isYoung young}; asked only when its keyset is missing
     */
    KeyRing open(BooleanSupplier sealed, Predicate<Purpose> sealedFor) {
        try {
            Aead wrapping = master.aead();
            List<Purpose> missing =
                    Arrays.stream(Purpose.values()).filter(this::isMissing).toList();
            if (missing.size() == Purpose.values().length) {
                bearAll(wrapping, sealed);
            } else if (missing.stream().allMatch(purpose -> purpose.isYoung() && !sealedFor.test(purpose))) {
                bear(missing, wrapping);
            } else {
                throw new KeysUnusable("The keyset " + names(missing) + " is missing from DH_KEYS_DIR (" + folder
                        + "); put it back from the backup of the keys.");
            }
            return new KeyRing(this, unwrap(wrapping));
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(e);
        }
    }

    /** Another one after each change; every change writes a new file. */
    String version(Purpose purpose) {
        try {
            BasicFileAttributes file = Files.readAttributes(fileOf(purpose), BasicFileAttributes.class);
            return file.fileKey() + " " + file.lastModifiedTime();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private boolean isMissing(Purpose purpose) {
        return !Files.exists(fileOf(purpose));
    }

    private Path fileOf(Purpose purpose) {
        return folder.resolve(purpose.fileName());
    }

    private void bearAll(Aead wrapping, BooleanSupplier sealed) throws GeneralSecurityException, IOException {
        if (sealed.getAsBoolean() || Files.exists(FilePersonKeys.under(folder))) {
            throw new KeysUnusable("There are sealed records, but DH_KEYS_DIR (" + folder
                    + ") holds no keysets; put them back from the backup of the keys.");
        }
        PrivateFiles.makeFolder(folder);
        bear(List.of(Purpose.values()), wrapping);
    }

    private void bear(List<Purpose> purposes, Aead wrapping) throws GeneralSecurityException, IOException {
        for (Purpose purpose : purposes) {
            write(purpose, KeysetHandle.generateNew(parameters(purpose), KeyRing.tink()), wrapping);
        }
    }

    private static Parameters parameters(Purpose purpose) {
        return purpose == Purpose.INDEX ? PredefinedPrfParameters.HMAC_SHA256_PRF : PredefinedAeadParameters.AES256_GCM;
    }

    private void write(Purpose purpose, KeysetHandle keyset, Aead wrapping)
            throws GeneralSecurityException, IOException {
        PrivateFiles.write(
                fileOf(purpose),
                TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keyset, wrapping, boundTo(purpose), KeyRing.tink()));
    }

    /** What lies in the folder now, which another server may have changed. */
    Map<Purpose, KeysetHandle> reread() {
        try {
            return unwrap(master.aead());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Adds a key to the purpose's keyset and makes it the one that seals. */
    Map<Purpose, KeysetHandle> renew(Purpose purpose) {
        return changed(purpose, keyset -> KeysetHandle.newBuilder(keyset)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters(purpose))
                        .withRandomId()
                        .makePrimary())
                .build());
    }

    /** Leaves these keys and the one that seals. */
    Map<Purpose, KeysetHandle> keep(Purpose purpose, Set<Integer> numbers) {
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

    /** Under the folder's lock, so that of two servers none overwrites what the other added. */
    private Map<Purpose, KeysetHandle> changed(Purpose purpose, Change change) {
        try {
            return PrivateFiles.alone(folder, () -> {
                Aead wrapping = master.aead();
                Map<Purpose, KeysetHandle> keysets = unwrap(wrapping);
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
     * Wraps every keyset by another master key, one file after the other; what is wrapped by it already is left. Interrupted, it is run again.
     *
     * @return how many were wrapped anew
     */
    int rewrap(MasterKey next) {
        try {
            return PrivateFiles.alone(folder, () -> {
                Map<Purpose, KeysetHandle> left = notYetWrappedBy(next);
                for (Map.Entry<Purpose, KeysetHandle> keyset : left.entrySet()) {
                    write(keyset.getKey(), keyset.getValue(), next.aead());
                }
                return left.size();
            });
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(e);
        }
    }

    private Map<Purpose, KeysetHandle> notYetWrappedBy(MasterKey next) throws IOException {
        Map<Purpose, KeysetHandle> left = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (tryUnwrap(purpose, next.aead()) == null) {
                KeysetHandle keyset = tryUnwrap(purpose, master.aead());
                if (keyset == null) {
                    throw new KeysUnusable("The keyset " + purpose.fileName() + " in DH_KEYS_DIR (" + folder
                            + ") opens neither under the master key " + master.where() + " nor under the new one "
                            + next.where() + "; nothing was changed.");
                }
                left.put(purpose, keyset);
            }
        }
        return left;
    }

    private KeysUnusable unusable(Exception cause) {
        return new KeysUnusable("The keysets in DH_KEYS_DIR (" + folder + ") cannot be used.", cause);
    }

    private @Nullable KeysetHandle tryUnwrap(Purpose purpose, Aead wrapping) throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                    Files.readString(fileOf(purpose)), wrapping, boundTo(purpose), KeyRing.tink());
        } catch (GeneralSecurityException otherKeyOrDamaged) {
            return null;
        }
    }

    private Map<Purpose, KeysetHandle> unwrap(Aead wrapping) throws IOException {
        Map<Purpose, KeysetHandle> opened = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            KeysetHandle keyset = tryUnwrap(purpose, wrapping);
            if (keyset != null) {
                opened.put(purpose, keyset);
            }
        }
        if (opened.isEmpty()) {
            throw new KeysUnusable("The master key " + master.where() + " does not open the keysets in DH_KEYS_DIR ("
                    + folder + "): they were made under another one.");
        }
        List<Purpose> damaged = Arrays.stream(Purpose.values())
                .filter(purpose -> !opened.containsKey(purpose))
                .toList();
        if (!damaged.isEmpty()) {
            throw new KeysUnusable("The keyset " + names(damaged) + " in DH_KEYS_DIR (" + folder
                    + ") is damaged or belongs to another master key; put it back from the backup of the keys,"
                    + " or if a re-wrapping was interrupted, run it again.");
        }
        return opened;
    }

    private static byte[] boundTo(Purpose purpose) {
        return ("donghanh keyset|" + purpose).getBytes(StandardCharsets.UTF_8);
    }

    private static String names(List<Purpose> purposes) {
        return purposes.stream().map(Purpose::fileName).collect(Collectors.joining(", "));
    }
}
