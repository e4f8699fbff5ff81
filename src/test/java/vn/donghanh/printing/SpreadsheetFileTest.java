package vn.donghanh.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Texts of a spreadsheet stay texts; numbers, days and formulas are read as what a person would have typed. */
class SpreadsheetFileTest {
    private static final List<SpreadsheetFile.Column> COLUMNS = List.of(
            new SpreadsheetFile.Column("Xã", List.of()),
            new SpreadsheetFile.Column("Hình thức", List.of("Hội nghị", "Tờ rơi")),
            new SpreadsheetFile.Column("Dài", List.of("x".repeat(300))));

    @Test
    void whatWasWrittenIsReadAgain() throws IOException {
        byte[] file = SpreadsheetFile.of("T1", COLUMNS, List.of(List.of("Phường Tam Kỳ"), List.of("=1+1", "@a")), 150);
        assertThat(SpreadsheetFile.read(file, 10, 3)).containsExactly(List.of("Phường Tam Kỳ"), List.of("=1+1", "@a"));
    }

    @Test
    void textThatBeginsLikeAFormulaIsNone() throws IOException {
        byte[] file = SpreadsheetFile.of("T1", COLUMNS, List.of(List.of("=1+1")), 150);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(book.getSheetAt(0).getDataValidations()).singleElement().satisfies(list -> assertThat(
                            list.getValidationConstraint().getExplicitListValues())
                    .containsExactly("Hội nghị", "Tờ rơi"));
        }
    }

    @Test
    void numbersDaysAndFormulasAreReadAsTyped() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Row row = book.createSheet().createRow(1);
            row.createCell(0).setCellValue(1200);
            row.createCell(1).setCellValue(1.5);
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            Cell dated = row.createCell(2);
            dated.setCellValue(LocalDate.of(2026, 3, 5));
            dated.setCellStyle(day);
            row.createCell(3).setCellFormula("A2+1");
            row.createCell(4).setCellValue(true);
            row.createCell(5).setBlank();
            row.createCell(6).setCellErrorValue((byte) 7);
            row.createCell(8).setCellValue(" ");
            book.write(file);
            assertThat(SpreadsheetFile.read(file.toByteArray(), 10, 9))
                    .containsExactly(List.of("1200", "1.5", "5/3/2026", "=A2+1", "true", "", "#"));
        }
    }

    @Test
    void longerAndWiderTablesAreNoticed() throws IOException {
        byte[] file = SpreadsheetFile.of(
                "T1", COLUMNS, List.of(List.of("a", "b", "c"), List.of("d"), List.of("e"), List.of("f")), 150);
        assertThat(SpreadsheetFile.read(file, 2, 1)).containsExactly(List.of("a", "b"), List.of("d"), List.of("e"));
    }

    @Test
    void emptyRowsBetweenStay() throws IOException {
        byte[] file =
                SpreadsheetFile.of("T1", COLUMNS, List.of(List.of("a"), List.of(""), List.of("b"), List.of("")), 9);
        assertThat(SpreadsheetFile.read(file, 10, 3)).containsExactly(List.of("a"), List.of(), List.of("b"));
    }

    @Test
    void whatIsNoSpreadsheetIsRefused() {
        assertThatThrownBy(() -> SpreadsheetFile.read(new byte[] {1, 2, 3}, 1, 1))
                .isInstanceOf(IOException.class);
    }
}
