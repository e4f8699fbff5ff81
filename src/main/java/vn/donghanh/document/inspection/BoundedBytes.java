package vn.donghanh.document.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import vn.donghanh.shared.RuleViolationException;

/** Bytes in memory, up to the size of a file. */
final class BoundedBytes extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int value) {
        require(1);
        super.write(value);
    }

    @Override
    public synchronized void write(byte[] source, int offset, int length) {
        require(length);
        super.write(source, offset, length);
    }

    private void require(int more) {
        if (count + (long) more > InspectionLimits.FILE_BYTES / 2) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
    }

    synchronized InputStream read() {
        return new ByteArrayInputStream(buf, 0, count);
    }
}
