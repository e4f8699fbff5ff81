package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.shared.RuleViolationException;

/**
 * Walks the segments of a JPEG. Application data (Exif, XMP, colour profiles, thumbnails, further pictures), comments
 * and everything behind the end of the picture are left out; the segment of Adobe stays, which says how colours are
 * stored.
 */
public final class JpegReader {
    private static final byte[] PLAIN_JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final int ADOBE_LENGTH = 12;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;

    private final ForwardReader reader;
    private final ContentSlices essential = new ContentSlices();
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);
    private Exif exif = Exif.NONE;
    private int width;
    private int height;
    private int components;
    private boolean progressive;
    private int scans;

    private final boolean keepsOrientation;

    private JpegReader(ForwardReader reader, boolean keepsOrientation) {
        this.reader = reader;
        this.keepsOrientation = keepsOrientation;
    }

    /** Reads a whole JPEG. */
    static PictureStructure read(ForwardReader reader) throws IOException {
        return new JpegReader(reader, false).walk();
    }

    /** Reads a JPEG whose essential parts are shown as they are, so that they still say which side is up. */
    public static PictureStructure readWithOrientation(ForwardReader reader) throws IOException {
        return new JpegReader(reader, true).walk();
    }

    private PictureStructure walk() throws IOException {
        require(reader.unsignedByte() == 0xFF && reader.unsignedByte() == START);
        essential.keep(0, 2);
        boolean complete = segments();
        require(width > 0 && height > 0 && scans > 0);
        if (complete && reader.read() >= 0) {
            cleaned.add(CleanedPart.HIDDEN_CONTENT);
        }
        return new PictureStructure(
                essential, width, height, components, progressive || scans > 1, complete, exif.orientation(), cleaned);
    }

    private boolean segments() throws IOException {
        int marker = marker();
        while (marker != END) {
            if (marker < 0) {
                return false;
            }
            long from = reader.position() - 2;
            int length = reader.unsignedShort() - 2;
            require(length >= 0);
            if (marker == SCAN) {
                scans++;
                if (scans > InspectionLimits.JPEG_SCANS) {
                    throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
                }
                reader.skip(length);
                marker = afterScan(from);
            } else {
                segment(marker, from, length);
                marker = marker();
            }
        }
        essential.insert(new byte[] {(byte) 0xFF, (byte) END});
        return true;
    }

    /** Returns the next marker between segments, -1 at the end of the file. */
    private int marker() throws IOException {
        int value = reader.read();
        if (value < 0) {
            return -1;
        }
        require(value == 0xFF);
        while (value == 0xFF) {
            value = reader.read();
        }
        return value;
    }

    /** Reads the compressed data of a scan and returns the marker behind it. */
    private int afterScan(long from) throws IOException {
        while (true) {
            int value = reader.read();
            while (value == 0xFF) {
                value = reader.read();
                if (value > 0 && value < 0xFF && (value < 0xD0 || value > 0xD7)) {
                    essential.keep(from, reader.position() - 2);
                    return value;
                }
            }
            if (value < 0) {
                essential.keep(from, reader.position());
                return -1;
            }
        }
    }

    private void segment(int marker, long from, int length) throws IOException {
        if (marker >= 0xE0 && marker <= 0xEF) {
            application(marker, reader.bytes(length));
        } else if (marker == COMMENT) {
            reader.skip(length);
            cleaned.add(CleanedPart.METADATA);
        } else if (marker >= 0xC0 && marker <= 0xDF) {
            if (marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                frame(marker, reader.bytes(length));
            } else {
                reader.skip(length);
            }
            essential.keep(from, reader.position());
        } else {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    private void frame(int marker, byte[] header) {
        require(header.length >= 6 && width == 0);
        height = (header[1] & 0xFF) << 8 | (header[2] & 0xFF);
        width = (header[3] & 0xFF) << 8 | (header[4] & 0xFF);
        components = header[5] & 0xFF;
        progressive = marker != 0xC0 && marker != 0xC1;
    }

    private void application(int marker, byte[] data) {
        String start = new String(data, 0, Math.min(data.length, 32), ISO_8859_1);
        if (marker == 0xE0 && start.startsWith("JFIF\0")) {
            essential.insert(PLAIN_JFIF);
            return;
        }
        if (marker == 0xEE && start.startsWith("Adobe") && data.length >= ADOBE_LENGTH) {
            byte[] adobe = new byte[ADOBE_LENGTH + 4];
            adobe[0] = (byte) 0xFF;
            adobe[1] = (byte) 0xEE;
            adobe[3] = ADOBE_LENGTH + 2;
            System.arraycopy(data, 0, adobe, 4, ADOBE_LENGTH);
            essential.insert(adobe);
            return;
        }
        cleaned.add(CleanedPart.METADATA);
        if (marker == 0xE1 && start.startsWith("Exif\0")) {
            exif = Exif.of(data, 6);
            if (exif.located()) {
                cleaned.add(CleanedPart.LOCATION);
            }
            if (keepsOrientation && exif.orientation() != 1) {
                essential.insert(exif.orientationOnly());
            }
        } else if (marker == 0xE1 && new String(data, ISO_8859_1).contains("GPSL")) {
            cleaned.add(CleanedPart.LOCATION);
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }
}
