package vn.donghanh.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
            return new KeyRing(unwrap(wrapping));
        } catch (GeneralSecurityException | IOException e) {
            throw new KeysUnusable("The keysets in DH_KEYS_DIR (" + folder + ") cannot be used.", e);
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
            KeysetHandle keyset = KeysetHandle.generateNew(
                    purpose == Purpose.INDEX
                            ? PredefinedPrfParameters.HMAC_SHA256_PRF
                            : PredefinedAeadParameters.AES256_GCM,
                    KeyRing.tink());
            PrivateFiles.write(
                    fileOf(purpose),
                    TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(
                            keyset, wrapping, boundTo(purpose), KeyRing.tink()));
        }
    }

    private Map<Purpose, KeysetHandle> unwrap(Aead wrapping) throws IOException {
        Map<Purpose, KeysetHandle> opened = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            String text = Files.readString(fileOf(purpose));
            try {
                opened.put(
                        purpose,
                        TinkJsonProtoKeysetFormat.parseEncryptedKeyset(
                                text, wrapping, boundTo(purpose), KeyRing.tink()));
            } catch (GeneralSecurityException ignored) {
                // named below, when it is known whether the file or the master key is the wrong one
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
                    + ") is damaged or belongs to another master key; put it back from the backup of the keys.");
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
