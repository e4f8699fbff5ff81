package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.util.EnumSet;
import java.util.Set;
import vn.donghanh.shared.RuleViolationException;

/**
 * Walks the atoms of an MPEG-4 recording. Atoms of metadata (place, device, title, cover) become free space of the same
 * size, so that the addresses of the sound stay right. Any track but sound is refused, as is sound that lies elsewhere.
 */
final class M4aCleaner {
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "mdia", "minf", "stbl", "dinf", "edts");
    private static final Set<String> KEPT = Set.of(
            "ftyp", "mdat", "mvhd", "tkhd", "mdhd", "hdlr", "smhd", "dref", "stsd", "stts", "stss", "ctts", "stsc",
            "stsz", "stz2", "stco", "co64", "elst", "sgpd", "sbgp", "sdtp", "iods", "nmhd");
    private static final Set<String> BLANKED = Set.of("udta", "meta", "uuid", "free", "skip", "wide", "pdin", "tref");
    private static final Set<String> WITH_TIMES = Set.of("mvhd", "tkhd", "mdhd");
    private static final byte[] FREE = "free".getBytes(ISO_8859_1);
    private static final int HEADER = 8;

    private final ForwardReader reader;
    private final long size;
    private final RecordingOverlay overlay = new RecordingOverlay();
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);
    private int atoms;
    private boolean sound;
    private boolean data;

    private M4aCleaner(ForwardReader reader, long size) {
        this.reader = reader;
        this.size = size;
    }

    static InspectedFile clean(StoredContent upload, OutputStream copy) throws IOException {
        M4aCleaner cleaner;
        try (ForwardReader reader = new ForwardReader(Channels.newInputStream(upload.open()))) {
            cleaner = new M4aCleaner(reader, upload.size());
            cleaner.walk(upload.size(), 0);
        }
        if (!cleaner.sound || !cleaner.data) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        try (InputStream original = Channels.newInputStream(upload.open())) {
            cleaner.overlay.copy(original, copy);
        }
        return new InspectedFile(FileFormat.M4A, 0, cleaner.cleaned);
    }

    private void walk(long end, int depth) throws IOException {
        if (depth > InspectionLimits.M4A_DEPTH) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
        while (reader.position() < end) {
            require(end - reader.position() >= HEADER);
            atom(end, depth);
        }
    }

    private void atom(long end, int depth) throws IOException {
        if (++atoms > InspectionLimits.M4A_ATOMS) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
        long start = reader.position();
        long length = reader.unsignedInt();
        String type = new String(reader.bytes(4), ISO_8859_1);
        if (length == 1) {
            length = (reader.unsignedInt() << 32) | reader.unsignedInt();
        } else if (length == 0) {
            length = size - start;
        }
        require(length >= reader.position() - start && length <= end - start);
        long atomEnd = start + length;
        if (CONTAINERS.contains(type)) {
            walk(atomEnd, depth + 1);
        } else if (BLANKED.contains(type)) {
            blank(type, start, atomEnd);
        } else if (KEPT.contains(type)) {
            data |= type.equals("mdat") && depth == 0;
            keep(type, atomEnd);
        } else {
            throw new RuleViolationException(FileRule.RECORDING_HAS_OTHER_TRACKS);
        }
        require(reader.position() <= atomEnd);
        reader.skip(atomEnd - reader.position());
    }

    private void blank(String type, long start, long end) throws IOException {
        long content = reader.position();
        boolean free = type.equals("free") || type.equals("skip") || type.equals("wide");
        if (!free) {
            overlay.replace(start + 4, FREE);
            cleaned.add(CleanedPart.METADATA);
            noteLocation(reader.bytes((int) Math.min(end - content, InspectionLimits.MEGABYTE)));
        }
        overlay.blank(content, end - content);
    }

    private void noteLocation(byte[] metadata) {
        String text = new String(metadata, ISO_8859_1);
        if (text.contains("©xyz") || text.contains("loci") || text.contains("location")) {
            cleaned.add(CleanedPart.LOCATION);
        }
    }

    private void keep(String type, long end) throws IOException {
        switch (type) {
            case "hdlr" -> {
                reader.skip(8);
                if (!Set.of("soun", "dhlr", "url ", "alis").contains(new String(reader.bytes(4), ISO_8859_1))) {
                    throw new RuleViolationException(FileRule.RECORDING_HAS_OTHER_TRACKS);
                }
                sound = true;
                reader.skip(12);
                overlay.blank(reader.position(), end - reader.position());
            }
            case "dref" -> {
                reader.skip(4);
                for (long entries = reader.unsignedInt(); entries > 0; entries--) {
                    long entry = reader.unsignedInt();
                    require(entry >= 12 && entry <= end - reader.position() + 4);
                    reader.skip(4);
                    if ((reader.unsignedInt() & 1) == 0) {
                        throw new RuleViolationException(FileRule.RECORDING_HAS_OTHER_TRACKS);
                    }
                    reader.skip(entry - 12);
                }
            }
            default -> {
                if (WITH_TIMES.contains(type)) {
                    int version = reader.unsignedByte();
                    overlay.blank(reader.position() + 3, version == 1 ? 16 : 8);
                }
            }
        }
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }
}
