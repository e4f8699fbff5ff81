package vn.donghanh.encryption;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Checks encrypted values of any table, and re-encrypts those under an old key. Decrypted values are not returned. */
@ApplicationScoped
public class ReEncryptor {
    private static final String SUFFIX = "_sealed";
    private static final int HEAD = 2;

    @Inject
    FieldEncryption encryption;

    @Inject
    KeyRing ring;

    @Inject
    PersonKeyStore persons;

    /** The associated data that matched the last value of a column; tried first for the next one. */
    private final Map<String, Binding> last = new ConcurrentHashMap<>();

    private record Binding(KeyPurpose purpose, String column) {}

    private record DecryptedValue(Binding binding, String plain) {}

    public CiphertextStatus check(Ciphertext value) {
        DecryptedValue opened = open(value);
        if (opened != null) {
            return isCurrent(value, opened.binding().purpose()) ? CiphertextStatus.OPENS : CiphertextStatus.OLD;
        }
        if (value.person() == null) {
            return CiphertextStatus.CLOSED;
        }
        return persons.isErased(value.person())
                ? CiphertextStatus.ERASED
                : persons.isLost(value.person()) ? CiphertextStatus.LOST : CiphertextStatus.CLOSED;
    }

    /** Returns the value encrypted under the current key; empty when it already is or cannot be decrypted. */
    public Optional<byte[]> reEncrypt(Ciphertext value) {
        DecryptedValue opened = open(value);
        if (opened == null || isCurrent(value, opened.binding().purpose())) {
            return Optional.empty();
        }
        Binding to = opened.binding();
        return Optional.of(
                value.person() == null
                        ? encryption.seal(to.purpose(), value.table(), to.column(), value.ref(), opened.plain())
                        : encryption.seal(
                                to.purpose(),
                                new EncryptedCell(value.person(), value.table(), to.column(), value.ref()),
                                opened.plain()));
    }

    private boolean isCurrent(Ciphertext value, KeyPurpose purpose) {
        if (value.person() == null) {
            byte[] body = Arrays.copyOfRange(value.sealed(), HEAD, value.sealed().length);
            return WrappedKeys.keyNumber(body) == ring.primary(purpose);
        }
        return persons.isCurrent(value.person(), purpose, Byte.toUnsignedInt(value.sealed()[1]));
    }

    private @Nullable DecryptedValue open(Ciphertext value) {
        String column = value.table() + "." + value.column();
        for (Binding binding : bindings(column, value.column())) {
            try {
                String plain = value.person() == null
                        ? encryption.decrypt(
                                binding.purpose(), value.table(), binding.column(), value.ref(), value.sealed())
                        : encryption.decrypt(
                                binding.purpose(),
                                new EncryptedCell(value.person(), value.table(), binding.column(), value.ref()),
                                value.sealed());
                last.put(column, binding);
                return new DecryptedValue(binding, plain);
            } catch (GeneralSecurityException | PersonKeyStore.MissingKeyException otherPurpose) {
                // the next binding is tried
            }
        }
        return null;
    }

    private List<Binding> bindings(String key, String column) {
        List<Binding> bindings = new ArrayList<>();
        Binding known = last.get(key);
        if (known != null) {
            bindings.add(known);
        }
        for (KeyPurpose purpose : KeyPurpose.values()) {
            if (purpose.encrypts()) {
                bindings.add(new Binding(purpose, column.substring(0, column.length() - SUFFIX.length())));
                bindings.add(new Binding(purpose, column));
            }
        }
        return bindings;
    }
}
