package vn.donghanh.encryption;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Encrypts the content of a file, which is too long for {@link FieldEncryption}, with a random key of its own. The key itself is
 * encrypted by {@link FieldEncryption} in the row that owns the content, so that a rotation re-encrypts only that row, and the
 * content cannot be read once the key of the person is destroyed. A content is bound to its reference.
 */
public final class ContentCipher {
    /** Bytes of one segment of the encrypted content; each is stored as one row. */
    public static final int SEGMENT = 1 << 20;

    private static final int KEY = 32;
    private static final String MAC = "HmacSha256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final String ref;

    /**
     * @param key as made by {@link #newKey}
     * @param ref the reference of the content
     */
    public ContentCipher(String key, String ref) {
        this.key = Base64.getDecoder().decode(key);
        this.ref = ref;
    }

    /** Returns a random key as text, to be encrypted by {@link FieldEncryption}. */
    public static String newKey() {
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Encrypts one piece of an upload; it is bound to the upload and to its number. */
    public byte[] sealPiece(int number, byte[] plain) {
        try {
            return pieces().encrypt(plain, boundTo("piece", number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws AlteredDataException when it was changed or belongs elsewhere */
    public byte[] openPiece(int number, byte[] sealed) {
        try {
            return pieces().decrypt(sealed, boundTo("piece", number));
        } catch (GeneralSecurityException e) {
            throw new AlteredDataException("upload_piece", "bytes");
        }
    }

    /** Returns a channel that encrypts what is written to it; the content is complete once it is closed. */
    public WritableByteChannel encrypt(WritableByteChannel encrypted) throws IOException {
        try {
            return streaming().newEncryptingChannel(encrypted, boundTo("content", 0));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** Returns a channel that decrypts while it is read, from any position. Reading changed content fails. */
    public SeekableByteChannel decrypt(SeekableByteChannel encrypted) throws IOException {
        try {
            return streaming().newSeekableDecryptingChannel(encrypted, boundTo("content", 0));
        } catch (GeneralSecurityException e) {
            throw new AlteredDataException("document_chunk", "bytes");
        }
    }

    /** Returns the length of the encrypted content. */
    public long encryptedSize(long plainSize) {
        try {
            return streaming().expectedCiphertextSize(plainSize);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, MAC, KEY, SEGMENT, 0);
    }

    private AesGcmJce pieces() throws GeneralSecurityException {
        return new AesGcmJce(
                Hkdf.computeHkdf(MAC, key, new byte[0], "pieces".getBytes(StandardCharsets.US_ASCII), KEY));
    }

    private byte[] boundTo(String what, int number) {
        byte[] name = (what + '|' + ref + '|').getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(name.length + Integer.BYTES)
                .put(name)
                .putInt(number)
                .array();
    }
}
