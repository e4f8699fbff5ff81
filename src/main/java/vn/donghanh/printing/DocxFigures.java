package vn.donghanh.printing;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import vn.donghanh.printing.FigureColumn.ColumnKind;
import vn.donghanh.printing.FigureTable.Heading;

/** Writes tables of figures into a Word file. */
final class DocxFigures {
    private static final String GREY = "EEEEEE";

    private DocxFigures() {}

    static void write(XWPFDocument document, FigureTable table, int widthMm) {
        int headings = table.hasGroups() ? 2 : 1;
        int columns = table.columns().size();
        XWPFTable grid = document.createTable(table.rows().size() + headings, columns);
        DocxTables.fix(grid, table.widths(), widthMm);
        headings(grid, table);
        for (int at = 0; at < table.rows().size(); at++) {
            XWPFTableRow line = grid.getRow(headings + at);
            line.setCantSplitRow(true);
            row(line, table.columns(), table.rows().get(at));
            boolean last = at == table.rows().size() - 1;
            if (at >= table.rows().size() - OfficialLayout.STAYING_ROWS
                    && !(last && table.notes().isEmpty())) {
                line.getTableCells().forEach(cell -> cell.getParagraphs().get(0).setKeepNext(true));
            }
        }
        DocxTables.write(document, DocxStyles.AFTER_TABLE, "")
                .setKeepNext(!table.notes().isEmpty());
        table.notes().forEach(note -> DocxTables.write(document, DocxStyles.TABLE_NOTE, note));
    }

    private static void headings(XWPFTable grid, FigureTable table) {
        XWPFTableRow upper = grid.getRow(0);
        repeat(upper);
        for (Heading heading : table.headings()) {
            heading(upper.getCell(heading.first()), heading.text());
        }
        if (!table.hasGroups()) {
            return;
        }
        XWPFTableRow lower = grid.getRow(1);
        repeat(lower);
        for (Heading heading : table.headings()) {
            if (!heading.isGroup()) {
                merge(upper.getCell(heading.first()), STMerge.RESTART);
                merge(lower.getCell(heading.first()), STMerge.CONTINUE);
                heading(lower.getCell(heading.first()), "");
            }
            for (int at = heading.first(); heading.isGroup() && at < heading.first() + heading.columns(); at++) {
                heading(lower.getCell(at), table.columns().get(at).heading());
            }
        }
        span(upper, table);
    }

    /** Joins the cells below a heading from the right, so that the places of those on the left stay. */
    private static void span(XWPFTableRow upper, FigureTable table) {
        List<Heading> headings = table.headings();
        for (int at = headings.size() - 1; at >= 0; at--) {
            Heading heading = headings.get(at);
            if (heading.columns() > 1) {
                DocxTables.join(upper, heading.first(), heading.columns());
            }
        }
    }

    private static void repeat(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
    }

    private static void heading(XWPFTableCell cell, String text) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        DocxTables.fill(cell, DocxStyles.CELL_HEADING, text);
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum merge) {
        cell.getCTTc().getTcPr().addNewVMerge().setVal(merge);
    }

    private static void row(XWPFTableRow line, List<FigureColumn> columns, FigureRow row) {
        for (int at = 0; at < columns.size(); at++) {
            FigureCell cell = row.cells().get(at);
            ColumnKind kind = columns.get(at).kind();
            String text = kind == ColumnKind.TITLE ? OfficialLayout.title(row, cell.text()) : cell.text();
            DocxTables.fill(line.getCell(at), style(kind, row), text);
            if (cell instanceof FigureCell.HiddenFigure) {
                line.getCell(at).setColor(GREY);
            }
        }
    }

    private static DocxStyles style(ColumnKind kind, FigureRow row) {
        return switch (kind) {
            case FIGURE -> DocxStyles.CELL_FIGURE;
            case ORDINAL -> DocxStyles.CELL_ORDINAL;
            case TITLE -> row.part() ? DocxStyles.CELL_PART : DocxStyles.CELL;
            case WORDS -> DocxStyles.CELL;
        };
    }
}
