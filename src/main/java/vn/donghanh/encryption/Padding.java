package vn.donghanh.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Pads text to whole blocks before encryption, so that the length of a ciphertext does not disclose a short name or a
 * code.
 */
final class Padding {
    private static final int BLOCK = 32;
    private static final byte END = (byte) 0x80;

    private Padding() {}

    static byte[] add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / BLOCK + 1) * BLOCK);
        padded[bytes.length] = END;
        return padded;
    }

    static String remove(byte[] padded) {
        int end = padded.length - 1;
        while (end > 0 && padded[end] == 0) {
            end--;
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }
}
