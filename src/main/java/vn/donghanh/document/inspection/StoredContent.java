package vn.donghanh.document.inspection;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * The content of an uploaded file, wherever it is stored. It is decrypted while it is read, so a file is never in memory
 * as a whole; a reader may open it several times.
 */
public interface StoredContent {
    long size();

    SeekableByteChannel open() throws IOException;
}
