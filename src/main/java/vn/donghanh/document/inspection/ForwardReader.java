package vn.donghanh.document.inspection;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads numbers and bytes of a binary format from its beginning to its end, and knows where it is. */
public final class ForwardReader implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int filled;
    private long position;

    public ForwardReader(InputStream source) {
        this.source = source;
    }

    long position() {
        return position;
    }

    /** Returns the next byte, or -1 at the end. */
    int read() throws IOException {
        if (next == filled && !fill()) {
            return -1;
        }
        position++;
        return buffer[next++] & 0xFF;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(source.read(buffer, 0, BUFFER), 0);
        return filled > 0;
    }

    int unsignedByte() throws IOException {
        int value = read();
        if (value < 0) {
            throw new EOFException("The file ends too early");
        }
        return value;
    }

    int unsignedShort() throws IOException {
        return (unsignedByte() << 8) | unsignedByte();
    }

    long unsignedInt() throws IOException {
        return ((long) unsignedShort() << 16) | unsignedShort();
    }

    byte[] bytes(int count) throws IOException {
        byte[] result = new byte[count];
        for (int done = 0; done < count; ) {
            if (next == filled && !fill()) {
                throw new EOFException("The file ends too early");
            }
            int part = Math.min(count - done, filled - next);
            System.arraycopy(buffer, next, result, done, part);
            next += part;
            done += part;
            position += part;
        }
        return result;
    }

    void skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            if (next == filled && !fill()) {
                throw new EOFException("The file ends too early");
            }
            int part = (int) Math.min(left, filled - next);
            next += part;
            left -= part;
            position += part;
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
