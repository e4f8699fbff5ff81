package vn.donghanh.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Spreadsheets with one table on each sheet. Numbers are numbers; texts stay texts, whatever they begin with. */
public final class WorkbookFile {
    private static final int CHARACTER_WIDTH = 256;
    private static final int FIRST_COLUMN_CHARACTERS = 44;
    private static final int COLUMN_CHARACTERS = 15;
    private static final int HEADER_ROW = 2;

    private WorkbookFile() {}

    /**
     * One sheet.
     *
     * @param name of its tab
     * @param title above the table
     */
    public record WorkbookSheet(String name, String title, List<String> header, List<List<WorkbookCell>> rows) {
        public WorkbookSheet {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param number what is calculated with; null for a text */
    public record WorkbookCell(String text, @Nullable BigDecimal number) {}

    /** @param made written into the file as the time at which it was made: the same content of the same time gives the same bytes */
    public static byte[] of(String title, List<WorkbookSheet> sheets, Instant made) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setTitle(title);
            book.getProperties().getCoreProperties().setCreator(OfficialLayout.PRODUCER);
            book.getProperties().getExtendedProperties().setApplication(OfficialLayout.PRODUCER);
            CellStyle bold = bold(book);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            text.setWrapText(true);
            for (WorkbookSheet content : sheets) {
                Sheet sheet = book.createSheet(content.name());
                layOut(sheet, content.header().size());
                Cell heading = sheet.createRow(0).createCell(0);
                heading.setCellValue(content.title());
                heading.setCellStyle(bold);
                Row header = sheet.createRow(HEADER_ROW);
                for (int column = 0; column < content.header().size(); column++) {
                    Cell cell = header.createCell(column);
                    cell.setCellValue(content.header().get(column));
                    cell.setCellStyle(bold);
                }
                for (int row = 0; row < content.rows().size(); row++) {
                    fill(sheet.createRow(HEADER_ROW + 1 + row), content.rows().get(row), text);
                }
            }
            book.write(file);
            return FixedDates.inArchive(file.toByteArray(), made);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void layOut(Sheet sheet, int columns) {
        for (int column = 0; column < columns; column++) {
            sheet.setColumnWidth(
                    column, (column == 0 ? FIRST_COLUMN_CHARACTERS : COLUMN_CHARACTERS) * CHARACTER_WIDTH);
        }
        sheet.createFreezePane(1, HEADER_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void fill(Row row, List<WorkbookCell> cells, CellStyle text) {
        for (int column = 0; column < cells.size(); column++) {
            BigDecimal number = cells.get(column).number();
            Cell cell = row.createCell(column);
            if (number == null) {
                cell.setCellValue(cells.get(column).text());
                cell.setCellStyle(text);
            } else {
                cell.setCellValue(number.doubleValue());
            }
        }
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(false);
        return style;
    }
}
