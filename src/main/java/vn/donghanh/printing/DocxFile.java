package vn.donghanh.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
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

/** Makes the Word file of a document, which officials edit: with styles, a repeated header in tables, and the page number as a field. */
final class DocxFile {
    private static final double TWIPS_OF_A_MM = 1440 / 25.4;
    private static final int HEADER_MM = 10;

    private final PrintedDocument printed;

    private DocxFile(PrintedDocument printed) {
        this.printed = printed;
    }

    static byte[] of(PrintedDocument printed) {
        return new DocxFile(printed).build();
    }

    static long twips(int millimetres) {
        return Math.round(millimetres * TWIPS_OF_A_MM);
    }

    private byte[] build() {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            DocxStyles.define(document);
            properties(document);
            page(document);
            letterhead(document, printed.letterhead());
            write(document, DocxStyles.TITLE, printed.title());
            if (printed.subject() != null) {
                write(document, DocxStyles.SUBJECT, printed.subject());
            }
            write(document, DocxStyles.SUBJECT, OfficialLayout.RULE);
            List<PrintedBlock> blocks = printed.blocks();
            for (int at = 0; at < blocks.size(); at++) {
                boolean last = at == blocks.size() - 1;
                int first = document.getParagraphs().size();
                block(document, blocks.get(at));
                if (last ? OfficialLayout.staysWithSigners(blocks.get(at)) : blocks.get(at + 1) instanceof Table) {
                    List<XWPFParagraph> written = document.getParagraphs();
                    written.subList(first, written.size()).forEach(paragraph -> paragraph.setKeepNext(true));
                }
            }
            ending(document);
            if (blocks.stream().anyMatch(EditableText.class::isInstance)) {
                document.enforceFillingFormsProtection();
            }
            document.write(file);
            return file.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The properties name the form; Word would else write the account of the server. */
    private void properties(XWPFDocument document) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(printed.name());
        core.setCreator(OfficialLayout.PRODUCER);
        core.setLastModifiedByUser(OfficialLayout.PRODUCER);
        document.getProperties().getExtendedProperties().setApplication(OfficialLayout.PRODUCER);
    }

    private void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(twips(OfficialLayout.WIDTH_MM)));
        size.setH(BigInteger.valueOf(twips(OfficialLayout.HEIGHT_MM)));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(twips(OfficialLayout.TOP_MM)));
        margins.setBottom(BigInteger.valueOf(twips(OfficialLayout.BOTTOM_MM)));
        margins.setLeft(BigInteger.valueOf(twips(OfficialLayout.LEFT_MM)));
        margins.setRight(BigInteger.valueOf(twips(OfficialLayout.RIGHT_MM)));
        margins.setHeader(BigInteger.valueOf(twips(HEADER_MM)));
        margins.setFooter(BigInteger.valueOf(twips(HEADER_MM)));
        margins.setGutter(BigInteger.ZERO);
        section.addNewTitlePg();
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setStyle(DocxStyles.PAGE_NUMBER.id());
        number.getCTP().addNewFldSimple().setInstr("PAGE");
        document.createHeader(HeaderFooterType.FIRST).createParagraph().setStyle(DocxStyles.PAGE_NUMBER.id());
        for (HeaderFooterType kind : List.of(HeaderFooterType.DEFAULT, HeaderFooterType.FIRST)) {
            XWPFParagraph imprint = document.createFooter(kind).createParagraph();
            imprint.setStyle(DocxStyles.IMPRINT.id());
            imprint.createRun().setText(printed.imprint());
        }
    }

    private static void letterhead(XWPFDocument document, Letterhead letterhead) {
        XWPFTable head = DocxTables.frame(document, 1, List.of(43, 57));
        XWPFTableCell left = head.getRow(0).getCell(0);
        write(left, DocxStyles.HEAD, letterhead.parentBody().toUpperCase(OfficialLayout.VIETNAMESE));
        write(left, DocxStyles.HEAD_BOLD, letterhead.centre().toUpperCase(OfficialLayout.VIETNAMESE));
        write(left, DocxStyles.HEAD_BOLD, OfficialLayout.RULE);
        if (letterhead.number() != null) {
            write(left, DocxStyles.NUMBER, letterhead.number());
        }
        XWPFTableCell right = head.getRow(0).getCell(1);
        write(right, DocxStyles.HEAD_BOLD, OfficialLayout.COUNTRY);
        write(right, DocxStyles.MOTTO, OfficialLayout.MOTTO);
        write(right, DocxStyles.MOTTO, OfficialLayout.LONG_RULE);
        write(right, DocxStyles.DATED, letterhead.placeAndDate());
        finish(left);
        finish(right);
        write(document, DocxStyles.NORMAL, "");
    }

    private void block(XWPFDocument document, PrintedBlock block) {
        if (block instanceof Section section) {
            write(document, DocxStyles.SECTION, section.text());
        } else if (block instanceof Paragraph paragraph) {
            paragraph.text().lines().forEach(line -> write(document, DocxStyles.BODY, line));
        } else if (block instanceof EditableText editable) {
            editable(document, editable);
        } else if (block instanceof Grounds grounds) {
            grounds.lines().forEach(line -> write(document, DocxStyles.GROUND, line));
        } else if (block instanceof Proclamation proclamation) {
            write(document, DocxStyles.PROCLAMATION, proclamation.text());
        } else if (block instanceof Fields fields) {
            fields.fields().forEach(field -> field(document, field));
        } else if (block instanceof Items items) {
            items.items().forEach(item -> write(document, DocxStyles.ITEM, "-\t" + item));
        } else if (block instanceof Table table) {
            table(document, table);
        } else if (block instanceof WritingLines lines) {
            for (int line = 0; line < lines.count(); line++) {
                ruledTo(write(document, DocxStyles.FIELD, "\t"));
            }
        } else if (block instanceof Code code) {
            write(document, DocxStyles.CODE, code.text());
            printed.picture(code).ifPresent(picture -> picture(document, picture, code.alternative()));
        }
    }

    /** A content control that can be written in, but neither moved nor deleted. */
    private static void editable(XWPFDocument document, EditableText editable) {
        CTSdtBlock control = document.getDocument().getBody().addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewTag().setVal(editable.key());
        properties.addNewId().setVal(BigInteger.valueOf(editable.key().hashCode()));
        properties.addNewLock().setVal(STLock.SDT_LOCKED);
        properties.addNewRichText();
        CTSdtContentBlock content = control.addNewSdtContent();
        Stream<String> lines =
                editable.text().isEmpty() ? Stream.of("") : editable.text().lines();
        lines.forEach(line -> write(new XWPFParagraph(content.addNewP(), document), DocxStyles.BODY, line));
    }

    private static void picture(XWPFDocument document, QrPicture picture, String alternative) {
        int side = (int) Math.round(QrPicture.SIDE_MM * Units.EMU_PER_CENTIMETER / 10.0);
        try {
            write(document, DocxStyles.SUBJECT, "")
                    .createRun()
                    .addPicture(new ByteArrayInputStream(picture.png()), PictureType.PNG, alternative, side, side)
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(alternative);
        } catch (InvalidFormatException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void field(XWPFDocument document, Field field) {
        if (field.value() == null) {
            ruledTo(write(document, DocxStyles.FIELD, field.label() + ":\t"));
        } else {
            write(document, DocxStyles.FIELD, field.label() + ": " + field.value());
        }
    }

    /** A tab stop with dots at the right margin makes a line to write on, however long the label. */
    private static void ruledTo(XWPFParagraph paragraph) {
        CTTabStop stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(BigInteger.valueOf(twips(OfficialLayout.TEXT_WIDTH_MM)));
    }

    private static void table(XWPFDocument document, Table table) {
        XWPFTable grid =
                document.createTable(table.rows().size() + 1, table.header().size());
        DocxTables.fix(grid, table.widths());
        XWPFTableRow header = grid.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        fill(header, DocxStyles.CELL_HEADING, table.header());
        for (int row = 0; row < table.rows().size(); row++) {
            grid.getRow(row + 1).setCantSplitRow(true);
            fill(grid.getRow(row + 1), DocxStyles.CELL, table.rows().get(row));
        }
        write(document, DocxStyles.AFTER_TABLE, "");
    }

    private static void fill(XWPFTableRow row, DocxStyles style, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cells.get(column).lines().forEach(line -> write(cell, style, line));
            finish(cell);
        }
    }

    private void ending(XWPFDocument document) {
        write(document, DocxStyles.NORMAL, "").setKeepNext(true);
        boolean first = true;
        for (List<Signer> pair : OfficialLayout.rows(printed)) {
            XWPFTable row = DocxTables.frame(document, 1, List.of(1, 1));
            row.getRow(0).setCantSplitRow(true);
            XWPFTableCell left = row.getRow(0).getCell(0);
            if (pair.size() == 1) {
                recipients(left, first ? printed.recipients() : List.of());
            } else {
                signer(left, pair.get(0));
            }
            XWPFTableCell right = row.getRow(0).getCell(1);
            signer(right, pair.get(pair.size() - 1));
            finish(left);
            finish(right);
            write(document, DocxStyles.NORMAL, "");
            first = false;
        }
    }

    private static void recipients(XWPFTableCell cell, List<String> recipients) {
        if (!recipients.isEmpty()) {
            write(cell, DocxStyles.RECIPIENTS, OfficialLayout.RECIPIENTS);
            recipients.forEach(recipient -> write(cell, DocxStyles.RECIPIENT, "- " + recipient));
        }
    }

    private static void signer(XWPFTableCell cell, Signer signer) {
        signer.capacity()
                .forEach(line -> write(cell, DocxStyles.CAPACITY, line.toUpperCase(OfficialLayout.VIETNAMESE)));
        write(cell, DocxStyles.HINT, signer.hint());
        write(cell, DocxStyles.SIGNED_NAME, signer.name() == null ? OfficialLayout.NO_NAME : signer.name());
    }

    private static XWPFParagraph write(XWPFDocument document, DocxStyles style, String words) {
        return write(document.createParagraph(), style, words);
    }

    private static void write(XWPFTableCell cell, DocxStyles style, String words) {
        write(cell.addParagraph(), style, words);
    }

    private static XWPFParagraph write(XWPFParagraph paragraph, DocxStyles style, String words) {
        paragraph.setStyle(style.id());
        String[] pieces = words.split("\t", -1);
        var run = paragraph.createRun();
        for (int piece = 0; piece < pieces.length; piece++) {
            if (piece > 0) {
                run.addTab();
            }
            run.setText(pieces[piece]);
        }
        return paragraph;
    }

    /** Removes the empty paragraph with which every cell begins, unless it is the only one. */
    private static void finish(XWPFTableCell cell) {
        if (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(0);
        }
    }
}
