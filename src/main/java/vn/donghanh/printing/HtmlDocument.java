package vn.donghanh.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.donghanh.printing.PrintedBlock.Addressees;
import vn.donghanh.printing.PrintedBlock.Code;
import vn.donghanh.printing.PrintedBlock.EditableText;
import vn.donghanh.printing.PrintedBlock.Field;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Figures;
import vn.donghanh.printing.PrintedBlock.Grounds;
import vn.donghanh.printing.PrintedBlock.Items;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Proclamation;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedBlock.WritingLines;
import vn.donghanh.printing.PrintedDocument.Annex;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;

/** Lays a document out as an HTML tree, from which the PDF file is made. */
final class HtmlDocument {
    private static final double CELL_PADDING_MM = 3.1;

    /** What the address of a picture within the document begins with; nothing else is read. */
    static final String PICTURE = "data:image/png;base64,";

    private static final double TABLE_MM = OfficialLayout.TEXT_WIDTH_MM - 0.5;

    private final PrintedDocument printed;
    private final HtmlTree html = new HtmlTree();
    private final HtmlFigures figures = new HtmlFigures(html);

    private HtmlDocument(PrintedDocument printed) {
        this.printed = printed;
    }

    static Document of(PrintedDocument printed) {
        return new HtmlDocument(printed).build();
    }

    private Document build() {
        Element root = html.root("html");
        root.setAttribute("lang", OfficialLayout.LANGUAGE);
        Element head = html.add(root, "head", null);
        html.text(head, "title", null, printed.name());
        meta(head, "description", printed.name());
        meta(head, "subject", printed.name());
        html.text(head, "style", null, style());
        Element body = html.add(root, "body", null);
        html.text(body, "div", "imprint", printed.imprint());
        html.add(body, "div", "page-number");
        html.add(body, "div", "page-number counted");
        Element issuer = letterhead(body, printed.letterhead());
        String title = printed.title();
        String subject = printed.subject();
        if (title == null) {
            html.text(issuer, "h1", "about", Objects.requireNonNull(subject));
        } else {
            html.text(body, "h1", null, title);
            if (subject != null) {
                html.text(body, "p", "subject", subject);
            }
            html.add(body, "div", "rule title-rule");
        }
        Element ending = html.document().createElement("div");
        ending.setAttribute("class", "ending");
        List<PrintedBlock> blocks = printed.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            boolean last = at == blocks.size() - 1;
            boolean leads = !last && OfficialLayout.isTable(blocks.get(at + 1));
            block(last && OfficialLayout.staysWithSigners(blocks.get(at)) ? ending : body, blocks.get(at), leads);
        }
        body.appendChild(ending);
        ending(ending);
        printed.annexes().forEach(annex -> annex(body, annex));
        return html.document();
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

    /** Returns the part of the issuer. */
    private Element letterhead(Element body, Letterhead letterhead) {
        Element head = html.add(body, "div", "letterhead");
        Element left = html.add(head, "div", "issuer");
        html.text(left, "p", "parent", letterhead.parentBody().toUpperCase(OfficialLayout.VIETNAMESE));
        html.text(left, "p", "centre", letterhead.centre().toUpperCase(OfficialLayout.VIETNAMESE));
        html.add(left, "div", "rule issuer-rule");
        if (letterhead.number() != null) {
            html.text(left, "p", "number", letterhead.number());
        }
        Element right = html.add(head, "div", "nation");
        html.text(right, "p", "country", OfficialLayout.COUNTRY);
        Element motto = html.add(right, "p", "motto");
        html.text(motto, "span", null, OfficialLayout.MOTTO);
        html.text(right, "p", "dated", letterhead.placeAndDate());
        return left;
    }

    /** @param leads whether the block stays on the page of the next one */
    private void block(Element body, PrintedBlock block, boolean leads) {
        if (block instanceof Section section) {
            html.text(body, "h2", null, section.text());
        } else if (block instanceof Paragraph paragraph) {
            paragraph.text().lines().forEach(line -> html.text(body, "p", leads ? "body keep" : "body", line));
        } else if (block instanceof EditableText editable) {
            editable.text().lines().forEach(line -> html.text(body, "p", "body", line));
        } else if (block instanceof Grounds grounds) {
            grounds.lines().forEach(line -> html.text(body, "p", "ground", line));
        } else if (block instanceof Proclamation proclamation) {
            html.text(body, "p", "proclamation", proclamation.text());
        } else if (block instanceof Fields fields) {
            fields.fields().forEach(field -> field(body, field));
        } else if (block instanceof Items items) {
            Element list = html.add(body, "ul", null);
            items.items().forEach(item -> html.text(list, "li", null, "- " + item));
        } else if (block instanceof Table table) {
            table(body, table);
        } else if (block instanceof Figures counted) {
            figures.write(body, counted.table(), OfficialLayout.TEXT_WIDTH_MM);
        } else if (block instanceof Addressees addressees) {
            addressees(body, addressees.names());
        } else if (block instanceof WritingLines lines) {
            for (int line = 0; line < lines.count(); line++) {
                html.add(body, "div", "writing-line");
            }
        } else if (block instanceof Code code) {
            html.text(body, "p", "code", code.text());
            printed.picture(code).ifPresent(picture -> picture(body, picture, code.alternative()));
        }
    }

    private void addressees(Element body, List<String> names) {
        if (names.size() == 1) {
            html.text(body, "p", "addressee", OfficialLayout.ADDRESSED + " " + names.get(0));
            return;
        }
        Element list = html.add(body, "div", "addressees");
        html.text(list, "p", "addressed", OfficialLayout.ADDRESSED);
        names.forEach(name -> html.text(list, "p", "addressee-of-several", "- " + name));
    }

    /** An annex has page numbers of its own; its first page, like that of the document, shows none. */
    private void annex(Element body, Annex annex) {
        Element pages = html.add(body, "div", "annex");
        html.add(pages, "div", "page-number");
        html.add(pages, "div", "page-number counted");
        Element heading = html.add(pages, "h2", "annex-heading");
        html.text(heading, "span", "annex-label", annex.label());
        html.text(heading, "span", "annex-title", annex.title().toUpperCase(OfficialLayout.VIETNAMESE));
        html.text(pages, "p", "annex-of", annex.belongsTo());
        html.add(pages, "div", "rule title-rule");
        figures.write(pages, annex.table(), OfficialLayout.ACROSS_WIDTH_MM);
    }

    private void picture(Element body, QrPicture picture, String alternative) {
        Element image = html.add(html.add(body, "p", "picture"), "img", null);
        image.setAttribute("src", PICTURE + Base64.getEncoder().encodeToString(picture.png()));
        image.setAttribute("alt", alternative);
        image.setAttribute("style", "width: " + QrPicture.SIDE_MM + "mm; height: " + QrPicture.SIDE_MM + "mm");
    }

    private void field(Element body, Field field) {
        if (field.value() == null) {
            Element line = html.add(body, "div", "blank");
            html.text(line, "span", "blank-label", field.label() + ":");
            html.add(line, "span", "blank-line");
            return;
        }
        Element line = html.add(body, "p", "field");
        html.text(line, "span", "label", field.label() + ": ");
        line.appendChild(html.document().createTextNode(field.value()));
    }

    private void table(Element body, Table table) {
        Element grid = html.table(body, "grid", table.widths(), TABLE_MM, CELL_PADDING_MM);
        Element row = html.add(html.add(grid, "thead", null), "tr", null);
        for (String heading : table.header()) {
            html.text(row, "th", null, heading).setAttribute("scope", "col");
        }
        Element rows = html.add(grid, "tbody", null);
        for (List<String> cells : table.rows()) {
            Element line = html.add(rows, "tr", null);
            for (String cell : cells) {
                Element box = html.add(line, "td", null);
                List<String> paragraphs = cell.lines().toList();
                paragraphs.forEach(paragraph -> html.text(box, "p", "cell", paragraph));
            }
        }
    }

    private void ending(Element ending) {
        html.add(ending, "div", "ending-gap");
        List<String> recipients = printed.recipients();
        for (List<Signer> pair : OfficialLayout.rows(printed)) {
            Element row = html.add(ending, "div", "signers");
            if (pair.size() == 1) {
                recipients(html.add(row, "div", "recipients"), recipients);
            } else {
                signer(row, pair.get(0));
            }
            signer(row, pair.get(pair.size() - 1));
            recipients = List.of();
        }
    }

    private void recipients(Element side, List<String> recipients) {
        if (!recipients.isEmpty()) {
            html.text(side, "p", "recipients-title", OfficialLayout.RECIPIENTS);
            recipients.forEach(recipient -> html.text(side, "p", "recipient", "- " + recipient));
        }
    }

    private void signer(Element row, Signer signer) {
        Element box = html.add(row, "div", "signer");
        signer.capacity().forEach(line -> html.text(box, "p", "capacity", line.toUpperCase(OfficialLayout.VIETNAMESE)));
        if (!signer.hint().isEmpty()) {
            html.text(box, "p", "hint", signer.hint());
        }
        html.text(box, "p", "signed-name", signer.name() == null ? OfficialLayout.NO_NAME : signer.name());
    }

    private void meta(Element head, String name, String content) {
        Element meta = html.add(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }
}
