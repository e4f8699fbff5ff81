package vn.donghanh.canary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches for many canaries in every encoding at once. The last {@value #WINDOW} bytes of each encoding are looked up by a small hash, so a byte that
 * ends none of them costs a shift, a multiplication and one bit: hundreds of megabytes are read in a few seconds.
 */
public final class Scanner {
    private static final int WINDOW = 8;
    private static final int HASH_BITS = 20;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int PIECE = 1 << 22;
    private static final int OVERLAP = 1 << 12;
    private static final int AROUND = 75;
    private static final byte[] ALIKE = alike();

    private static final class Needle {
        private final Canary canary;
        private final String spelling;
        private final byte[] bytes;

        private Needle(Canary canary, String spelling, byte[] bytes) {
            this.canary = canary;
            this.spelling = spelling;
            this.bytes = bytes;
        }
    }

    private final long[] tails = new long[1 << (HASH_BITS - 6)];
    private final Map<Long, List<Needle>> needles = new HashMap<>();
    private final Set<List<Object>> reported = new HashSet<>();

    public Scanner(Collection<Canary> canaries) {
        for (Canary canary : canaries) {
            Spellings.of(canary.mark()).forEach((spelling, bytes) -> add(canary, spelling, bytes));
            if (!canary.words().isEmpty()) {
                Spellings.of(canary.words()).forEach((spelling, bytes) -> add(canary, "words, " + spelling, bytes));
            }
        }
    }

    private void add(Canary canary, String spelling, byte[] bytes) {
        byte[] alike = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            alike[at] = ALIKE[bytes[at] & 0xff];
        }
        long tail = 0;
        for (int at = alike.length - WINDOW; at < alike.length; at++) {
            tail = tail << Byte.SIZE | (alike[at] & 0xff);
        }
        int hash = hash(tail);
        tails[hash >>> 6] |= 1L << hash;
        needles.computeIfAbsent(tail, any -> new ArrayList<>()).add(new Needle(canary, spelling, alike));
    }

    /** The hits in a text. */
    public List<CanaryHit> look(String where, String text) {
        return look(where, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hits in these bytes. */
    public List<CanaryHit> look(String where, byte[] bytes) {
        List<CanaryHit> hits = new ArrayList<>();
        look(where, bytes, 0, bytes.length, 0, hits);
        return hits;
    }

    /** All hits; of each canary the first one in each place. */
    public List<CanaryHit> look(String where, InputStream in) throws IOException {
        List<CanaryHit> hits = new ArrayList<>();
        byte[] buffer = new byte[OVERLAP + PIECE];
        int kept = 0;
        long before = 0;
        while (true) {
            int read = in.readNBytes(buffer, kept, PIECE);
            look(where, buffer, kept, kept + read, before, hits);
            if (read < PIECE) {
                return hits;
            }
            int end = kept + read;
            kept = Math.min(OVERLAP, end);
            System.arraycopy(buffer, end - kept, buffer, 0, kept);
            before += end - kept;
        }
    }

    private void look(String where, byte[] buffer, int from, int to, long before, List<CanaryHit> hits) {
        long tail = 0;
        for (int at = Math.max(0, from - WINDOW); at < to; at++) {
            tail = tail << Byte.SIZE | (ALIKE[buffer[at] & 0xff] & 0xff);
            int hash = hash(tail);
            if ((tails[hash >>> 6] >>> hash & 1) != 0 && at >= from) {
                compare(where, buffer, at + 1, to, tail, before, hits);
            }
        }
    }

    private void compare(String where, byte[] buffer, int end, int to, long tail, long before, List<CanaryHit> hits) {
        for (Needle needle : needles.getOrDefault(tail, List.of())) {
            int start = end - needle.bytes.length;
            if (start >= 0 && matches(needle.bytes, buffer, start) && reported.add(List.of(where, needle.canary))) {
                hits.add(new CanaryHit(
                        needle.canary, needle.spelling, where, before + start, around(buffer, start, end, to)));
            }
        }
    }

    private static boolean matches(byte[] needle, byte[] buffer, int start) {
        for (int at = 0; at < needle.length; at++) {
            if (ALIKE[buffer[start + at] & 0xff] != needle[at]) {
                return false;
            }
        }
        return true;
    }

    private static String around(byte[] buffer, int start, int end, int to) {
        int from = Math.max(0, start - AROUND);
        int until = Math.min(to, end + AROUND);
        StringBuilder text = new StringBuilder();
        new String(buffer, from, until - from, StandardCharsets.UTF_8)
                .codePoints()
                .map(sign -> Character.isISOControl(sign) || sign == 0xFFFD ? '·' : sign)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static int hash(long tail) {
        return (int) ((tail * SPREAD) >>> (Long.SIZE - HASH_BITS));
    }

    /** Ignores case, and treats the two alphabets of base 64 as one. */
    private static byte[] alike() {
        byte[] alike = new byte[256];
        for (int sign = 0; sign < alike.length; sign++) {
            boolean capital = sign >= 'A' && sign <= 'Z';
            alike[sign] = (byte) (capital ? sign + ('a' - 'A') : sign);
        }
        alike['-'] = '+';
        alike['_'] = '/';
        return alike;
    }
}
