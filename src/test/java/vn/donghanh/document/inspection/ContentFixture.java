package vn.donghanh.document.inspection;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import vn.donghanh.shared.ReadOnlyChannel;

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

    private final class Channel extends ReadOnlyChannel {
        Channel() {
            super(bytes.length);
        }

        @Override
        public int read(ByteBuffer target) {
            if (position >= bytes.length) {
                return -1;
            }
            int part = (int) Math.min(target.remaining(), size() - position);
            target.put(bytes, (int) position, part);
            position += part;
            return part;
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
