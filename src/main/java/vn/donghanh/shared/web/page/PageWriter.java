package vn.donghanh.shared.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Holds what is written as UTF-8 until the page is whole. The bytes belong to the thread, which writes one page after the other; only those of a rare
 * large page are given back.
 */
final class PageWriter extends Writer {
    private static final int FIRST = 1 << 16;
    private static final int KEPT = 1 << 18;
    /** The most bytes that one letter takes. */
    private static final int WIDEST = 3;

    private static final ThreadLocal<byte[]> IDLE = new ThreadLocal<>();

    private byte @Nullable [] bytes;
    private int length;
    /** The first half of a letter whose second half is not written yet. */
    private char half;

    @Override
    public void write(int letter) {
        byte[] room = room(1);
        length = put(room, length, (char) letter);
    }

    @Override
    public void write(char[] text, int start, int count) {
        byte[] room = room(count);
        int end = length;
        for (int i = start; i < start + count; i++) {
            char letter = text[i];
            if (letter < 0x80 && half == 0) {
                room[end++] = (byte) letter;
            } else {
                end = put(room, end, letter);
            }
        }
        length = end;
    }

    @Override
    public void write(String text, int start, int count) {
        byte[] room = room(count);
        int end = length;
        for (int i = start; i < start + count; i++) {
            char letter = text.charAt(i);
            if (letter < 0x80 && half == 0) {
                room[end++] = (byte) letter;
            } else {
                end = put(room, end, letter);
            }
        }
        length = end;
    }

    /** What is written so far is not sent: a failure in the midst of a page is still answered by a page of its own. */
    @Override
    public void flush() {
        // the page is not whole
    }

    @Override
    public void close() {
        // what comes after the end of a page, such as the state of its forms, belongs to it
    }

    boolean isEmpty() {
        return length == 0 && half == 0;
    }

    /** Returns the number of bytes of a whole page. */
    int length() {
        finishLetter();
        return length;
    }

    /** Forgets what is written. */
    void clear() {
        length = 0;
        half = 0;
    }

    /** Writes all bytes and forgets them. */
    void sendTo(OutputStream response) throws IOException {
        if (bytes != null) {
            finishLetter();
            response.write(bytes, 0, length);
            giveBack();
        }
    }

    /** The bytes serve the next page of this thread. */
    void giveBack() {
        if (bytes != null && bytes.length <= KEPT) {
            IDLE.set(bytes);
        }
        bytes = null;
        clear();
    }

    private void finishLetter() {
        if (half != 0 && bytes != null) {
            half = 0;
            bytes[length++] = '?';
        }
    }

    private byte[] room(int letters) {
        byte[] room = bytes;
        if (room == null) {
            room = IDLE.get();
            IDLE.remove();
            if (room == null) {
                room = new byte[FIRST];
            }
        }
        int needed = length + (letters + 1) * WIDEST;
        if (needed > room.length) {
            room = Arrays.copyOf(room, Math.max(needed, room.length * 2));
        }
        bytes = room;
        return room;
    }

    private int put(byte[] room, int at, char letter) {
        int end = at;
        if (half != 0) {
            char first = half;
            half = 0;
            if (Character.isLowSurrogate(letter)) {
                int whole = Character.toCodePoint(first, letter);
                room[end++] = (byte) (0xF0 | whole >> 18);
                room[end++] = (byte) (0x80 | whole >> 12 & 0x3F);
                room[end++] = (byte) (0x80 | whole >> 6 & 0x3F);
                room[end++] = (byte) (0x80 | whole & 0x3F);
                return end;
            }
            room[end++] = '?';
        }
        if (letter < 0x80) {
            room[end++] = (byte) letter;
        } else if (letter < 0x800) {
            room[end++] = (byte) (0xC0 | letter >> 6);
            room[end++] = (byte) (0x80 | letter & 0x3F);
        } else if (Character.isHighSurrogate(letter)) {
            half = letter;
        } else if (Character.isLowSurrogate(letter)) {
            room[end++] = '?';
        } else {
            room[end++] = (byte) (0xE0 | letter >> 12);
            room[end++] = (byte) (0x80 | letter >> 6 & 0x3F);
            room[end++] = (byte) (0x80 | letter & 0x3F);
        }
        return end;
    }
}
