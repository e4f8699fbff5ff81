package vn.donghanh.printing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The tables of a Word file: of fixed widths over the whole text, so that no program lays them out anew. */
final class DocxTables {
    private DocxTables() {}

    /** A table without lines that places its cells beside each other. */
    static XWPFTable frame(XWPFDocument document, int rows, List<Integer> widths) {
        XWPFTable frame = document.createTable(rows, widths.size());
        frame.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "auto");
        frame.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
        frame.setTopBorder(XWPFBorderType.NONE, 0, 0, "auto");
        frame.setBottomBorder(XWPFBorderType.NONE, 0, 0, "auto");
        frame.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        frame.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        fix(frame, widths, OfficialLayout.TEXT_WIDTH_MM);
        return frame;
    }

    static void fix(XWPFTable table, List<Integer> widths, int widthMm) {
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth((int) DocxFile.twips(widthMm));
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            BigInteger width = BigInteger.valueOf(DocxFile.twips(widthMm) * widths.get(column) / sum);
            grid.addNewGridCol().setW(width);
            for (XWPFTableRow row : table.getRows()) {
                XWPFTableCell cell = row.getCell(column);
                cell.setWidthType(TableWidthType.DXA);
                cell.setWidth(width.toString());
            }
        }
    }

    /**
     * Draws a line in the middle of a cell or page: the border of a paragraph, since a shape would be moved by accident when somebody edits the file.
     *
     * @param roomMm the width of the cell or page
     */
    static void rule(XWPFParagraph paragraph, int roomMm, int lengthMm) {
        int side = (int) DocxFile.twips(roomMm - lengthMm) / 2;
        write(paragraph, DocxStyles.RULE, "");
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
    }

    /** Joins a cell with those on its right, which are empty. */
    static void join(XWPFTableRow row, int first, int cells) {
        BigInteger width = BigInteger.ZERO;
        for (int at = first; at < first + cells; at++) {
            width = width.add(
                    (BigInteger) row.getCell(at).getCTTc().getTcPr().getTcW().getW());
        }
        for (int at = first + cells - 1; at > first; at--) {
            row.removeCell(at);
        }
        XWPFTableCell joined = row.getCell(first);
        joined.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cells));
        joined.setWidth(width.toString());
    }

    /** Writes one line into an empty cell. */
    static void fill(XWPFTableCell cell, DocxStyles style, String words) {
        write(
                cell.getParagraphs().isEmpty()
                        ? cell.addParagraph()
                        : cell.getParagraphs().get(0),
                style,
                words);
    }

    static XWPFParagraph write(XWPFDocument document, DocxStyles style, String words) {
        return write(document.createParagraph(), style, words);
    }

    static XWPFParagraph write(XWPFParagraph paragraph, DocxStyles style, String words) {
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
}
