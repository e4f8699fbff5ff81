package vn.donghanh.document.inspection.office;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.donghanh.document.inspection.FileRule;
import vn.donghanh.document.inspection.InspectionLimits;
import vn.donghanh.shared.RuleViolationException;

/** Reads the XML of Office files: no document type, no entity, nothing from elsewhere, and not deeper than is usual. */
final class OfficeXml {
    static final String HEADER = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private OfficeXml() {}

    /** Receives each event of a document. */
    interface Handler {
        void event(XMLStreamReader reader) throws IOException, XMLStreamException;
    }

    static void read(InputStream xml, Handler handler) throws IOException {
        // The JDK's own parser, whatever the server brings along: its limits on entities and names hold as well.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new RuleViolationException(FileRule.OFFICE_XML_NOT_ACCEPTED);
                }
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > InspectionLimits.OFFICE_XML_DEPTH) {
                    throw new RuleViolationException(FileRule.UNPACKS_TO_TOO_MUCH);
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                handler.event(reader);
            }
        } catch (XMLStreamException damaged) {
            throw new RuleViolationException(FileRule.DAMAGED);
        }
    }

    static void escape(String text, boolean inAttribute, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"', '\t', '\n' -> {
                    if (inAttribute) {
                        out.append("&#").append((int) letter).append(';');
                    } else {
                        out.append(letter);
                    }
                }
                default -> out.append(letter);
            }
        }
    }
}
