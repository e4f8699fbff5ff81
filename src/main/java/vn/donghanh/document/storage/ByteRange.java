package vn.donghanh.document.storage;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a content that a request of a media player asks for, as {@code Range: bytes=…} states it. Only one part is served at
 * a time.
 *
 * @param last position of the last byte, inclusive
 */
public record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})?-(\\d{1,18})?");

    /** Thrown when the requested part lies outside the content, or is no range. */
    public static final class InvalidRangeException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Returns the requested part; empty when the whole content is to be sent: without a header, in another unit, or for several
     * parts at once, which a server may answer with the whole.
     *
     * @throws InvalidRangeException to be answered with 416
     */
    public static Optional<ByteRange> parse(@Nullable String header, long size) throws InvalidRangeException {
        if (header == null || !header.startsWith("bytes=") || header.contains(",")) {
            return Optional.empty();
        }
        Matcher matcher = ONE.matcher(header);
        if (!matcher.matches()) {
            throw new InvalidRangeException();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from == null) {
            return Optional.of(lastBytes(to, size));
        }
        long first = Long.parseLong(from);
        long last = to == null ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (first >= size || last < first) {
            throw new InvalidRangeException();
        }
        return Optional.of(new ByteRange(first, last));
    }

    private static ByteRange lastBytes(@Nullable String count, long size) throws InvalidRangeException {
        long wanted = count == null ? 0 : Long.parseLong(count);
        if (wanted == 0 || size == 0) {
            throw new InvalidRangeException();
        }
        return new ByteRange(Math.max(0, size - wanted), size - 1);
    }

    public long length() {
        return last - first + 1;
    }

    /** Returns the value of the header {@code Content-Range}. */
    public String contentRange(long size) {
        return "bytes " + first + '-' + last + '/' + size;
    }
}
