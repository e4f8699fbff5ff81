package vn.donghanh.document.inspection.office;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.InspectionLimits;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.shared.RuleViolationException;

/** The parts of a DOCX or XLSX, read within bounds: their names, their kinds, their contents. */
final class OfficePackage implements Closeable {
    static final String TYPES = "[Content_Types].xml";
    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final SeekableByteChannel channel;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> typesByEnding = new HashMap<>();
    private final Map<String, String> typesByPart = new HashMap<>();
    private final FileFormat format;
    private long unpacked;

    private OfficePackage(SeekableByteChannel channel, ZipFile zip) throws IOException {
        this.channel = channel;
        this.zip = zip;
        this.format = read();
    }

    /** @throws RuleViolationException if it is damaged, encrypted, holds macros, or is neither a Word nor an Excel file */
    static OfficePackage open(StoredContent upload) throws IOException {
        SeekableByteChannel channel = upload.open();
        try {
            return new OfficePackage(channel, zip(channel));
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static ZipFile zip(SeekableByteChannel channel) {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    private FileFormat read() throws IOException {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                add(entry);
            }
        }
        if (!entries.containsKey(TYPES)) {
            throw new RuleViolationException(FileRule.TYPE_NOT_ACCEPTED);
        }
        try (InputStream types = content(TYPES)) {
            OfficeXml.read(types, this::type);
        }
        if (typesByPart.values().stream().anyMatch(type -> type.contains("macroEnabled"))) {
            throw new RuleViolationException(FileRule.OFFICE_MACROS);
        }
        if (typesByPart.containsValue(DOCUMENT)) {
            return FileFormat.DOCX;
        }
        if (typesByPart.containsValue(WORKBOOK)) {
            return FileFormat.XLSX;
        }
        throw new RuleViolationException(FileRule.TYPE_NOT_ACCEPTED);
    }

    private void add(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RuleViolationException(FileRule.OFFICE_ENCRYPTED);
        }
        boolean plain = !name.contains("..")
                && !name.contains("\\")
                && !name.contains(":")
                && !name.startsWith("/")
                && (entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED);
        if (!plain || entries.put(name, entry) != null) {
            throw new RuleViolationException(FileRule.OFFICE_PART_NOT_ACCEPTED);
        }
        if (entries.size() > InspectionLimits.OFFICE_PARTS) {
            throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
        }
    }

    private void type(XMLStreamReader reader) {
        if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
            String type = String.valueOf(reader.getAttributeValue(null, "ContentType"));
            if (reader.getLocalName().equals("Default")) {
                typesByEnding.put(
                        String.valueOf(reader.getAttributeValue(null, "Extension"))
                                .toLowerCase(Locale.ROOT),
                        type);
            } else if (reader.getLocalName().equals("Override")) {
                String part = String.valueOf(reader.getAttributeValue(null, "PartName"));
                typesByPart.put(part.substring(part.startsWith("/") ? 1 : 0), type);
            }
        }
    }

    FileFormat format() {
        return format;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Returns the declared kind of a part; empty when none is. */
    String typeOf(String part) {
        String type = typesByPart.get(part);
        return type != null
                ? type
                : typesByEnding.getOrDefault(
                        part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
    }

    /** @throws RuleViolationException if there is no such part; while it is read, if it unpacks to too much */
    InputStream content(String part) throws IOException {
        ZipArchiveEntry entry = entries.get(part);
        if (entry == null) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        return new Bounded(zip.getInputStream(entry), entry.getCompressedSize());
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            zip.close();
        }
    }

    /** Counts what is really unpacked: the sizes that a ZIP file declares may be wrong. */
    private final class Bounded extends FilterInputStream {
        private final long compressed;
        private long bytes;

        Bounded(@Nullable InputStream in, long compressed) {
            super(in);
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            byte[] octet = new byte[1];
            return read(octet, 0, 1) < 0 ? -1 : octet[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int part;
            try {
                part = super.read(target, offset, length);
            } catch (IOException damaged) {
                throw new RuleViolationException(FileRule.DAMAGED);
            }
            count(part);
            return part;
        }

        private void count(int more) {
            bytes += Math.max(more, 0);
            unpacked += Math.max(more, 0);
            boolean dense = bytes > InspectionLimits.OFFICE_COMPRESSION_FROM_BYTES
                    && bytes > compressed * InspectionLimits.OFFICE_COMPRESSION;
            if (dense
                    || bytes > InspectionLimits.OFFICE_PART_BYTES
                    || unpacked > InspectionLimits.OFFICE_ALL_PARTS_BYTES) {
                throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
            }
        }
    }
}
