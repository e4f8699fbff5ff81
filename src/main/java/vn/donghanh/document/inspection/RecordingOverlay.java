package vn.donghanh.document.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Bytes that replace others at the same place, so that nothing moves: places inside a recording are addressed by number. */
final class RecordingOverlay {
    private final NavigableMap<Long, byte[]> replacements = new TreeMap<>();
    private final NavigableMap<Long, Long> zeros = new TreeMap<>();

    void replace(long position, byte[] bytes) {
        replacements.put(position, bytes);
    }

    void blank(long position, long count) {
        zeros.put(position, count);
    }

    boolean isEmpty() {
        return replacements.isEmpty() && zeros.isEmpty();
    }

    void copy(InputStream original, OutputStream copy) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long position = 0;
        for (int count = original.read(buffer); count >= 0; count = original.read(buffer)) {
            blankIn(buffer, position, count);
            replaceIn(buffer, position, count);
            copy.write(buffer, 0, count);
            position += count;
        }
    }

    private void blankIn(byte[] buffer, long position, int count) {
        Long first = zeros.floorKey(position);
        for (var zero : zeros.subMap(first == null ? position : first, true, position + count, false)
                .entrySet()) {
            long from = Math.max(zero.getKey(), position);
            long to = Math.min(zero.getKey() + zero.getValue(), position + count);
            for (long at = from; at < to; at++) {
                buffer[(int) (at - position)] = 0;
            }
        }
    }

    private void replaceIn(byte[] buffer, long position, int count) {
        Long first = replacements.floorKey(position);
        for (var replacement : replacements
                .subMap(first == null ? position : first, true, position + count, false)
                .entrySet()) {
            byte[] bytes = replacement.getValue();
            long from = Math.max(replacement.getKey(), position);
            long to = Math.min(replacement.getKey() + bytes.length, position + count);
            if (to > from) {
                System.arraycopy(
                        bytes, (int) (from - replacement.getKey()), buffer, (int) (from - position), (int) (to - from));
            }
        }
    }
}
