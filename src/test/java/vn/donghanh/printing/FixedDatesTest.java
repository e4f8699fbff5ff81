package vn.donghanh.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;
import vn.donghanh.printing.WorkbookFile.WorkbookCell;
import vn.donghanh.printing.WorkbookFile.WorkbookSheet;

/** The same document of the same instant gives the same bytes, in each kind of file. */
class FixedDatesTest {
    private static final Instant MADE = Instant.parse("2026-07-02T03:04:05.678Z");

    private final DocumentPrinter printer = new DocumentPrinter();

    @Test
    void wordFileIsTheSameAgain() throws IOException {
        byte[] file = printer.toDocx(document(), MADE);
        assertThat(printer.toDocx(document(), MADE)).isEqualTo(file);
        assertThat(printer.toDocx(document(), MADE.plusSeconds(1))).isNotEqualTo(file);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(read.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(Instant.parse("2026-07-02T03:04:05Z"));
            assertThat(read.getParagraphs())
                    .anyMatch(paragraph -> paragraph.getText().contains("Đông hơn"));
        }
    }

    @Test
    void pdfFileIsTheSameAgain() throws IOException {
        byte[] file = printer.toPdf(document(), MADE);
        assertThat(printer.toPdf(document(), MADE)).isEqualTo(file);
        assertThat(printer.toPdf(document(), MADE.plusSeconds(1))).isNotEqualTo(file);
        try (PDDocument read = Loader.loadPDF(file)) {
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-07-02T03:04:05Z"));
            assertThat(new String(read.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("2026-07-02T03:04:05Z");
        }
    }

    @Test
    void spreadsheetIsTheSameAgain() {
        byte[] file = WorkbookFile.of("Báo cáo", sheets(), MADE);
        assertThat(WorkbookFile.of("Báo cáo", sheets(), MADE)).isEqualTo(file);
        assertThat(WorkbookFile.of("Báo cáo", sheets(), MADE.plusSeconds(1))).isNotEqualTo(file);
    }

    @Test
    void numbersOfSpreadsheetsAreNumbersAndTextsStayTexts() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(WorkbookFile.of("Báo cáo", sheets(), MADE)))) {
            assertThat(book.getSheetName(0)).isEqualTo("B02");
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Biểu 02");
            Row row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(12.5);
        }
    }

    private static List<WorkbookSheet> sheets() {
        return List.of(new WorkbookSheet(
                "B02",
                "Biểu 02",
                List.of("Chỉ tiêu", "Tổng"),
                List.of(List.of(
                        new WorkbookCell("=1+1", null), new WorkbookCell("12,5", new BigDecimal("12.5"))))));
    }

    private static PrintedDocument document() {
        return new PrintedDocument(
                new Letterhead("SỞ Y TẾ", "TRUNG TÂM CÔNG TÁC XÃ HỘI", "Số: ……/BC-TTCTXH", "Tam Kỳ, ngày 02 tháng 7"),
                "Báo cáo",
                "BÁO CÁO",
                "Kết quả 6 tháng đầu năm 2026",
                List.of(
                        new Section("I. Tình hình"),
                        new Paragraph("Đông hơn.\nỔn định."),
                        new Table(List.of("Chỉ tiêu", "Tổng"), List.of(3, 1), List.of(List.of("Tiếp nhận", "23")))),
                List.of(new Signer(List.of("GIÁM ĐỐC"), "(Ký)", "Nguyễn Thị Một")),
                List.of("Như trên;"),
                "Bản đã ký",
                null);
    }
}
