package vn.donghanh.shared;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A content of known size that can be read at any position, and not be changed. */
public abstract class ReadOnlyChannel implements SeekableByteChannel {
    /** Where the next byte is read. */
    protected long position;

    private final long size;

    protected ReadOnlyChannel(long size) {
        this.size = size;
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public final SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
