package vn.donghanh.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Spreadsheets with one table: a heading row, then rows of texts. Texts stay texts, whatever they begin with; what is calculated is read as its formula. */
public final class SpreadsheetFile {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    /** A list that is written into a cell of a spreadsheet may be no longer. */
    private static final int LIST_CHARACTERS = 250;

    private static final int CHARACTER_WIDTH = 256;
    private static final int COLUMN_CHARACTERS = 28;

    private SpreadsheetFile() {}

    /**
     * A column.
     *
     * @param choices what may be chosen in it; empty when anything may be entered
     */
    public record Column(String heading, List<String> choices) {
        public Column {
            choices = List.copyOf(choices);
        }
    }

    /** Makes a file to be filled in, with as many empty rows as the choices are offered for. */
    public static byte[] of(String name, List<Column> columns, List<List<String>> rows, int offered) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(name);
            CellStyle text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            text.setQuotePrefixed(true);
            Row heading = sheet.createRow(0);
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = heading.createCell(column);
                cell.setCellValue(columns.get(column).heading());
                cell.setCellStyle(bold(book));
                sheet.setColumnWidth(column, COLUMN_CHARACTERS * CHARACTER_WIDTH);
                offer(sheet, column, columns.get(column).choices(), offered);
            }
            sheet.createFreezePane(0, 1);
            for (int row = 0; row < rows.size(); row++) {
                Row line = sheet.createRow(row + 1);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Cell cell = line.createCell(column);
                    cell.setCellValue(rows.get(row).get(column));
                    cell.setCellStyle(text);
                }
            }
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle bold(XSSFWorkbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void offer(Sheet sheet, int column, List<String> choices, int rows) {
        if (choices.isEmpty()
                || String.join(",", choices).length() > LIST_CHARACTERS
                || choices.stream().anyMatch(choice -> choice.contains(","))) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, rows, column, column));
        list.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }

    /**
     * Reads the rows of the first sheet below its heading, up to the last one with any text.
     *
     * @param mostRows reads one row more than these, so that a longer table is noticed
     * @param mostColumns reads one column more than these
     * @throws IOException when it is no spreadsheet
     */
    public static List<List<String>> read(byte[] file, int mostRows, int mostColumns) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            Sheet sheet = book.getSheetAt(0);
            int last = Math.min(sheet.getLastRowNum(), mostRows + 1);
            for (int at = 1; at <= last; at++) {
                rows.add(texts(sheet.getRow(at), mostColumns));
            }
            while (!rows.isEmpty() && rows.get(rows.size() - 1).stream().allMatch(String::isBlank)) {
                rows.remove(rows.size() - 1);
            }
            return rows;
        } catch (POIXMLException | IllegalArgumentException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static List<String> texts(Row row, int mostColumns) {
        List<String> texts = new ArrayList<>();
        int last = row == null ? 0 : Math.min(row.getLastCellNum(), mostColumns + 1);
        for (int column = 0; column < last; column++) {
            texts.add(text(row.getCell(column)));
        }
        while (!texts.isEmpty() && texts.get(texts.size() - 1).isBlank()) {
            texts.remove(texts.size() - 1);
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> DateUtil.isCellDateFormatted(cell)
                    ? DAY.format(cell.getLocalDateTimeCellValue())
                    : new BigDecimal(Double.toString(cell.getNumericCellValue()))
                            .stripTrailingZeros()
                            .toPlainString();
            case FORMULA -> "=" + cell.getCellFormula();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> "#";
            case BLANK, _NONE -> "";
        };
    }
}
