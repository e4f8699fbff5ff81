package vn.donghanh.document.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.ReadOnlyChannel;

/** The parts of a file that are kept, in order: stretches of the original, and bytes that replace others. */
public final class ContentSlices {
    /**
     * One kept part.
     *
     * @param start where it begins in the result
     * @param from where it begins in the original; meaningless when {@code literal} is there
     */
    private record Slice(long start, long from, long length, @Nullable ByteBuffer literal) {}

    private final List<Slice> slices = new ArrayList<>();
    private long length;

    long length() {
        return length;
    }

    void keep(long from, long to) {
        if (to <= from) {
            return;
        }
        if (!slices.isEmpty()) {
            Slice last = slices.get(slices.size() - 1);
            if (last.literal() == null && last.from() + last.length() == from) {
                slices.set(slices.size() - 1, new Slice(last.start(), last.from(), to - last.from(), null));
                length += to - from;
                return;
            }
        }
        slices.add(new Slice(length, from, to - from, null));
        length += to - from;
    }

    void insert(byte[] literal) {
        slices.add(new Slice(length, 0, literal.length, ByteBuffer.wrap(literal)));
        length += literal.length;
    }

    /** Returns the kept parts of an original that can only be read forwards. */
    public InputStream of(InputStream original) {
        return new KeptStream(original);
    }

    /** Returns the kept parts of an original that can be read at any position. */
    SeekableByteChannel of(SeekableByteChannel original) {
        return new KeptChannel(original);
    }

    private final class KeptStream extends InputStream {
        private final InputStream original;
        private long originalPosition;
        private int slice;
        private long inSlice;

        KeptStream(InputStream original) {
            this.original = original;
        }

        @Override
        public int read() throws IOException {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            while (slice < slices.size() && inSlice == slices.get(slice).length()) {
                slice++;
                inSlice = 0;
            }
            if (slice == slices.size()) {
                return -1;
            }
            Slice current = slices.get(slice);
            int part = (int) Math.min(count, current.length() - inSlice);
            ByteBuffer literal = current.literal();
            if (literal != null) {
                literal.get((int) inSlice, target, offset, part);
            } else {
                original.skipNBytes(current.from() + inSlice - originalPosition);
                originalPosition = current.from() + inSlice;
                part = original.read(target, offset, part);
                if (part <= 0) {
                    return -1;
                }
                originalPosition += part;
            }
            inSlice += part;
            return part;
        }

        @Override
        public void close() throws IOException {
            original.close();
        }
    }

    private final class KeptChannel extends ReadOnlyChannel {
        private final SeekableByteChannel original;

        KeptChannel(SeekableByteChannel original) {
            super(length);
            this.original = original;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            if (position >= length) {
                return -1;
            }
            Slice current = sliceAt(position);
            long inSlice = position - current.start();
            int part = (int) Math.min(target.remaining(), current.length() - inSlice);
            ByteBuffer literal = current.literal();
            if (literal != null) {
                target.put(literal.slice((int) inSlice, part));
            } else {
                original.position(current.from() + inSlice);
                int limit = target.limit();
                target.limit(target.position() + part);
                part = original.read(target);
                target.limit(limit);
            }
            position += Math.max(part, 0);
            return part;
        }

        private Slice sliceAt(long wanted) {
            int low = 0;
            int high = slices.size() - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (slices.get(middle).start() <= wanted) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return slices.get(low);
        }

        @Override
        public boolean isOpen() {
            return original.isOpen();
        }

        @Override
        public void close() throws IOException {
            original.close();
        }
    }
}
