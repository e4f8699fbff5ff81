package vn.donghanh.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.donghanh.printing.PrintedBlock.Code;
import vn.donghanh.printing.PrintedBlock.EditableText;
import vn.donghanh.printing.PrintedBlock.Field;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Grounds;
import vn.donghanh.printing.PrintedBlock.Items;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Proclamation;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedBlock.WritingLines;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;

/** Lays a document out as an HTML tree, from which the PDF file is made. Texts become text nodes, so that nothing in them is read as markup. */
final class HtmlDocument {
    /** The width of a column does not include the padding of its cells. */
    private static final double CELL_PADDING_MM = 3.1;

    /** What the address of a picture within the document begins with; nothing else is read. */
    static final String PICTURE = "data:image/png;base64,";

    private static final double TABLE_MM = OfficialLayout.TEXT_WIDTH_MM - 0.5;

    private final PrintedDocument printed;
    private final Document document;

    private HtmlDocument(PrintedDocument printed) {
        this.printed = printed;
        this.document = emptyDocument();
    }

    static Document of(PrintedDocument printed) {
        return new HtmlDocument(printed).build();
    }

    private Document build() {
        Element html = document.createElement("html");
        html.setAttribute("lang", OfficialLayout.LANGUAGE);
        document.appendChild(html);
        Element head = add(html, "head", null);
        text(head, "title", null, printed.name());
        meta(head, "description", printed.name());
        meta(head, "subject", printed.name());
        text(head, "style", null, style());
        Element body = add(html, "body", null);
        text(body, "div", "imprint", printed.imprint());
        letterhead(body, printed.letterhead());
        text(body, "h1", null, printed.title());
        if (printed.subject() != null) {
            text(body, "p", "subject", printed.subject());
        }
        add(body, "div", "rule title-rule");
        Element ending = document.createElement("div");
        ending.setAttribute("class", "ending");
        List<PrintedBlock> blocks = printed.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            boolean last = at == blocks.size() - 1;
            boolean leads = !last && blocks.get(at + 1) instanceof Table;
            block(last && OfficialLayout.staysWithSigners(blocks.get(at)) ? ending : body, blocks.get(at), leads);
        }
        body.appendChild(ending);
        ending(ending);
        return document;
    }

    private static String style() {
        try (InputStream css = HtmlDocument.class.getResourceAsStream("official.css")) {
            if (css == null) {
                throw new IOException("Not in the WAR: official.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void letterhead(Element body, Letterhead letterhead) {
        Element head = add(body, "div", "letterhead");
        Element left = add(head, "div", "issuer");
        text(left, "p", "parent", letterhead.parentBody().toUpperCase(OfficialLayout.VIETNAMESE));
        text(left, "p", "centre", letterhead.centre().toUpperCase(OfficialLayout.VIETNAMESE));
        add(left, "div", "rule issuer-rule");
        if (letterhead.number() != null) {
            text(left, "p", "number", letterhead.number());
        }
        Element right = add(head, "div", "nation");
        text(right, "p", "country", OfficialLayout.COUNTRY);
        Element motto = add(right, "p", "motto");
        text(motto, "span", null, OfficialLayout.MOTTO);
        text(right, "p", "dated", letterhead.placeAndDate());
        add(head, "div", "clear");
    }

    /** @param leads whether the block stays on the page of the next one */
    private void block(Element body, PrintedBlock block, boolean leads) {
        if (block instanceof Section section) {
            text(body, "h2", null, section.text());
        } else if (block instanceof Paragraph paragraph) {
            paragraph.text().lines().forEach(line -> text(body, "p", leads ? "body keep" : "body", line));
        } else if (block instanceof EditableText editable) {
            editable.text().lines().forEach(line -> text(body, "p", "body", line));
        } else if (block instanceof Grounds grounds) {
            grounds.lines().forEach(line -> text(body, "p", "ground", line));
        } else if (block instanceof Proclamation proclamation) {
            text(body, "p", "proclamation", proclamation.text());
        } else if (block instanceof Fields fields) {
            fields.fields().forEach(field -> field(body, field));
        } else if (block instanceof Items items) {
            Element list = add(body, "ul", null);
            items.items().forEach(item -> text(list, "li", null, item));
        } else if (block instanceof Table table) {
            table(body, table);
        } else if (block instanceof WritingLines lines) {
            for (int line = 0; line < lines.count(); line++) {
                add(body, "div", "writing-line");
            }
        } else if (block instanceof Code code) {
            text(body, "p", "code", code.text());
            printed.picture(code).ifPresent(picture -> picture(body, picture, code.alternative()));
        }
    }

    private void picture(Element body, QrPicture picture, String alternative) {
        Element image = add(add(body, "p", "picture"), "img", null);
        image.setAttribute("src", PICTURE + Base64.getEncoder().encodeToString(picture.png()));
        image.setAttribute("alt", alternative);
        image.setAttribute("style", "width: " + QrPicture.SIDE_MM + "mm; height: " + QrPicture.SIDE_MM + "mm");
    }

    private void field(Element body, Field field) {
        if (field.value() == null) {
            Element line = add(body, "div", "blank");
            text(line, "span", "blank-label", field.label() + ":");
            add(line, "span", "blank-line");
            return;
        }
        Element line = add(body, "p", "field");
        text(line, "span", "label", field.label() + ": ");
        line.appendChild(document.createTextNode(field.value()));
    }

    private void table(Element body, Table table) {
        Element grid = add(body, "table", "grid");
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        Element columns = add(grid, "colgroup", null);
        for (int width : table.widths()) {
            double room = TABLE_MM * width / sum - CELL_PADDING_MM;
            add(columns, "col", null).setAttribute("style", "width: " + room + "mm");
        }
        Element row = add(add(grid, "thead", null), "tr", null);
        for (String heading : table.header()) {
            text(row, "th", null, heading).setAttribute("scope", "col");
        }
        Element rows = add(grid, "tbody", null);
        for (List<String> cells : table.rows()) {
            Element line = add(rows, "tr", null);
            for (String cell : cells) {
                Element box = add(line, "td", null);
                List<String> paragraphs = cell.lines().toList();
                paragraphs.forEach(paragraph -> text(box, "p", "cell", paragraph));
            }
        }
    }

    private void ending(Element ending) {
        add(ending, "div", "ending-gap");
        if (!printed.recipients().isEmpty()) {
            Element recipients = add(ending, "div", "recipients");
            text(recipients, "p", "recipients-title", OfficialLayout.RECIPIENTS);
            printed.recipients().forEach(recipient -> text(recipients, "p", "recipient", "- " + recipient));
        }
        for (List<Signer> pair : OfficialLayout.rows(printed)) {
            Element row = add(ending, "div", "signers");
            if (pair.size() == 1) {
                signer(row, pair.get(0), "signer right");
            } else {
                signer(row, pair.get(0), "signer left");
                signer(row, pair.get(1), "signer right");
            }
            add(row, "div", "clear");
        }
    }

    private void signer(Element row, Signer signer, String style) {
        Element box = add(row, "div", style);
        signer.capacity().forEach(line -> text(box, "p", "capacity", line.toUpperCase(OfficialLayout.VIETNAMESE)));
        text(box, "p", "hint", signer.hint());
        text(box, "p", "signed-name", signer.name() == null ? OfficialLayout.NO_NAME : signer.name());
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element add(Element parent, String tag, @Nullable String style) {
        Element child = document.createElement(tag);
        if (style != null) {
            child.setAttribute("class", style);
        }
        parent.appendChild(child);
        return child;
    }

    private Element text(Element parent, String tag, @Nullable String style, String words) {
        Element child = add(parent, tag, style);
        child.appendChild(document.createTextNode(words));
        return child;
    }

    private static Document emptyDocument() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
