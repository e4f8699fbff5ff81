package vn.donghanh.printing;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** Reads the tagged content controls from the main part of a Word file: no document type, no entity, nothing from elsewhere, and not deeper than is usual. */
final class EditedTextReader {
    private static final int DEPTH = 500;

    /** What was moved away, and what older programs show instead. */
    private static final Set<String> SKIPPED = Set.of("moveFrom", "Fallback");

    private final XMLStreamReader xml;
    private final List<EditedText> texts = new ArrayList<>();
    private final Deque<Control> controls = new ArrayDeque<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private int skipping;

    private EditedTextReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** A content control that is being read. */
    private static final class Control {
        private final StringBuilder words = new StringBuilder();
        private @Nullable String key;
        private boolean empty;

        EditedText text(String of) {
            String lines = words.toString()
                    .lines()
                    .map(VietnameseText::clean)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
            return new EditedText(of, empty ? "" : lines);
        }
    }

    /** @throws RuleViolationException when it is no text of a Word file */
    static List<EditedText> read(InputStream part) {
        try {
            EditedTextReader reader = new EditedTextReader(open(part));
            reader.read();
            return reader.texts;
        } catch (XMLStreamException damaged) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        }
    }

    /** @throws RuleViolationException when the package has a part that holds macros */
    static void requireNoMacros(InputStream types) {
        try {
            XMLStreamReader xml = open(types);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && attribute(xml, "ContentType")
                                .toLowerCase(Locale.ROOT)
                                .contains("macroenabled")) {
                    throw new RuleViolationException(EditedTextRule.MACROS);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        }
    }

    /** The JDK's own parser, whatever the server brings along: its limits on names and attributes hold as well. */
    private static XMLStreamReader open(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(part);
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new RuleViolationException(
                        EditedTextRule.NOT_A_WORD_FILE);
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if ("t".equals(elements.peek())) {
                        write(xml.getText());
                    }
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private void start(String name) {
        if ((elements.isEmpty() && !name.equals("document")) || elements.size() == DEPTH) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        }
        boolean inRun = "r".equals(elements.peek());
        elements.push(name);
        if (SKIPPED.contains(name)) {
            skipping++;
        }
        switch (name) {
            case "sdt" -> controls.push(new Control());
            case "tag" -> innermost().key = attribute(xml, "val");
            case "showingPlcHdr" -> innermost().empty = true;
            case "numPr" -> write("- ");
            case "br", "cr" -> write("\n");
            case "tab" -> write(inRun ? " " : "");
            case "noBreakHyphen" -> write("-");
            default -> {
                // has no words of its own
            }
        }
    }

    private Control innermost() {
        Control control = controls.peek();
        if (control == null) {
            throw new RuleViolationException(EditedTextRule.NOT_A_WORD_FILE);
        }
        return control;
    }

    private void end(String name) {
        elements.pop();
        if (SKIPPED.contains(name)) {
            skipping--;
        }
        if (name.equals("p")) {
            write("\n");
        } else if (name.equals("sdt")) {
            Control control = controls.pop();
            if (control.key != null) {
                texts.add(control.text(control.key));
            }
        }
    }

    private void write(String words) {
        if (skipping == 0) {
            controls.forEach(control -> control.words.append(words));
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }
}
