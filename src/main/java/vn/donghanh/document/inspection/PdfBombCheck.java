package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.donghanh.shared.RuleViolationException;

/**
 * Reads the bytes of a PDF before a parser does: PDFBox unpacks object streams and cross-reference streams as a whole
 * while it opens a file. Each stream that is deflated data is unpacked here without keeping anything, up to a bound, and
 * the objects are counted.
 */
final class PdfBombCheck {
    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);
    private static final byte[] OBJECT = " obj".getBytes(ISO_8859_1);
    private static final byte[] IN_USE = " n".getBytes(ISO_8859_1);
    private static final byte[] END_OF_FILE = "%%EOF".getBytes(ISO_8859_1);
    private static final int WINDOW = 1 << 13;

    private final byte[] window = new byte[WINDOW];
    private final byte[] unpacked = new byte[1 << 14];
    private long seen;
    private int objects;
    private int references;
    private int ends;
    private long behind;
    private boolean startsAtOnce;
    private boolean linearized;

    /** Returns whether the file holds earlier versions of itself, or something in front of it or behind it. */
    static boolean hasHiddenContent(StoredContent upload) throws IOException {
        PdfBombCheck check = new PdfBombCheck();
        try (InputStream input = Channels.newInputStream(upload.open())) {
            check.read(input);
        }
        return check.ends > (check.linearized ? 2 : 1) || check.behind > 0 || !check.startsAtOnce;
    }

    private void read(InputStream input) throws IOException {
        byte[] buffer = new byte[1 << 16];
        Packed packed = new Packed();
        try {
            boolean beginning = true;
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                packed.more(buffer, 0, count);
                if (beginning) {
                    String start = new String(buffer, 0, Math.min(count, 1_024), ISO_8859_1);
                    startsAtOnce = start.startsWith("%PDF");
                    linearized = start.contains("/Linearized");
                    beginning = false;
                }
                for (int i = 0; i < count; i++) {
                    window[(int) (seen++ % WINDOW)] = buffer[i];
                    if (buffer[i] == '\n' && endsWithStream()) {
                        packed.begin(limit(), buffer, i + 1, count - i - 1);
                    } else {
                        countToken(buffer[i]);
                    }
                }
                if (objects > InspectionLimits.PDF_OBJECTS || references > 2 * InspectionLimits.PDF_OBJECTS) {
                    throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
                }
            }
        } finally {
            packed.end();
        }
    }

    private void countToken(byte last) {
        if (last > ' ' || last < 0) {
            behind++;
        }
        if (last == 'j' && endsWith(OBJECT, 0)) {
            objects++;
        } else if (last == 'n' && endsWith(IN_USE, 0)) {
            references++;
        } else if (last == 'F' && endsWith(END_OF_FILE, 0)) {
            ends++;
            behind = 0;
        }
    }

    private boolean endsWithStream() {
        return endsWith(STREAM, 1) || endsWith(STREAM, 2);
    }

    private boolean endsWith(byte[] token, int before) {
        if (seen < token.length + before) {
            return false;
        }
        for (int i = 0; i < token.length; i++) {
            if (window[(int) ((seen - before - token.length + i) % WINDOW)] != token[i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns how much the stream that begins here may unpack to. */
    private long limit() {
        byte[] last = new byte[(int) Math.min(seen, WINDOW)];
        for (int i = 0; i < last.length; i++) {
            last[i] = window[(int) ((seen - last.length + i) % WINDOW)];
        }
        String text = new String(last, ISO_8859_1);
        String dictionary = text.substring(Math.max(text.lastIndexOf(" obj"), 0));
        boolean readAtOpening = dictionary.contains("ObjStm") || dictionary.contains("XRef");
        if (readAtOpening && (dictionary.contains("LZW") || dictionary.contains("RunLength"))) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
        return dictionary.contains("XRef")
                ? InspectionLimits.PDF_CROSS_REFERENCE_BYTES
                : InspectionLimits.PDF_STREAM_BYTES;
    }

    /** The deflated data that is being unpacked, if the last stream was such. */
    private final class Packed {
        private final Inflater inflater = new Inflater(true);
        private long left;
        private int header;
        private boolean active;

        void begin(long limit, byte[] buffer, int from, int count) {
            inflater.reset();
            left = limit;
            header = 2;
            active = true;
            more(buffer, from, count);
        }

        void more(byte[] buffer, int from, int count) {
            if (!active) {
                return;
            }
            int skipped = Math.min(header, count);
            header -= skipped;
            inflater.setInput(Arrays.copyOfRange(buffer, from + skipped, from + count));
            try {
                while (active && !inflater.needsInput()) {
                    left -= inflater.inflate(unpacked);
                    if (left < 0) {
                        throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
                    }
                    active = !inflater.finished() && !inflater.needsDictionary();
                }
            } catch (DataFormatException notDeflated) {
                active = false;
            }
        }

        void end() {
            inflater.end();
        }
    }
}
