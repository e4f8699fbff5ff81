package vn.donghanh.document.storage;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;
import vn.donghanh.shared.ReadOnlyChannel;

/** Reads a content that is stored in segments of equal length, one at a time. */
final class SegmentedChannel extends ReadOnlyChannel {
    private final int segmentSize;
    private final IntFunction<byte[]> segments;
    private byte[] current = {};
    private int currentNumber = -1;
    private boolean open = true;

    /**
     * @param segmentSize bytes of every segment but the last
     * @param segments loads a segment by its number
     */
    SegmentedChannel(long size, int segmentSize, IntFunction<byte[]> segments) {
        super(size);
        this.segmentSize = segmentSize;
        this.segments = segments;
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= size()) {
            return -1;
        }
        int read = 0;
        while (target.hasRemaining() && position < size()) {
            int number = (int) (position / segmentSize);
            if (number != currentNumber) {
                current = segments.apply(number);
                currentNumber = number;
            }
            int offset = (int) (position % segmentSize);
            int length = Math.min(target.remaining(), current.length - offset);
            if (length <= 0) {
                throw new IllegalStateException("a segment is shorter than it was stored");
            }
            target.put(current, offset, length);
            position += length;
            read += length;
        }
        return read;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        current = new byte[0];
        currentNumber = -1;
    }
}
