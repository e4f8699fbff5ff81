package vn.donghanh.printing;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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
        fix(frame, widths);
        return frame;
    }

    static void fix(XWPFTable table, List<Integer> widths) {
        int sum = widths.stream().mapToInt(Integer::intValue).sum();
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth((int) DocxFile.twips(OfficialLayout.TEXT_WIDTH_MM));
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column = 0; column < widths.size(); column++) {
            BigInteger width =
                    BigInteger.valueOf(DocxFile.twips(OfficialLayout.TEXT_WIDTH_MM) * widths.get(column) / sum);
            grid.addNewGridCol().setW(width);
            for (XWPFTableRow row : table.getRows()) {
                XWPFTableCell cell = row.getCell(column);
                cell.setWidthType(TableWidthType.DXA);
                cell.setWidth(width.toString());
            }
        }
    }
}
