package vn.donghanh.document.inspection;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Stored content of a test: bytes, or as many zeros as wanted. */
public final class ContentFixture implements StoredContent {
    private final byte[] bytes;
    private final long size;

    private ContentFixture(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size;
    }

    public static StoredContent of(byte[] bytes) {
        return new ContentFixture(bytes, bytes.length);
    }

    static StoredContent ofSize(long size) {
        return new ContentFixture(new byte[0], size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public SeekableByteChannel open() {
        return new Channel();
    }

    private final class Channel implements SeekableByteChannel {
        private int position;

        @Override
        public int read(ByteBuffer target) {
            if (position >= bytes.length) {
                return -1;
            }
            int part = Math.min(target.remaining(), bytes.length - position);
            target.put(bytes, position, part);
            position += part;
            return part;
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long newPosition) {
            position = Math.toIntExact(newPosition);
            return this;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public SeekableByteChannel truncate(long newSize) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // nothing to release
        }
    }
}
