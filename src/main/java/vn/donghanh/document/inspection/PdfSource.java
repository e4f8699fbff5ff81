package vn.donghanh.document.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Lets PDFBox read a stored file where it needs it: a few blocks are in memory, never the file. */
final class PdfSource implements RandomAccessRead {
    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 32;

    private final SeekableByteChannel channel;
    private final long length;
    private final Map<Long, byte[]> blocks = new RecentBlocks();
    private long position;
    private byte[] block = new byte[0];
    private long blockStart = -1;
    private boolean closed;

    PdfSource(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
    }

    private static final class RecentBlocks extends LinkedHashMap<Long, byte[]> {
        private static final long serialVersionUID = 1L;

        RecentBlocks() {
            super(BLOCKS * 2, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > BLOCKS;
        }
    }

    @Override
    public int read() throws IOException {
        if (position >= length) {
            return -1;
        }
        load();
        return block[(int) (position++ - blockStart)] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        if (position >= length) {
            return -1;
        }
        load();
        int start = (int) (position - blockStart);
        int part = Math.min(count, block.length - start);
        System.arraycopy(block, start, target, offset, part);
        position += part;
        return part;
    }

    private void load() throws IOException {
        long wanted = position - position % BLOCK;
        if (wanted == blockStart) {
            return;
        }
        byte[] found = blocks.get(wanted);
        if (found == null) {
            ByteBuffer read = ByteBuffer.allocate((int) Math.min(BLOCK, length - wanted));
            channel.position(wanted);
            while (read.hasRemaining()) {
                if (channel.read(read) < 0) {
                    throw new IOException("The content ends too early");
                }
            }
            found = read.array();
            blocks.put(wanted, found);
        }
        block = found;
        blockStart = wanted;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long newPosition) throws IOException {
        if (newPosition < 0) {
            throw new IOException("Before the beginning");
        }
        position = Math.min(newPosition, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() {
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long count) {
        return new RandomAccessReadView(this, start, count);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
