package vn.donghanh.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.shared.PersonRef;

/** A person's keys for one purpose, wrapped by the keyset of that purpose. */
public record WrappedKeys(KeyRing ring, PersonRef person, KeyPurpose purpose) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    /** The prefix of a Tink ciphertext: one byte of version, four of the key's number. */
    private static final int NUMBER_AT = 1;

    private static final int PREFIX = 5;

    /** Key numbers are stored in one byte. */
    private static final int MOST = 255;

    /** Returns whether the newest key was created under the keyset's current key. */
    boolean isCurrent(PersonKeyFile personKeyFile) {
        List<PersonKeyFile.PersonKeyRow> lines = personKeyFile.rowsOf(purpose);
        if (lines.isEmpty()) {
            return false;
        }
        int wrappedBy = keyNumber(lines.get(lines.size() - 1).bytes());
        return ring.hasKey(purpose, wrappedBy) && ring.primary(purpose) == wrappedBy;
    }

    PersonKeyFile.PersonKeyRow last(PersonKeyFile personKeyFile) {
        List<PersonKeyFile.PersonKeyRow> lines = personKeyFile.rowsOf(purpose);
        return lines.get(lines.size() - 1);
    }

    /**
     * Returns the file with the old keys rewrapped, for data still encrypted under them, and one new key.
     *
     * @param after the number of the new key is greater than this
     */
    PersonKeyFile rotated(PersonKeyFile personKeyFile, int after) throws GeneralSecurityException {
        List<PersonKeyFile.PersonKeyRow> lines = new ArrayList<>();
        for (PersonKeyFile.PersonKeyRow line : personKeyFile.lines()) {
            lines.add(line.purpose() == purpose ? wrap(line.number(), unwrap(line)) : line);
        }
        int number = personKeyFile.rowsOf(purpose).stream()
                        .mapToInt(PersonKeyFile.PersonKeyRow::number)
                        .reduce(after, Math::max)
                + 1;
        if (number > MOST) {
            throw new GeneralSecurityException("no number is left for one more key");
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        lines.add(wrap(number, key));
        return new PersonKeyFile(lines);
    }

    public byte[] unwrap(PersonKeyFile.PersonKeyRow line) throws GeneralSecurityException {
        ring.hasKey(purpose, keyNumber(line.bytes()));
        return ring.aead(purpose).decrypt(line.bytes(), associatedData(line.number()));
    }

    /** Returns the number of the keyset key that encrypted these bytes; 0 when they are not a Tink ciphertext. */
    static int keyNumber(byte[] sealed) {
        return sealed.length < PREFIX ? 0 : ByteBuffer.wrap(sealed).getInt(NUMBER_AT);
    }

    private PersonKeyFile.PersonKeyRow wrap(int number, byte[] key) throws GeneralSecurityException {
        return PersonKeyFile.PersonKeyRow.of(purpose, number, ring.aead(purpose).encrypt(key, associatedData(number)));
    }

    private byte[] associatedData(int number) {
        return ("donghanh person key|" + person.value() + "|" + purpose + "|" + number)
                .getBytes(StandardCharsets.UTF_8);
    }
}
