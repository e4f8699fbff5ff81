package vn.donghanh.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

/** Tests that a content opens from any position with its own key and reference, and with no other. */
class ContentCipherTest {
    private static final int SIZE = 3 * ContentCipher.SEGMENT + 77;

    private final ContentCipher cipher = new ContentCipher(ContentCipher.newKey(), "first");

    @Test
    void contentIsReadFromAnyPosition() throws IOException {
        byte[] plain = content();
        byte[] encrypted = encrypt(cipher, plain);
        assertThat(encrypted).hasSize((int) cipher.encryptedSize(SIZE));
        for (int from : new int[] {0, 5, ContentCipher.SEGMENT - 3, 2 * ContentCipher.SEGMENT + 1, SIZE - 1}) {
            assertThat(read(cipher, encrypted, from, 100))
                    .isEqualTo(Arrays.copyOfRange(plain, from, Math.min(from + 100, SIZE)));
        }
    }

    @Test
    void changedContentAndOtherReferencesDoNotOpen() throws IOException {
        String key = ContentCipher.newKey();
        ContentCipher own = new ContentCipher(key, "own");
        byte[] encrypted = encrypt(own, content());
        assertThatThrownBy(() -> read(new ContentCipher(key, "other"), encrypted, 0, 10))
                .isInstanceOf(IOException.class);
        encrypted[encrypted.length - 40] ^= 1;
        assertThatThrownBy(() -> read(own, encrypted, SIZE - 10, 5)).isInstanceOf(IOException.class);
    }

    @Test
    void pieceIsBoundToItsUploadAndNumber() {
        String key = ContentCipher.newKey();
        ContentCipher own = new ContentCipher(key, "own");
        byte[] sealed = own.sealPiece(3, new byte[] {1, 2, 3});
        assertThat(own.openPiece(3, sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> own.openPiece(4, sealed)).isInstanceOf(DecryptionException.class);
        assertThatThrownBy(() -> new ContentCipher(key, "other").openPiece(3, sealed))
                .isInstanceOf(DecryptionException.class);
    }

    private static byte[] content() {
        byte[] plain = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            plain[i] = (byte) (i * 31 + i / 1000);
        }
        return plain;
    }

    private static byte[] encrypt(ContentCipher cipher, byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WritableByteChannel channel = cipher.encrypt(Channels.newChannel(out))) {
            new ByteArrayInputStream(plain).transferTo(Channels.newOutputStream(channel));
        }
        return out.toByteArray();
    }

    private static byte[] read(ContentCipher cipher, byte[] encrypted, long from, int most) throws IOException {
        try (SeekableByteChannel channel = cipher.decrypt(new SeekableInMemoryByteChannel(encrypted))) {
            channel.position(from);
            ByteBuffer buffer = ByteBuffer.allocate(most);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // reads on until the buffer is full or the content ends
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
