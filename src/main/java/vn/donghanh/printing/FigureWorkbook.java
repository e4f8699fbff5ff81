package vn.donghanh.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.RegionUtil;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.donghanh.printing.FigureColumn.ColumnKind;
import vn.donghanh.printing.FigureTable.Heading;
import vn.donghanh.printing.PrintedDocument.Annex;

/**
 * Makes the spreadsheet of the annexes of a document. Numbers are numbers; what is hidden, unknown or not applicable is text, so that nobody adds it up; no
 * text is read as a formula, whatever it begins with.
 */
final class FigureWorkbook {
    private static final int FIRST_HEADING = 3;
    private static final int CHARACTER_WIDTH = 256;
    private static final int CHARACTERS_ACROSS = 130;
    private static final double MM_OF_AN_INCH = 25.4;

    private final XSSFWorkbook book;
    private final Map<Look, CellStyle> looks = new EnumMap<>(Look.class);
    private final Map<String, CellStyle> numbers = new HashMap<>();

    private FigureWorkbook(XSSFWorkbook book) {
        this.book = book;
    }

    /** How texts look. */
    private enum Look {
        TITLE(HorizontalAlignment.CENTER, true, false, false),
        SUBTITLE(HorizontalAlignment.CENTER, false, true, false),
        NOTE(HorizontalAlignment.LEFT, false, true, false),
        HEADING(HorizontalAlignment.CENTER, true, false, true),
        WORDS(HorizontalAlignment.LEFT, false, false, true),
        PART(HorizontalAlignment.LEFT, false, false, true),
        ORDINAL(HorizontalAlignment.CENTER, false, false, true),
        SIGN(HorizontalAlignment.RIGHT, false, false, true),
        HIDDEN(HorizontalAlignment.RIGHT, false, false, true);

        private final HorizontalAlignment alignment;
        private final boolean bold;
        private final boolean italic;
        private final boolean ruled;

        Look(HorizontalAlignment alignment, boolean bold, boolean italic, boolean ruled) {
            this.alignment = alignment;
            this.bold = bold;
            this.italic = italic;
            this.ruled = ruled;
        }
    }

    /** @throws IllegalArgumentException when the document has no annex */
    static byte[] of(PrintedDocument printed) {
        if (printed.annexes().isEmpty()) {
            throw new IllegalArgumentException("No tables in " + printed.name());
        }
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            FigureWorkbook workbook = new FigureWorkbook(book);
            printed.annexes().forEach(workbook::sheet);
            return OfficeFile.save(book, printed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void sheet(Annex annex) {
        FigureTable table = annex.table();
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(annex.label()));
        int last = table.columns().size() - 1;
        line(sheet, 0, last, Look.TITLE, annex.label() + ". " + annex.title());
        line(sheet, 1, last, Look.SUBTITLE, annex.belongsTo());
        int first = FIRST_HEADING + headings(sheet, table);
        int at = first;
        for (FigureRow row : table.rows()) {
            row(sheet.createRow(at++), table.columns(), row);
        }
        for (String note : table.notes()) {
            line(sheet, ++at, last, Look.NOTE, note);
        }
        widths(sheet, table);
        sheet.createFreezePane(title(table.columns()) + 1, first);
        print(sheet, first);
    }

    private static int title(List<FigureColumn> columns) {
        int at = 0;
        while (columns.get(at).kind() != ColumnKind.TITLE) {
            at++;
        }
        return at;
    }

    private void line(XSSFSheet sheet, int at, int last, Look look, String words) {
        write(sheet.createRow(at), 0, look, words);
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, 0, last));
        }
    }

    /** Returns how many lines the headings take. */
    private int headings(XSSFSheet sheet, FigureTable table) {
        Row upper = sheet.createRow(FIRST_HEADING);
        if (!table.hasGroups()) {
            table.headings().forEach(heading -> write(upper, heading.first(), Look.HEADING, heading.text()));
            return 1;
        }
        Row lower = sheet.createRow(FIRST_HEADING + 1);
        for (Heading heading : table.headings()) {
            int end = heading.first() + heading.columns() - 1;
            write(upper, heading.first(), Look.HEADING, heading.text());
            for (int at = heading.first(); heading.isGroup() && at <= end; at++) {
                write(lower, at, Look.HEADING, table.columns().get(at).heading());
            }
            CellRangeAddress region = new CellRangeAddress(
                    FIRST_HEADING, heading.isGroup() ? FIRST_HEADING : FIRST_HEADING + 1, heading.first(), end);
            if (region.getNumberOfCells() > 1) {
                sheet.addMergedRegion(region);
                rule(sheet, region);
            }
        }
        return 2;
    }

    private static void rule(XSSFSheet sheet, CellRangeAddress region) {
        RegionUtil.setBorderTop(BorderStyle.THIN, region, sheet);
        RegionUtil.setBorderBottom(BorderStyle.THIN, region, sheet);
        RegionUtil.setBorderLeft(BorderStyle.THIN, region, sheet);
        RegionUtil.setBorderRight(BorderStyle.THIN, region, sheet);
    }

    private void row(Row line, List<FigureColumn> columns, FigureRow row) {
        for (int at = 0; at < columns.size(); at++) {
            FigureCell cell = row.cells().get(at);
            if (cell instanceof FigureCell.FigureNumber number) {
                number(line.createCell(at), number.value(), number.value().scale(), "");
            } else if (cell instanceof FigureCell.FigurePercent percent) {
                BigDecimal whole = percent.value().movePointLeft(2);
                number(line.createCell(at), whole, percent.value().scale(), "%");
            } else if (columns.get(at).kind() == ColumnKind.TITLE) {
                write(line, at, row.part() ? Look.PART : Look.WORDS, OfficialLayout.title(row, cell.text()));
            } else {
                write(line, at, look(columns.get(at).kind(), cell), cell.text());
            }
        }
    }

    private static Look look(ColumnKind kind, FigureCell cell) {
        if (cell instanceof FigureCell.HiddenFigure) {
            return Look.HIDDEN;
        }
        return switch (kind) {
            case FIGURE -> Look.SIGN;
            case ORDINAL -> Look.ORDINAL;
            case TITLE, WORDS -> Look.WORDS;
        };
    }

    private void number(Cell cell, BigDecimal value, int decimals, String unit) {
        String format = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "") + unit;
        cell.setCellValue(value.round(MathContext.DECIMAL64).doubleValue());
        cell.setCellStyle(numbers.computeIfAbsent(format, pattern -> {
            CellStyle style = book.createCellStyle();
            style.cloneStyleFrom(style(Look.SIGN));
            style.setQuotePrefixed(false);
            style.setDataFormat(book.createDataFormat().getFormat(pattern));
            return style;
        }));
    }

    private void write(Row row, int column, Look look, String words) {
        Cell cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style(look));
    }

    private CellStyle style(Look look) {
        return looks.computeIfAbsent(look, this::create);
    }

    private CellStyle create(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(DocxStyles.FONT);
        font.setFontHeightInPoints((short) 12);
        font.setBold(look.bold);
        font.setItalic(look.italic);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setAlignment(look.alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        if (look == Look.PART) {
            style.setIndention((short) 1);
        }
        if (look == Look.HIDDEN) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.ruled) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    private static void widths(XSSFSheet sheet, FigureTable table) {
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        for (int at = 0; at < table.columns().size(); at++) {
            sheet.setColumnWidth(
                    at, CHARACTERS_ACROSS * CHARACTER_WIDTH * table.widths().get(at) / sum);
        }
    }

    /** On paper across, as wide as the page, with the headings on each page and its number on top. */
    private static void print(XSSFSheet sheet, int first) {
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_HEADING, first - 1, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.TOP, OfficialLayout.TOP_MM / MM_OF_AN_INCH);
        sheet.setMargin(PageMargin.BOTTOM, OfficialLayout.BOTTOM_MM / MM_OF_AN_INCH);
        sheet.setMargin(PageMargin.LEFT, OfficialLayout.LEFT_MM / MM_OF_AN_INCH);
        sheet.setMargin(PageMargin.RIGHT, OfficialLayout.RIGHT_MM / MM_OF_AN_INCH);
        sheet.getHeader().setCenter("&P");
    }
}
