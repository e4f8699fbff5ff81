package vn.donghanh.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.donghanh.printing.FigureCell.FigureText;
import vn.donghanh.printing.PrintedBlock.Paragraph;

/** A report with tables of every shape, as PDF, Word file and spreadsheet: what stands where, on which pages, and that it is always the same. */
class ReportDocumentTest {
    private static final PrintedDocument REPORT = ReportFixture.report();
    private static final List<String> SHEETS =
            List.of("Biểu 01", "Biểu 02", "Biểu 03", "Biểu 04", "Biểu 06", "Biểu 08");
    private static final int UPRIGHT_PAGES = 3;
    private static final int PAGES = 11;

    private static byte[] pdf;
    private static byte[] word;
    private static byte[] sheets;
    private static List<String> texts;

    @BeforeAll
    static void print() throws IOException {
        pdf = PdfFile.of(REPORT);
        word = DocxFile.of(REPORT);
        sheets = FigureWorkbook.of(REPORT);
        texts = texts(pdf);
    }

    @Test
    void pdfIsValidForArchivesAndReaders() {
        assertThat(PdfConformance.faults(pdf)).isEmpty();
    }

    @Test
    void everyKindOfBlockIsInACheckedDocument() {
        assertThat(Stream.of(REPORT, OfficialDocumentTest.DOCUMENT)
                        .flatMap(checked -> checked.blocks().stream())
                        .map(Object::getClass))
                .contains(PrintedBlock.class.getPermittedSubclasses());
    }

    @Test
    void sameReportGivesTheSameBytes() {
        assertThat(PdfFile.of(REPORT)).isEqualTo(pdf);
        assertThat(DocxFile.of(REPORT)).isEqualTo(word);
        assertThat(FigureWorkbook.of(REPORT)).isEqualTo(sheets);
    }

    @Test
    void nothingInTheFilesSaysWhenTheyWereMade() throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf);
                XWPFDocument text = word();
                XSSFWorkbook book = book()) {
            String day = "2026-07-04T17:00:00Z";
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(day);
            assertThat(read.getDocumentInformation().getModificationDate().toInstant())
                    .isEqualTo(day);
            assertThat(text.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(day);
            assertThat(book.getProperties().getCoreProperties().getModified().toInstant())
                    .isEqualTo(day);
        }
    }

    @Test
    void letterIsUprightAndEachAnnexAcross() throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(PAGES);
            for (int page = 0; page < PAGES; page++) {
                PDPage paper = read.getPage(page);
                boolean across =
                        paper.getMediaBox().getWidth() > paper.getMediaBox().getHeight();
                assertThat(across).as("page %s", page + 1).isEqualTo(page >= UPRIGHT_PAGES);
            }
        }
    }

    @Test
    void eachPartCountsItsPagesAndShowsNoNumberOnTheFirst() {
        assertThat(IntStream.rangeClosed(1, PAGES).mapToObj(ReportDocumentTest::firstLine))
                .containsExactly(
                        "SỞ Y TẾ THÀNH PHỐ ĐÀ NẴNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "2",
                        "3",
                        "Biểu 01",
                        "2",
                        "Biểu 02",
                        "Biểu 03",
                        "Biểu 04",
                        "Biểu 06",
                        "2",
                        "Biểu 08");
    }

    @Test
    void letterEndsWithItsSignAndTheSignature() {
        String end = textOf(UPRIGHT_PAGES);
        assertThat(end).contains("\ntế./.\n", "Nơi nhận:", "- Lưu: VT, NV.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
        assertThat(Paragraph.last("Kính báo cáo. ").text()).isEqualTo("Kính báo cáo./.");
        assertThat(Paragraph.last("Kính báo cáo./.").text()).isEqualTo("Kính báo cáo./.");
    }

    @Test
    void headingsAreRepeatedOnEachPage() {
        for (int page : List.of(4, 5, 9, 10)) {
            assertThat(textOf(page)).contains("Chỉ tiêu");
        }
    }

    @Test
    void lastRowsAndTheNoteStayTogether() throws IOException {
        for (int count = 19; count <= 23; count++) {
            List<String> pages = texts(PdfFile.of(ReportFixture.withRows(count)));
            String last = pages.get(pages.size() - 1);
            assertThat(pages).as("%s rows", count).hasSize(count < 21 ? 2 : 3);
            assertThat(last.lines().filter(line -> line.startsWith("Dòng")).count())
                    .as("%s rows", count)
                    .isGreaterThanOrEqualTo(OfficialLayout.STAYING_ROWS);
            assertThat(last).contains("Ghi chú");
        }
    }

    @Test
    void wordsAndNumbersOfDocumentsAreNotBroken() {
        for (int page = 1; page <= PAGES; page++) {
            assertThat(textOf(page)).doesNotContainPattern("(?m)^/|\\d/$|\\d-$");
        }
        assertThat(breaks("số 123/CAT-PC06 ngày 20/6/2026, nam/nữ")).containsExactly(3, 16, 21, 32, 36, 38);
        assertThat(breaks("a  b")).containsExactly(3, 4);
        assertThat(breaks("")).isEmpty();
    }

    private static List<Integer> breaks(String text) {
        OfficialLineBreaker breaker = new OfficialLineBreaker();
        breaker.setText(text);
        List<Integer> places = new ArrayList<>();
        for (int place = breaker.next(); place != -1; place = breaker.next()) {
            places.add(place);
        }
        return places;
    }

    @Test
    void wordFileFollowsItsSchema() throws IOException, XmlException {
        try (XWPFDocument text = word();
                XWPFDocument form =
                        new XWPFDocument(new ByteArrayInputStream(DocxFile.of(OfficialDocumentTest.DOCUMENT)))) {
            assertThat(faults(text.getDocument())).isEmpty();
            assertThat(faults(text.getStyle())).isEmpty();
            assertThat(faults(form.getDocument())).isEmpty();
        }
    }

    private static List<String> faults(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }

    @Test
    void annexesOfTheWordFileAreSectionsAcross() throws IOException {
        try (XWPFDocument text = word()) {
            List<CTSectPr> sections = new ArrayList<>();
            text.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getCTP().getPPr().isSetSectPr())
                    .forEach(paragraph ->
                            sections.add(paragraph.getCTP().getPPr().getSectPr()));
            sections.add(text.getDocument().getBody().getSectPr());
            assertThat(sections).hasSize(SHEETS.size() + 1);
            assertThat(sections.get(0).getPgSz().getOrient()).isNull();
            assertThat(sections.subList(1, sections.size())).allSatisfy(section -> {
                assertThat(section.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
                assertThat(section.getPgSz().getW()).hasToString("16838");
                assertThat(section.getPgNumType().getStart()).hasToString("1");
                assertThat(section.isSetTitlePg()).isTrue();
                assertThat(section.sizeOfHeaderReferenceArray()).isEqualTo(2);
            });
        }
    }

    @Test
    void headingsOfTheWordFileHaveTwoLevels() throws IOException {
        try (XWPFDocument text = word()) {
            XWPFTable movement = text.getTables().stream()
                    .filter(table -> table.getText().contains("Giới tính"))
                    .findFirst()
                    .orElseThrow();
            assertThat(movement.getRow(0).isRepeatHeader()).isTrue();
            assertThat(movement.getRow(1).isRepeatHeader()).isTrue();
            assertThat(movement.getRow(2).isRepeatHeader()).isFalse();
            assertThat(movement.getRow(0).getTableCells())
                    .extracting(cell -> cell.getText())
                    .containsExactly("Chỉ tiêu", "Tổng", "Giới tính", "Tuổi");
            assertThat(movement.getRow(0)
                            .getCell(3)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .hasToString("7");
            assertThat(movement.getRow(1).getTableCells())
                    .extracting(cell -> cell.getText())
                    .startsWith("", "", "Nữ", "Nam", "Khác, chưa rõ", "Dưới 16");
            assertThat(movement.getRow(4).getCell(0).getText()).isEqualTo("- tự đến");
            assertThat(movement.getRow(4).getCell(0).getParagraphs().get(0).getStyle())
                    .isEqualTo("TablePart");
            assertThat(movement.getRow(4).getCell(1).getParagraphs().get(0).getStyle())
                    .isEqualTo("TableFigure");
        }
    }

    @Test
    void rulesOfTheHeadingsHaveTheirLengths() throws IOException {
        try (XWPFDocument text = word()) {
            XWPFTable head = text.getTables().get(0);
            var rule = head.getRow(0).getCell(1).getParagraphs().get(2);
            assertThat(rule.getStyle()).isEqualTo("Rule");
            assertThat(rule.getIndentationLeft())
                    .isEqualTo(rule.getIndentationRight())
                    .isEqualTo((int) DocxFile.twips(17));
        }
    }

    @Test
    void everyAnnexIsASheetToBePrintedAcross() throws IOException {
        try (XSSFWorkbook book = book()) {
            List<XSSFSheet> all = IntStream.range(0, book.getNumberOfSheets())
                    .mapToObj(book::getSheetAt)
                    .toList();
            assertThat(all).extracting(XSSFSheet::getSheetName).isEqualTo(SHEETS);
            assertThat(all).allSatisfy(sheet -> {
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
                assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 0);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(3);
                assertThat(faults(sheet.getCTWorksheet())).isEmpty();
            });
            assertThat(book.getSheet("Biểu 02").getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 5);
            assertThat(book.getSheet("Biểu 04").getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo((short) 4);
            assertThat(book.getSheet("Biểu 01").getPaneInformation().getVerticalSplitPosition())
                    .isEqualTo((short) 2);
            assertThat(book.getSheet("Biểu 02").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Biểu 02. Biến động hồ sơ trường hợp");
            assertThat(book.getSheet("Biểu 02").getMergedRegions())
                    .extracting(region -> region.formatAsString())
                    .contains("A4:A5", "B4:B5", "C4:E4", "F4:L4");
        }
    }

    @Test
    void numbersAreNumbersAndHiddenOnesAreText() throws IOException {
        try (XSSFWorkbook book = book()) {
            Cell number = book.getSheet("Biểu 01").getRow(5).getCell(4);
            assertThat(number.getNumericCellValue()).isEqualTo(1019);
            assertThat(number.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(number.getCellStyle().getQuotePrefixed()).isFalse();
            Cell percent = book.getSheet("Biểu 01").getRow(5).getCell(6);
            assertThat(percent.getNumericCellValue()).isEqualTo(0.825);
            assertThat(percent.getCellStyle().getDataFormatString()).isEqualTo("#,##0.0%");
            List<Cell> movement = new ArrayList<>();
            book.getSheet("Biểu 02").forEach(row -> row.forEach(movement::add));
            assertThat(movement)
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .extracting(Cell::getStringCellValue)
                    .contains(ReportFixture.SMALL, ReportFixture.PROTECTING, "x", "- tự đến");
            assertThat(movement)
                    .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
                    .extracting(Cell::getNumericCellValue)
                    .contains(0.0);
        }
    }

    @Test
    void noTextIsAFormula() throws IOException {
        try (XSSFWorkbook book = book()) {
            Cell formula = book.getSheet("Biểu 01").getRow(8).getCell(10);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getStringCellValue()).isEqualTo(ReportFixture.FORMULA);
            List<Cell> texts = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.STRING) {
                    texts.add(cell);
                }
            })));
            assertThat(texts).allSatisfy(cell -> assertThat(cell.getCellStyle().getQuotePrefixed())
                    .isTrue());
        }
    }

    @Test
    void zeroHiddenUnknownAndNotApplicableDiffer() {
        assertThat(Stream.of(
                                FigureCell.number(0),
                                new FigureCell.HiddenFigure(ReportFixture.SMALL),
                                new FigureCell.HiddenFigure(ReportFixture.PROTECTING),
                                new FigureCell.UnknownFigure(),
                                new FigureCell.InapplicableFigure(),
                                new FigureText(""))
                        .map(FigureCell::text))
                .containsExactly("0", "<5", "…", "–", "x", "");
    }

    @Test
    void figuresAreWrittenTheVietnameseWay() {
        assertThat(FigureCell.number(12_345_678).text()).isEqualTo("12.345.678");
        assertThat(new FigureCell.FigureNumber(new BigDecimal("1234.5")).text()).isEqualTo("1.234,5");
        assertThat(new FigureCell.FigureNumber(new BigDecimal("1E+3")).text()).isEqualTo("1.000");
        assertThat(new FigureCell.FigurePercent(new BigDecimal("7.0")).text()).isEqualTo("7,0%");
        assertThat(new FigureCell.FigureShare(1018, 1234).text()).isEqualTo("1.018/1.234");
    }

    @Test
    void tableHasOneTitleARowAndACellAColumn() {
        List<FigureColumn> columns = List.of(FigureColumn.title("Chỉ tiêu", 2), FigureColumn.figure("Tổng", 1));
        FigureRow shortRow = FigureRow.of(new FigureText("Tiếp nhận"));
        assertThatThrownBy(() -> new FigureTable(columns, List.of(shortRow), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<FigureColumn> untitled = List.of(FigureColumn.figure("Tổng", 1));
        assertThatThrownBy(() -> new FigureTable(untitled, List.of(), List.of("Trống")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tableWithoutRowsSaysSo() {
        List<FigureColumn> columns = List.of(FigureColumn.title("Chỉ tiêu", 2), FigureColumn.figure("Tổng", 1));
        assertThatThrownBy(() -> new FigureTable(columns, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FigureTable(columns, List.of(), List.of("Trống")).notes())
                .containsExactly("Trống");
    }

    @Test
    void documentWithoutAnnexesHasNoSpreadsheet() {
        assertThatThrownBy(() -> FigureWorkbook.of(OfficialDocumentTest.DOCUMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static XWPFDocument word() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word));
    }

    private static XSSFWorkbook book() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(sheets));
    }

    private static String firstLine(int page) {
        return textOf(page)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private static String textOf(int page) {
        return texts.get(page - 1);
    }

    private static List<String> texts(byte[] pdf) throws IOException {
        List<String> texts = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= read.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add(stripper.getText(read));
            }
        }
        return texts;
    }
}
