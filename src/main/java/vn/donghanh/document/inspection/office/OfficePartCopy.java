package vn.donghanh.document.inspection.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.donghanh.document.inspection.CleanedPart;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.shared.RuleViolationException;

/**
 * Copies one XML part of an Office file event by event, so that a large sheet is never in memory. References to what was
 * taken out are left out, as are names of authors and paths of their computers; fields and formulas that load or run
 * something are refused.
 */
final class OfficePartCopy {
    private static final Set<String> RELATION_NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships");
    private static final String OFFICE = "urn:schemas-microsoft-com:office:office";
    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final Set<String> LEFT_OUT =
            Set.of("mailMerge", "docVars", "rsids", "absPath", "fileSharing", "webPublishing", "attachedSchema");
    private static final Set<String> KEPT_WITHOUT_REFERENCE = Set.of("hyperlink", "pageSetup");
    private static final Set<String> FIELDS = Set.of(
            "PAGE",
            "NUMPAGES",
            "SECTION",
            "SECTIONPAGES",
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "TOC",
            "TC",
            "TA",
            "TOA",
            "XE",
            "INDEX",
            "HYPERLINK",
            "REF",
            "PAGEREF",
            "NOTEREF",
            "STYLEREF",
            "SEQ",
            "MERGEFIELD",
            "MERGEFORMAT",
            "FORMTEXT",
            "FORMCHECKBOX",
            "FORMDROPDOWN",
            "TITLE",
            "SUBJECT",
            "AUTHOR",
            "FILENAME",
            "KEYWORDS",
            "COMMENTS",
            "NUMWORDS",
            "NUMCHARS",
            "LASTSAVEDBY",
            "SYMBOL",
            "EQ",
            "ADVANCE",
            "LISTNUM",
            "AUTONUM",
            "=",
            "IF",
            "CITATION",
            "BIBLIOGRAPHY",
            "ADDIN",
            "SHAPE");
    private static final Pattern DANGEROUS_FORMULA = Pattern.compile(
            "(?i)\\b(WEBSERVICE|FILTERXML|RTD|CALL|REGISTER|REGISTER\\.ID|EXEC|IMAGE|DDE|SQL\\.REQUEST)\\s*\\(|\\|'");
    private static final Pattern WORD = Pattern.compile("\\s*(=|[A-Za-z]+)?.*", Pattern.DOTALL);
    private static final int FIELD_LENGTH = 10_000;

    private final Set<String> removedIds;
    private final Set<CleanedPart> cleaned = EnumSet.noneOf(CleanedPart.class);
    private final Writer out;
    private final StringBuilder line = new StringBuilder();
    private final Deque<StringBuilder> fields = new ArrayDeque<>();
    private @Nullable StringBuilder text;
    private int skipping;
    private boolean open;
    private boolean silent;

    private OfficePartCopy(Set<String> removedIds, OutputStream out) {
        this.removedIds = removedIds;
        this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    }

    /** Copies a part and returns what was left out. */
    static Set<CleanedPart> copy(InputStream xml, Set<String> removedIds, OutputStream out) throws IOException {
        OfficePartCopy copy = new OfficePartCopy(removedIds, out);
        copy.out.write(OfficeXml.HEADER);
        OfficeXml.read(xml, copy::event);
        copy.out.flush();
        return copy.cleaned;
    }

    private void event(XMLStreamReader reader) throws IOException, XMLStreamException {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> characters(
                    reader.getText());
            default -> {
                // comments and processing instructions do not go on
            }
        }
    }

    private void start(XMLStreamReader reader) throws IOException {
        if (skipping > 0 || isLeftOut(reader)) {
            skipping++;
            return;
        }
        String name = reader.getLocalName();
        field(reader, name);
        line.setLength(0);
        if (open) {
            line.append('>');
        }
        line.append('<').append(qualified(reader.getPrefix(), name));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String uri = reader.getNamespaceURI(i);
            line.append(prefix == null ? " xmlns" : " xmlns:" + prefix).append("=\"");
            OfficeXml.escape(uri == null ? "" : uri, true, line);
            line.append('"');
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(reader, i);
        }
        out.append(line);
        open = true;
        silent = name.equals("author");
        text = name.equals("instrText") || name.equals("f") || name.equals("definedName") ? new StringBuilder() : null;
    }

    private boolean isLeftOut(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (LEFT_OUT.contains(name)) {
            cleaned.add(CleanedPart.METADATA);
            return true;
        }
        if (name.equals("ddeLink") || name.equals("oleLink")) {
            throw new RuleViolationException(FileRule.OFFICE_EXTERNAL_DATA);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isRemoved(reader, i)
                    && !KEPT_WITHOUT_REFERENCE.contains(name)
                    && !reader.getAttributeLocalName(i).equals("link")) {
                return true;
            }
        }
        return false;
    }

    private boolean isRemoved(XMLStreamReader reader, int attribute) {
        String namespace = String.valueOf(reader.getAttributeNamespace(attribute));
        boolean picture = namespace.equals(OFFICE)
                && reader.getAttributeLocalName(attribute).equals("relid");
        boolean reference = picture || RELATION_NAMESPACES.contains(namespace);
        return reference && removedIds.contains(reader.getAttributeValue(attribute));
    }

    private void attribute(XMLStreamReader reader, int attribute) {
        String name = reader.getAttributeLocalName(attribute);
        String value = reader.getAttributeValue(attribute);
        if (isRemoved(reader, attribute)) {
            return;
        }
        boolean vml = VML.equals(reader.getNamespaceURI());
        if (vml && (name.equals("src") || name.equals("href"))) {
            cleaned.add(CleanedPart.EXTERNAL_CONTENT);
            return;
        }
        if (name.equals("author") || name.equals("initials") || name.equals("userId") || name.equals("lastEdited")) {
            cleaned.add(CleanedPart.METADATA);
            value = "";
        }
        line.append(' ')
                .append(qualified(reader.getAttributePrefix(attribute), name))
                .append("=\"");
        OfficeXml.escape(value, true, line);
        line.append('"');
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private void characters(String characters) throws IOException {
        if (skipping > 0) {
            return;
        }
        if (silent && !characters.isBlank()) {
            cleaned.add(CleanedPart.METADATA);
            return;
        }
        if (text != null) {
            text.append(characters);
            requireFieldLength(text);
        }
        line.setLength(0);
        if (open) {
            line.append('>');
            open = false;
        }
        OfficeXml.escape(characters, false, line);
        out.append(line);
    }

    private void end(XMLStreamReader reader) throws IOException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        String name = reader.getLocalName();
        if (text != null) {
            if (name.equals("instrText") && !fields.isEmpty()) {
                fields.element().append(text);
                requireFieldLength(fields.element());
            } else if (name.equals("instrText")) {
                requireField(text);
            } else if (DANGEROUS_FORMULA.matcher(text).find()) {
                throw new RuleViolationException(FileRule.OFFICE_EXTERNAL_DATA);
            }
            text = null;
        }
        silent = false;
        if (open) {
            out.append("/>");
            open = false;
        } else {
            out.append("</").append(qualified(reader.getPrefix(), name)).append('>');
        }
    }

    /** A field begins, ends, or is written in one attribute. Its instruction may be spread over many elements. */
    private void field(XMLStreamReader reader, String name) {
        if (name.equals("fldSimple")) {
            requireField(attributeNamed(reader, "instr"));
        }
        if (!name.equals("fldChar")) {
            return;
        }
        switch (attributeNamed(reader, "fldCharType")) {
            case "begin" -> fields.push(new StringBuilder());
            case "separate", "end" -> {
                if (!fields.isEmpty()) {
                    requireField(fields.element());
                    fields.element().setLength(0);
                }
            }
            default -> throw new RuleViolationException(FileRule.DAMAGED);
        }
        if (attributeNamed(reader, "fldCharType").equals("end") && !fields.isEmpty()) {
            fields.pop();
        }
    }

    private static String attributeNamed(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private static void requireFieldLength(CharSequence field) {
        if (field.length() > FIELD_LENGTH) {
            throw new RuleViolationException(FileRule.OFFICE_EXTERNAL_DATA);
        }
    }

    /** Accepts only fields that show something of the document itself: not DDE, INCLUDEPICTURE, QUOTE and their like. */
    private static void requireField(CharSequence instruction) {
        var matcher = WORD.matcher(instruction);
        String word = matcher.matches() ? matcher.group(1) : null;
        if (word != null && !FIELDS.contains(word.toUpperCase(Locale.ROOT))) {
            throw new RuleViolationException(FileRule.OFFICE_EXTERNAL_DATA);
        }
    }
}
