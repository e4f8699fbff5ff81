package vn.donghanh.encryption;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.PersonRef;

/**
 * Encrypts text before it is stored and decrypts it afterwards. A ciphertext is bound to its table, column, row, person
 * and purpose, and cannot be decrypted anywhere else. It is 30 bytes longer than the text padded to a multiple of 32:
 * up to 4,031 bytes of UTF-8 fit a {@code varbinary(4096)}.
 *
 * <p>A person's value is encrypted with the person's own key; a value without person (a reason in the log, a setting)
 * with the key of its purpose. A ciphertext begins with the format version and the number of the person's key; 0 for a
 * value without person.
 */
@ApplicationScoped
public class FieldEncryption {
    private static final byte FORMAT = 1;
    static final byte NO_PERSON = 0;
    private static final int HEAD = 2;

    @Inject
    KeyRing ring;

    @Inject
    PersonKeyStore persons;

    @Inject
    AlteredValues altered;

    @Inject
    UnreadableText unreadable;

    public byte[] seal(KeyPurpose purpose, EncryptedCell cell, String plain) {
        PersonKeyStore.Key key = persons.currentKey(cell.person(), purpose);
        return sealWith(key.aead(), (byte) key.number(), associatedData(purpose, cell), plain);
    }

    /**
     * Announces that values of these persons will be decrypted next; their keys are read in the background. Never
     * affects the result of decryption.
     */
    public void readAhead(KeyPurpose purpose, Collection<PersonRef> of) {
        persons.readAhead(of, purpose);
    }

    public byte @Nullable [] sealOrNull(KeyPurpose purpose, EncryptedCell cell, @Nullable String plain) {
        return plain == null ? null : seal(purpose, cell, plain);
    }

    /**
     * @throws KeysDestroyedException when the person was erased, or the keys were lost and given up
     * @throws AlteredDataException when it was changed, belongs elsewhere, or its key is missing for no such reason
     */
    public String open(KeyPurpose purpose, EncryptedCell cell, byte[] sealed) {
        try {
            String plain = decrypt(purpose, cell, sealed);
            altered.forget(cell.table(), cell.column(), cell.ref());
            return plain;
        } catch (GeneralSecurityException changed) {
            if (persons.isErased(cell.person())) {
                throw new KeysDestroyedException(cell.table(), cell.column());
            }
            throw noted(cell.table(), cell.column(), cell.ref());
        } catch (PersonKeyStore.MissingKeyException missing) {
            if (persons.isDestroyed(cell.person(), Byte.toUnsignedInt(sealed[1]))) {
                throw new KeysDestroyedException(cell.table(), cell.column());
            }
            throw noted(cell.table(), cell.column(), cell.ref());
        }
    }

    /** Decrypts a value, without asking why it may not open. */
    String decrypt(KeyPurpose purpose, EncryptedCell cell, byte[] sealed)
            throws GeneralSecurityException, PersonKeyStore.MissingKeyException {
        Aead key = persons.keyByNumber(cell.person(), purpose, keyNumber(sealed));
        return openWith(key, associatedData(purpose, cell), sealed);
    }

    /**
     * Decrypts a value for a row of a list, which the other rows do not depend on.
     *
     * @return null when the person's keys were destroyed; the words for what cannot be read when the value was altered
     */
    public @Nullable String openListed(KeyPurpose purpose, EncryptedCell cell, byte @Nullable [] sealed) {
        try {
            return openOrNull(purpose, cell, sealed);
        } catch (KeysDestroyedException destroyed) {
            return null;
        } catch (AlteredDataException changed) {
            return unreadable.get();
        }
    }

    public @Nullable String openOrNull(KeyPurpose purpose, EncryptedCell cell, byte @Nullable [] sealed) {
        return sealed == null ? null : open(purpose, cell, sealed);
    }

    /** Encrypts a value that belongs to no person. */
    public byte[] seal(KeyPurpose purpose, String table, String column, String ref, String plain) {
        return sealWith(ring.aead(purpose), NO_PERSON, associatedData(purpose, table, column, ref, ""), plain);
    }

    /** @throws AlteredDataException when it was changed or belongs elsewhere */
    public String open(KeyPurpose purpose, String table, String column, String ref, byte[] sealed) {
        try {
            String plain = decrypt(purpose, table, column, ref, sealed);
            altered.forget(table, column, ref);
            return plain;
        } catch (GeneralSecurityException e) {
            throw noted(table, column, ref);
        }
    }

    /** Decrypts a value that belongs to no person, without asking why it may not open. */
    String decrypt(KeyPurpose purpose, String table, String column, String ref, byte[] sealed)
            throws GeneralSecurityException {
        if (keyNumber(sealed) != NO_PERSON) {
            throw new GeneralSecurityException("the value of a person");
        }
        return openWith(ring.aead(purpose), associatedData(purpose, table, column, ref, ""), sealed);
    }

    private AlteredDataException noted(String table, String column, String ref) {
        altered.note(table, column, ref);
        return new AlteredDataException(table, column);
    }

    /** Initialises the keys, so that unusable keys abort the start. */
    void checkReady() {
        ring.index();
    }

    private static byte[] sealWith(Aead key, byte number, byte[] boundTo, String plain) {
        try {
            byte[] body = key.encrypt(Padding.add(plain), boundTo);
            return ByteBuffer.allocate(HEAD + body.length)
                    .put(FORMAT)
                    .put(number)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    private static String openWith(Aead key, byte[] boundTo, byte[] sealed) throws GeneralSecurityException {
        return Padding.remove(key.decrypt(Arrays.copyOfRange(sealed, HEAD, sealed.length), boundTo));
    }

    private static int keyNumber(byte[] sealed) throws GeneralSecurityException {
        if (sealed.length <= HEAD || sealed[0] != FORMAT) {
            throw new GeneralSecurityException("unknown format");
        }
        return Byte.toUnsignedInt(sealed[1]);
    }

    private static byte[] associatedData(KeyPurpose purpose, EncryptedCell cell) {
        return associatedData(
                purpose, cell.table(), cell.column(), cell.ref(), cell.person().value());
    }

    private static byte[] associatedData(KeyPurpose purpose, String... names) {
        StringBuilder bound = new StringBuilder(purpose.name());
        for (String name : names) {
            bound.append('|').append(name.length()).append(':').append(name);
        }
        return bound.toString().getBytes(StandardCharsets.UTF_8);
    }
}
