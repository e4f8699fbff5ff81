package vn.donghanh.document.inspection.office;

import java.util.Locale;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.shared.RuleViolationException;

/** What becomes of one part of an Office file. */
enum OfficePart {
    XML,
    PICTURE,
    DROPPED;

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String MICROSOFT = "application/vnd.ms-";

    /**
     * Decides by the name of the part and its content type.
     *
     * @param name without a leading slash
     * @throws RuleViolationException when a file with such a part is refused
     */
    static OfficePart of(String name, String contentType) {
        String part = name.toLowerCase(Locale.ROOT);
        String type = contentType.toLowerCase(Locale.ROOT);
        requireNoCode(part, type);
        if (part.contains("/embeddings/") || type.contains("oleobject") || part.contains("afchunk")) {
            throw new RuleViolationException(FileRule.OFFICE_EMBEDDED_FILE);
        }
        if (part.contains("/externallinks/")
                || part.contains("/querytables/")
                || part.endsWith("/connections.xml")
                || part.contains("webextension")) {
            throw new RuleViolationException(FileRule.OFFICE_EXTERNAL_DATA);
        }
        if (isAboutTheFile(part)) {
            return DROPPED;
        }
        if (part.contains("/media/")) {
            return part.endsWith(".svg") ? DROPPED : PICTURE;
        }
        if (isXml(part, type)) {
            return XML;
        }
        throw new RuleViolationException(FileRule.OFFICE_PART_NOT_ACCEPTED);
    }

    private static void requireNoCode(String part, String type) {
        if (part.contains("vbaproject")
                || part.contains("vbadata")
                || part.contains("macrosheet")
                || part.contains("/activex/")
                || part.contains("customui")
                || type.contains("vba")
                || type.contains("macro")
                || type.contains("activex")) {
            throw new RuleViolationException(FileRule.OFFICE_MACROS);
        }
    }

    /** Data about the file and its authors, signatures that no longer hold, fonts, and what printers left. */
    private static boolean isAboutTheFile(String part) {
        return part.startsWith("docprops/")
                || part.startsWith("customxml/")
                || part.startsWith("docmetadata/")
                || part.startsWith("_xmlsignatures/")
                || part.startsWith("[trash]/")
                || part.contains("/printersettings/")
                || part.contains("/fonts/")
                || part.contains("/persons/")
                || part.contains("/threadedcomments/")
                || part.endsWith("/people.xml");
    }

    private static boolean isXml(String part, String type) {
        boolean typed = type.startsWith(OPEN_XML) || type.startsWith(MICROSOFT);
        return (part.startsWith("word/") || part.startsWith("xl/"))
                && typed
                && (type.endsWith("+xml") || type.endsWith("vmldrawing"));
    }
}
