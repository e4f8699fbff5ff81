package vn.donghanh.document.inspection;

import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A small file in memory. */
public final class ContentInMemory implements StoredContent {
    private final byte[] content;

    public ContentInMemory(byte[] content) {
        this.content = content.clone();
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public SeekableByteChannel open() {
        return new SeekableInMemoryByteChannel(content);
    }
}
