package vn.donghanh.document.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/** Image input from a channel. The streams of the JDK keep a copy in memory or in a temporary file; this keeps none. */
final class ChannelImageInput extends ImageInputStreamImpl {
    private static final int BUFFER = 1 << 16;

    private final SeekableByteChannel channel;
    private final byte[] buffer = new byte[BUFFER];
    private long bufferStart;
    private int filled;

    ChannelImageInput(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        return buffer[(int) (streamPos++ - bufferStart)] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int start = (int) (streamPos - bufferStart);
        int part = Math.min(count, filled - start);
        System.arraycopy(buffer, start, target, offset, part);
        streamPos += part;
        return part;
    }

    private boolean fill() throws IOException {
        if (streamPos >= bufferStart && streamPos < bufferStart + filled) {
            return true;
        }
        channel.position(streamPos);
        bufferStart = streamPos;
        filled = Math.max(channel.read(ByteBuffer.wrap(buffer)), 0);
        return filled > 0;
    }

    @Override
    public long length() {
        try {
            return channel.size();
        } catch (IOException unknown) {
            return -1;
        }
    }
}
