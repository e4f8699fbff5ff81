package vn.donghanh.document.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;

/**
 * Writes a DOCX or XLSX anew, part by part: only parts that the document leads to and whose kind is known, without data
 * about the file and its authors, without anything that comes from elsewhere.
 */
final class OfficeCleaner {
    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> typesByEnding = new HashMap<>();
    private final Map<String, String> typesByPart = new HashMap<>();
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);
    private long unpacked;

    private OfficeCleaner(ZipFile zip) {
        this.zip = zip;
    }

    static InspectedFile clean(StoredContent upload, OutputStream copy) throws IOException {
        try (SeekableByteChannel channel = upload.open();
                ZipFile zip = open(channel)) {
            OfficeCleaner cleaner = new OfficeCleaner(zip);
            FileFormat format = cleaner.format();
            cleaner.write(copy);
            return new InspectedFile(format, 0, cleaner.cleaned);
        }
    }

    /** Returns whether a ZIP file is a Word or Excel file, and which. */
    static FileFormat format(StoredContent upload) throws IOException {
        try (SeekableByteChannel channel = upload.open();
                ZipFile zip = open(channel)) {
            return new OfficeCleaner(zip).format();
        }
    }

    private static ZipFile open(SeekableByteChannel channel) {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    private FileFormat format() throws IOException {
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

    private String typeOf(String part) {
        String type = typesByPart.get(part);
        return type != null
                ? type
                : typesByEnding.getOrDefault(
                        part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "");
    }

    private void write(OutputStream copy) throws IOException {
        Map<String, OfficePart> kinds = new HashMap<>();
        for (String part : entries.keySet()) {
            if (!part.equals(TYPES) && !part.endsWith(".rels")) {
                kinds.put(part, OfficePart.of(part, typeOf(part)));
                if (kinds.get(part) == OfficePart.DROPPED) {
                    cleaned.add(CleanedPart.METADATA);
                }
            }
        }
        Map<String, OfficeRelations> reachable = reachable(kinds);
        ZipOutputStream out = new ZipOutputStream(copy);
        begin(out, TYPES);
        out.write(types(reachable.keySet(), kinds).getBytes(UTF_8));
        for (var part : reachable.entrySet()) {
            if (!part.getKey().isEmpty()) {
                part(part.getKey(), kinds, part.getValue(), out);
            }
            if (!part.getValue().kept().isEmpty()) {
                begin(out, relationsOf(part.getKey()));
                out.write(part.getValue().toXml().getBytes(UTF_8));
            }
        }
        out.finish();
        if (reachable.size() - 1
                < kinds.values().stream()
                        .filter(kind -> kind != OfficePart.DROPPED)
                        .count()) {
            cleaned.add(CleanedPart.HIDDEN_CONTENT);
        }
    }

    /** Returns the parts that the package leads to, the package itself being the empty name, and what they refer to. */
    private Map<String, OfficeRelations> reachable(Map<String, OfficePart> kinds) throws IOException {
        Map<String, OfficeRelations> reachable = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add("");
        while (!open.isEmpty()) {
            String part = open.remove();
            if (reachable.containsKey(part)) {
                continue;
            }
            OfficeRelations relations = relations(part, kinds);
            reachable.put(part, relations);
            cleaned.addAll(relations.cleaned());
            relations.kept().forEach(relation -> open.add(relation.part()));
        }
        return reachable;
    }

    private OfficeRelations relations(String part, Map<String, OfficePart> kinds) throws IOException {
        String name = relationsOf(part);
        if (!entries.containsKey(name)) {
            return OfficeRelations.NONE;
        }
        try (InputStream xml = content(name)) {
            return OfficeRelations.read(
                    xml,
                    part.substring(0, part.lastIndexOf('/') + 1),
                    target -> kinds.getOrDefault(target, OfficePart.DROPPED) != OfficePart.DROPPED);
        }
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private String types(Set<String> parts, Map<String, OfficePart> kinds) {
        StringBuilder xml = new StringBuilder(OfficeXml.HEADER)
                .append("<Types xmlns=\"")
                .append(TYPES_NAMESPACE)
                .append("\"><Default Extension=\"rels\" ContentType=\"")
                .append(RELATIONS_TYPE)
                .append("\"/>");
        for (String part : parts) {
            if (!part.isEmpty()) {
                String type = kinds.get(part) == OfficePart.PICTURE ? pictureType(part) : typeOf(part);
                xml.append("<Override PartName=\"/");
                OfficeXml.escape(part, true, xml);
                xml.append("\" ContentType=\"");
                OfficeXml.escape(type, true, xml);
                xml.append("\"/>");
            }
        }
        return xml.append("</Types>").toString();
    }

    private static String pictureType(String part) {
        return part.toLowerCase(Locale.ROOT).endsWith(".png")
                ? FileFormat.PNG.mediaType()
                : FileFormat.JPEG.mediaType();
    }

    private void part(String name, Map<String, OfficePart> kinds, OfficeRelations relations, ZipOutputStream out)
            throws IOException {
        begin(out, name);
        if (kinds.get(name) == OfficePart.PICTURE) {
            picture(name, out);
            return;
        }
        try (InputStream xml = content(name)) {
            cleaned.addAll(OfficePartCopy.copy(xml, relations.removedIds(), out));
        }
    }

    private void picture(String name, OutputStream out) throws IOException {
        boolean png = pictureType(name).equals(FileFormat.PNG.mediaType());
        PictureStructure structure;
        try (ForwardReader reader = new ForwardReader(content(name))) {
            structure = png ? PngReader.read(reader) : JpegReader.readWithOrientation(reader);
        } catch (RuleViolationException notSuchAPicture) {
            throw new RuleViolationException(FileRule.OFFICE_PICTURE_NOT_ACCEPTED);
        }
        PictureDecoder.requirePixels(structure);
        cleaned.addAll(structure.cleaned());
        try (InputStream kept = structure.essential().of(content(name))) {
            kept.transferTo(out);
        }
    }

    private static void begin(ZipOutputStream out, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
    }

    private InputStream content(String part) throws IOException {
        ZipArchiveEntry entry = entries.get(part);
        if (entry == null) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
        return new Bounded(zip.getInputStream(entry), entry.getCompressedSize());
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
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
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
