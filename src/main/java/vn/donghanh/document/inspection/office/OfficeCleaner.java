package vn.donghanh.document.inspection.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileFormat;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.ForwardReader;
import vn.donghanh.document.inspection.InspectedFile;
import vn.donghanh.document.inspection.JpegReader;
import vn.donghanh.document.inspection.PictureDecoder;
import vn.donghanh.document.inspection.PictureStructure;
import vn.donghanh.document.inspection.PngReader;
import vn.donghanh.document.inspection.StoredContent;
import vn.donghanh.shared.RuleViolationException;

/**
 * Writes a DOCX or XLSX anew, part by part: only parts that the document leads to and whose kind is known, without data
 * about the file and its authors, without anything that comes from elsewhere.
 */
public final class OfficeCleaner {
    private static final String TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OfficePackage parts;
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);

    private OfficeCleaner(OfficePackage parts) {
        this.parts = parts;
    }

    public static InspectedFile clean(StoredContent upload, OutputStream copy) throws IOException {
        try (OfficePackage parts = OfficePackage.open(upload)) {
            OfficeCleaner cleaner = new OfficeCleaner(parts);
            cleaner.write(copy);
            return new InspectedFile(parts.format(), 0, cleaner.cleaned);
        }
    }

    /** Returns whether a ZIP file is a Word or Excel file, and which. */
    public static FileFormat format(StoredContent upload) throws IOException {
        try (OfficePackage parts = OfficePackage.open(upload)) {
            return parts.format();
        }
    }

    private void write(OutputStream copy) throws IOException {
        Map<String, OfficePart> kinds = new HashMap<>();
        for (String part : parts.names()) {
            if (!part.equals(OfficePackage.TYPES) && !part.endsWith(".rels")) {
                kinds.put(part, OfficePart.of(part, parts.typeOf(part)));
                if (kinds.get(part) == OfficePart.DROPPED) {
                    cleaned.add(CleanedPart.METADATA);
                }
            }
        }
        Map<String, OfficeRelations> reachable = reachable(kinds);
        ZipOutputStream out = new ZipOutputStream(copy);
        begin(out, OfficePackage.TYPES);
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
        if (!parts.names().contains(name)) {
            return OfficeRelations.NONE;
        }
        try (InputStream xml = parts.content(name)) {
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

    private String types(Set<String> kept, Map<String, OfficePart> kinds) {
        StringBuilder xml = new StringBuilder(OfficeXml.HEADER)
                .append("<Types xmlns=\"")
                .append(TYPES_NAMESPACE)
                .append("\"><Default Extension=\"rels\" ContentType=\"")
                .append(RELATIONS_TYPE)
                .append("\"/>");
        for (String part : kept) {
            if (!part.isEmpty()) {
                String type = kinds.get(part) == OfficePart.PICTURE ? pictureType(part) : parts.typeOf(part);
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
        try (InputStream xml = parts.content(name)) {
            cleaned.addAll(OfficePartCopy.copy(xml, relations.removedIds(), out));
        }
    }

    private void picture(String name, OutputStream out) throws IOException {
        boolean png = pictureType(name).equals(FileFormat.PNG.mediaType());
        PictureStructure structure;
        try (ForwardReader reader = new ForwardReader(parts.content(name))) {
            structure = png ? PngReader.read(reader) : JpegReader.readWithOrientation(reader);
        } catch (RuleViolationException notSuchAPicture) {
            throw new RuleViolationException(FileRule.OFFICE_PICTURE_NOT_ACCEPTED);
        }
        PictureDecoder.requirePixels(structure);
        cleaned.addAll(structure.cleaned());
        try (InputStream kept = structure.essential().of(parts.content(name))) {
            kept.transferTo(out);
        }
    }

    private static void begin(ZipOutputStream out, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
    }
}
