package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.donghanh.shared.RuleViolationException;

/**
 * Walks the pages of an Ogg recording (Opus or Vorbis). The second packet of each stream holds comments: title, place,
 * device, cover. They become spaces of the same length, and the check sums of their pages are calculated anew.
 */
final class OggCleaner {
    private static final byte[] PAGE = "OggS".getBytes(ISO_8859_1);
    private static final String OPUS = "OpusTags";
    private static final String VORBIS = "\003vorbis";
    private static final int HEADER = 27;
    private static final int CHECKSUM = 22;
    private static final int FIRST_PAGE = 2;
    private static final int CONTINUED = 1;

    private final ForwardReader reader;
    private final Map<Integer, Comments> streams = new HashMap<>();
    private final RecordingOverlay overlay = new RecordingOverlay();
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);

    private OggCleaner(ForwardReader reader) {
        this.reader = reader;
    }

    /** The comments of one stream, until they are complete. */
    private static final class Comments {
        private final List<CommentBytes> pages = new ArrayList<>();
        private int packet;
        private int length;
    }

    /** A page with a part of the comments. */
    private static final class CommentBytes {
        private final long position;
        private final byte[] bytes;
        private final int from;
        private final int length;

        CommentBytes(long position, byte[] bytes, int from, int length) {
            this.position = position;
            this.bytes = bytes;
            this.from = from;
            this.length = length;
        }
    }

    static InspectedFile clean(StoredContent upload, OutputStream copy) throws IOException {
        OggCleaner cleaner;
        try (ForwardReader reader = new ForwardReader(Channels.newInputStream(upload.open()))) {
            cleaner = new OggCleaner(reader);
            while (reader.position() < upload.size()) {
                cleaner.page();
            }
        }
        if (cleaner.streams.isEmpty() || cleaner.streams.values().stream().anyMatch(comments -> comments.packet < 2)) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        try (InputStream original = Channels.newInputStream(upload.open())) {
            cleaner.overlay.copy(original, copy);
        }
        return new InspectedFile(FileFormat.OGG, 0, cleaner.cleaned);
    }

    private void page() throws IOException {
        long position = reader.position();
        byte[] header = reader.bytes(HEADER);
        require(Arrays.equals(header, 0, 4, PAGE, 0, 4) && header[4] == 0);
        byte[] lacing = reader.bytes(header[26] & 0xFF);
        int length = 0;
        for (byte lace : lacing) {
            length += lace & 0xFF;
        }
        int serial = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(14);
        if ((header[5] & FIRST_PAGE) != 0) {
            begin(serial, reader.bytes(length));
            return;
        }
        Comments comments = streams.get(serial);
        require(comments != null);
        if (comments == null || comments.packet > 1) {
            reader.skip(length);
            return;
        }
        byte[] page = new byte[HEADER + lacing.length + length];
        System.arraycopy(header, 0, page, 0, HEADER);
        System.arraycopy(lacing, 0, page, HEADER, lacing.length);
        System.arraycopy(reader.bytes(length), 0, page, HEADER + lacing.length, length);
        require(comments.pages.isEmpty() == ((header[5] & CONTINUED) == 0));
        comments(comments, position, page, lacing);
    }

    private void begin(int serial, byte[] packet) {
        String start = new String(packet, 0, Math.min(packet.length, 8), ISO_8859_1);
        if (!start.equals("OpusHead") && !start.startsWith("\001vorbis")) {
            throw new RuleViolationException(FileRule.RECORDING_HAS_OTHER_TRACKS);
        }
        Comments comments = new Comments();
        comments.packet = 1;
        require(streams.put(serial, comments) == null);
    }

    private void comments(Comments comments, long position, byte[] page, byte[] lacing) {
        int from = HEADER + lacing.length;
        int length = 0;
        boolean complete = false;
        for (int i = 0; i < lacing.length && !complete; i++) {
            length += lacing[i] & 0xFF;
            complete = (lacing[i] & 0xFF) < 255;
        }
        comments.pages.add(new CommentBytes(position, page, from, length));
        comments.length += length;
        if (comments.length > InspectionLimits.OGG_COMMENT_BYTES) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
        if (complete) {
            comments.packet = 2;
            blank(comments);
        }
    }

    private void blank(Comments comments) {
        byte[] packet = new byte[comments.length];
        int at = 0;
        for (CommentBytes page : comments.pages) {
            System.arraycopy(page.bytes, page.from, packet, at, page.length);
            at += page.length;
        }
        String text = new String(packet, ISO_8859_1);
        String kind = text.startsWith(OPUS) ? OPUS : VORBIS;
        require(text.startsWith(kind));
        int end = kind.equals(VORBIS) ? 1 : 0;
        int vendor = packet.length - kind.length() - 8 - end;
        require(vendor >= 0);
        cleaned.add(CleanedPart.METADATA);
        if (text.toUpperCase(Locale.ROOT).contains("LOCATION=")
                || text.toUpperCase(Locale.ROOT).contains("GEO")) {
            cleaned.add(CleanedPart.LOCATION);
        }
        ByteBuffer blank = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        blank.position(kind.length());
        blank.putInt(vendor);
        Arrays.fill(packet, blank.position(), blank.position() + vendor, (byte) ' ');
        blank.position(blank.position() + vendor);
        blank.putInt(0);
        if (end > 0) {
            blank.put((byte) 1);
        }
        at = 0;
        for (CommentBytes page : comments.pages) {
            System.arraycopy(packet, at, page.bytes, page.from, page.length);
            at += page.length;
            overlay.replace(page.position, signed(page.bytes));
        }
        comments.pages.clear();
    }

    /** Writes the check sum of a page (CRC-32 of Ogg: polynomial 04C11DB7, not reflected). */
    private static byte[] signed(byte[] page) {
        Arrays.fill(page, CHECKSUM, CHECKSUM + 4, (byte) 0);
        int sum = 0;
        for (byte value : page) {
            sum ^= (value & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
            }
        }
        ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM, sum);
        return page;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }
}
