package vn.donghanh.printing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
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

/** Makes the Word file of a document, which officials edit: with styles, a repeated header in tables, and the page number as a field. */
final class DocxFile {
    private static final double TWIPS_OF_A_MM = 1440 / 25.4;
    private static final int ISSUER_MM = 71;
    private static final int NATION_MM = 94;
    private static final int CELL_SIDES_MM = 4;

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
        try (XWPFDocument document = new XWPFDocument()) {
            DocxStyles.define(document);
            DocxPages.begin(document, printed.imprint());
            String title = printed.title();
            String subject = printed.subject();
            letterhead(document, printed.letterhead(), title == null ? subject : null);
            if (title != null) {
                DocxTables.write(document, DocxStyles.TITLE, title);
                if (subject != null) {
                    DocxTables.write(document, DocxStyles.SUBJECT, subject);
                }
                titleRule(document, OfficialLayout.TEXT_WIDTH_MM);
            }
            List<PrintedBlock> blocks = printed.blocks();
            for (int at = 0; at < blocks.size(); at++) {
                boolean last = at == blocks.size() - 1;
                int first = document.getParagraphs().size();
                block(document, blocks.get(at));
                if (last
                        ? OfficialLayout.staysWithSigners(blocks.get(at))
                        : OfficialLayout.isTable(blocks.get(at + 1))) {
                    List<XWPFParagraph> written = document.getParagraphs();
                    written.subList(first, written.size()).forEach(paragraph -> paragraph.setKeepNext(true));
                }
            }
            ending(document);
            printed.annexes().forEach(annex -> annex(document, annex));
            if (blocks.stream().anyMatch(EditableText.class::isInstance)) {
                document.enforceFillingFormsProtection();
            }
            return OfficeFile.save(document, printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void titleRule(XWPFDocument document, int roomMm) {
        DocxTables.rule(document.createParagraph(), roomMm, OfficialLayout.TITLE_RULE_MM);
        DocxTables.write(document, DocxStyles.AFTER_TABLE, "");
    }

    /** @param about the subject of a letter; null for a document with a title */
    private static void letterhead(XWPFDocument document, Letterhead letterhead, @Nullable String about) {
        XWPFTable head = DocxTables.frame(document, 1, List.of(ISSUER_MM, NATION_MM));
        XWPFTableCell left = head.getRow(0).getCell(0);
        write(left, DocxStyles.HEAD, letterhead.parentBody().toUpperCase(OfficialLayout.VIETNAMESE));
        write(left, DocxStyles.HEAD_BOLD, letterhead.centre().toUpperCase(OfficialLayout.VIETNAMESE));
        DocxTables.rule(left.addParagraph(), ISSUER_MM - CELL_SIDES_MM, OfficialLayout.CENTRE_RULE_MM);
        if (letterhead.number() != null) {
            write(left, DocxStyles.NUMBER, letterhead.number());
        }
        if (about != null) {
            write(left, DocxStyles.NUMBER, about);
        }
        XWPFTableCell right = head.getRow(0).getCell(1);
        write(right, DocxStyles.HEAD_BOLD, OfficialLayout.COUNTRY);
        write(right, DocxStyles.MOTTO, OfficialLayout.MOTTO);
        DocxTables.rule(right.addParagraph(), NATION_MM - CELL_SIDES_MM, OfficialLayout.MOTTO_RULE_MM);
        write(right, DocxStyles.DATED, letterhead.placeAndDate());
        finish(left);
        finish(right);
        DocxTables.write(document, DocxStyles.NORMAL, "");
    }

    private void block(XWPFDocument document, PrintedBlock block) {
        if (block instanceof Section section) {
            DocxTables.write(document, DocxStyles.SECTION, section.text());
        } else if (block instanceof Paragraph paragraph) {
            paragraph.text().lines().forEach(line -> DocxTables.write(document, DocxStyles.BODY, line));
        } else if (block instanceof EditableText editable) {
            editable(document, editable);
        } else if (block instanceof Grounds grounds) {
            grounds.lines().forEach(line -> DocxTables.write(document, DocxStyles.GROUND, line));
        } else if (block instanceof Proclamation proclamation) {
            DocxTables.write(document, DocxStyles.PROCLAMATION, proclamation.text());
        } else if (block instanceof Fields fields) {
            fields.fields().forEach(field -> field(document, field));
        } else if (block instanceof Items items) {
            items.items().forEach(item -> DocxTables.write(document, DocxStyles.ITEM, "-\t" + item));
        } else if (block instanceof Table table) {
            table(document, table);
        } else if (block instanceof Figures counted) {
            DocxFigures.write(document, counted.table(), OfficialLayout.TEXT_WIDTH_MM);
        } else if (block instanceof Addressees addressees) {
            addressees(document, addressees.names());
        } else if (block instanceof WritingLines lines) {
            for (int line = 0; line < lines.count(); line++) {
                ruledTo(DocxTables.write(document, DocxStyles.FIELD, "\t"));
            }
        } else if (block instanceof Code code) {
            DocxTables.write(document, DocxStyles.CODE, code.text());
            printed.picture(code).ifPresent(picture -> picture(document, picture, code.alternative()));
        }
    }

    private static void addressees(XWPFDocument document, List<String> names) {
        if (names.size() == 1) {
            DocxTables.write(document, DocxStyles.ADDRESSEE, OfficialLayout.ADDRESSED + " " + names.get(0));
            return;
        }
        DocxTables.write(document, DocxStyles.ADDRESSED, OfficialLayout.ADDRESSED);
        names.forEach(name -> DocxTables.write(document, DocxStyles.ADDRESSEE_OF_SEVERAL, "- " + name));
    }

    private static void annex(XWPFDocument document, Annex annex) {
        DocxPages.beginAnnex(document);
        DocxTables.write(document, DocxStyles.ANNEX, annex.label()).createRun().addBreak();
        document.getLastParagraph().createRun().setText(annex.title().toUpperCase(OfficialLayout.VIETNAMESE));
        DocxTables.write(document, DocxStyles.ANNEX_OF, annex.belongsTo());
        titleRule(document, OfficialLayout.ACROSS_WIDTH_MM);
        DocxFigures.write(document, annex.table(), OfficialLayout.ACROSS_WIDTH_MM);
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
        lines.forEach(line -> DocxTables.write(new XWPFParagraph(content.addNewP(), document), DocxStyles.BODY, line));
    }

    private static void picture(XWPFDocument document, QrPicture picture, String alternative) {
        int side = (int) Math.round(QrPicture.SIDE_MM * Units.EMU_PER_CENTIMETER / 10.0);
        try {
            DocxTables.write(document, DocxStyles.SUBJECT, "")
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
            ruledTo(DocxTables.write(document, DocxStyles.FIELD, field.label() + ":\t"));
        } else {
            DocxTables.write(document, DocxStyles.FIELD, field.label() + ": " + field.value());
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
        DocxTables.fix(grid, table.widths(), OfficialLayout.TEXT_WIDTH_MM);
        XWPFTableRow header = grid.getRow(0);
        header.setRepeatHeader(true);
        header.setCantSplitRow(true);
        fill(header, DocxStyles.CELL_HEADING, table.header());
        for (int row = 0; row < table.rows().size(); row++) {
            grid.getRow(row + 1).setCantSplitRow(true);
            fill(grid.getRow(row + 1), DocxStyles.CELL, table.rows().get(row));
        }
        DocxTables.write(document, DocxStyles.AFTER_TABLE, "");
    }

    private static void fill(XWPFTableRow row, DocxStyles style, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cells.get(column).lines().forEach(line -> write(cell, style, line));
            finish(cell);
        }
    }

    private void ending(XWPFDocument document) {
        DocxTables.write(document, DocxStyles.NORMAL, "").setKeepNext(true);
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
            DocxTables.write(document, DocxStyles.NORMAL, "");
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
        if (!signer.hint().isEmpty()) {
            write(cell, DocxStyles.HINT, signer.hint());
        }
        write(cell, DocxStyles.SIGNED_NAME, signer.name() == null ? OfficialLayout.NO_NAME : signer.name());
    }

    private static void write(XWPFTableCell cell, DocxStyles style, String words) {
        DocxTables.write(cell.addParagraph(), style, words);
    }

    /** Removes the empty paragraph with which every cell begins, unless it is the only one. */
    private static void finish(XWPFTableCell cell) {
        if (cell.getParagraphs().size() > 1) {
            cell.removeParagraph(0);
        }
    }
}
