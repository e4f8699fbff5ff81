package vn.donghanh.house.pages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Parses a page into elements with line numbers. */
final class PageReader extends DefaultHandler {
    private final Deque<PageElement> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Locator locator;
    private int lastEnd = 1;
    private int textEnd = 1;

    private PageReader() {
        open.push(new PageElement("", "#document", Map.of(), "", 1, 1, new ArrayList<>()));
    }

    /** @throws IllegalArgumentException if the file is not well-formed XML; the message holds file, line and cause */
    static PageElement read(Path file) {
        PageReader reader = new PageReader();
        try (Reader in = Files.newBufferedReader(file)) {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.newSAXParser().parse(new InputSource(in), reader);
            return reader.open.getLast();
        } catch (SAXException e) {
            throw new IllegalArgumentException(file + ":" + reader.locator.getLineNumber() + ": " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes given) {
        endText();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < given.getLength(); i++) {
            attributes.put(given.getQName(i), given.getValue(i));
        }
        PageElement element =
                new PageElement(namespace, name, attributes, "", lastEnd, locator.getLineNumber(), new ArrayList<>());
        open.getFirst().children().add(element);
        open.push(element);
        lastEnd = locator.getLineNumber();
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        endText();
        open.pop();
        lastEnd = locator.getLineNumber();
    }

    @Override
    public void characters(char[] letters, int start, int length) {
        text.append(letters, start, length);
        textEnd = locator.getLineNumber();
    }

    private void endText() {
        if (!text.toString().isBlank()) {
            open.getFirst()
                    .children()
                    .add(new PageElement("", "", Map.of(), text.toString(), lastEnd, textEnd, List.of()));
        }
        if (!text.isEmpty()) {
            lastEnd = textEnd;
            text.setLength(0);
        }
    }
}
