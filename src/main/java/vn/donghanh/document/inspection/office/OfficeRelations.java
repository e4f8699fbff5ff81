package vn.donghanh.document.inspection.office;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.shared.RuleViolationException;

/**
 * What one part of an Office file refers to.
 *
 * @param kept with the parts they lead to
 * @param removedIds identifiers that the part may still use
 */
record OfficeRelations(List<Relation> kept, Set<String> removedIds, Set<CleanedPart> cleaned) {
    static final OfficeRelations NONE = new OfficeRelations(List.of(), Set.of(), Set.of());

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** @param part the name of the part it leads to, without a leading slash */
    record Relation(String id, String type, String part) {}

    /**
     * Reads the relationships of a part.
     *
     * @param folder where the part lies, with its last slash; empty for the package itself
     * @param isKept whether a part goes on
     */
    static OfficeRelations read(InputStream xml, String folder, Predicate<String> isKept) throws IOException {
        List<Relation> kept = new ArrayList<>();
        Set<String> removed = new HashSet<>();
        Set<CleanedPart> cleaned = new HashSet<>();
        OfficeXml.read(xml, reader -> {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals("Relationship")) {
                return;
            }
            String id = attribute(reader, "Id");
            String type = attribute(reader, "Type");
            String kind = type.substring(type.lastIndexOf('/') + 1);
            if (attribute(reader, "TargetMode").equalsIgnoreCase("External")) {
                cleaned.add(external(kind));
                removed.add(id);
                return;
            }
            requireNotEmbedded(kind);
            String part = resolve(folder, attribute(reader, "Target"));
            if (part != null && isKept.test(part)) {
                kept.add(new Relation(id, type, part));
            } else {
                removed.add(id);
            }
        });
        return new OfficeRelations(kept, removed, cleaned);
    }

    private static CleanedPart external(String kind) {
        return switch (kind) {
            case "hyperlink" -> CleanedPart.LINKS;
            case "attachedTemplate", "image" -> CleanedPart.EXTERNAL_CONTENT;
            default -> throw new RuleViolationException(FileRule.OFFICE_EXTERNAL_DATA);
        };
    }

    private static void requireNotEmbedded(String kind) {
        switch (kind) {
            case "aFChunk", "oleObject", "package", "subDocument" -> throw new RuleViolationException(
                    FileRule.OFFICE_EMBEDDED_FILE);
            case "vbaProject",
                    "xlMacrosheet",
                    "xlIntlMacrosheet",
                    "control",
                    "activeXControlBinary" -> throw new RuleViolationException(FileRule.OFFICE_MACROS);
            default -> {
                // the part itself is judged by its name and type
            }
        }
    }

    private static @Nullable String resolve(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null || !path.startsWith("/") || path.contains("..") ? null : path.substring(1);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Returns the relationships that stay as XML. */
    String toXml() {
        StringBuilder xml = new StringBuilder(OfficeXml.HEADER)
                .append("<Relationships xmlns=\"")
                .append(NAMESPACE)
                .append("\">");
        for (Relation relation : kept) {
            xml.append("<Relationship Id=\"");
            OfficeXml.escape(relation.id(), true, xml);
            xml.append("\" Type=\"");
            OfficeXml.escape(relation.type(), true, xml);
            xml.append("\" Target=\"/");
            OfficeXml.escape(relation.part(), true, xml);
            xml.append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }
}
