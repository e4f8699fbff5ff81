package vn.donghanh.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import vn.donghanh.printing.PrintedBlock.Code;
import vn.donghanh.printing.PrintedBlock.Field;
import vn.donghanh.printing.PrintedBlock.Fields;
import vn.donghanh.printing.PrintedBlock.Grounds;
import vn.donghanh.printing.PrintedBlock.Items;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Proclamation;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedBlock.Table;
import vn.donghanh.printing.PrintedBlock.WritingLines;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;

/** The files of one document with every kind of block, over several pages: what they say, and how they are laid out. */
class OfficialDocumentTest {
    private static final double POINTS_OF_A_MM = 72 / 25.4;
    private static final double MILLIMETRE = 1.2;
    private static final String MARKUP = "Làm giấy <b>khai sinh</b> & hộ khẩu";

    static final PrintedDocument DOCUMENT = new PrintedDocument(
            new Letterhead("Sở Y tế", "Trung tâm Công tác xã hội", "Số:    /QĐ-TTCTXH", "Quảng Nam, ngày    tháng"),
            "Quyết định mẫu",
            "QUYẾT ĐỊNH",
            "Về việc thử",
            List.of(
                    new Grounds(List.of("Căn cứ một nghị định;")),
                    new Proclamation("QUYẾT ĐỊNH:"),
                    new Section("I. MỤC MỘT"),
                    new Fields(List.of(new Field("Họ và tên", null), new Field("Mã hồ sơ", "DH-7K3F-9MQ2"))),
                    new Paragraph(MARKUP + "\nDòng thứ hai"),
                    new Items(List.of("Điều ghi lại")),
                    new Table(List.of("STT", "Việc"), List.of(1, 4), rows()),
                    new Code("CG-7K3F-9MQ2", "partnerbusiness/slip/CG-7K3F-9MQ2", "Mã QR mở phiếu"),
                    new WritingLines(2)),
            List.of(
                    new Signer(List.of("Thân chủ"), "(Ký, ghi rõ họ tên)", null),
                    new Signer(List.of("Người lập"), "(Ký, ghi rõ họ tên)", "Đặng Thị Thơ"),
                    new Signer(List.of("KT. Giám đốc", "Phó Giám đốc"), "(Ký, đóng dấu)", null)),
            List.of("Như Điều 3;"),
            "In bởi Đặng Thị Thơ, lúc 14:05 ngày 05/03/2026",
            "https://dong-hanh.example/");

    private static List<List<String>> rows() {
        return IntStream.rangeClosed(1, 60)
                .mapToObj(row -> List.of(String.valueOf(row), "Việc thứ " + row + " của kế hoạch"))
                .toList();
    }

    @Test
    void everyTextStandsInThePdf() throws IOException {
        try (PDDocument pdf = pdf()) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "SỞ Y TẾ",
                            "TRUNG TÂM CÔNG TÁC XÃ HỘI",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Căn cứ một nghị định;",
                            MARKUP,
                            "Mã hồ sơ: DH-7K3F-9MQ2",
                            "Việc thứ 60 của kế hoạch",
                            "CG-7K3F-9MQ2",
                            "Nơi nhận:",
                            "KT. GIÁM ĐỐC",
                            "PHÓ GIÁM ĐỐC",
                            "Đặng Thị Thơ");
        }
    }

    @Test
    void everyTextStandsInTheWordFile() throws IOException {
        try (XWPFDocument word = word();
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains(
                            "SỞ Y TẾ",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Căn cứ một nghị định;",
                            MARKUP,
                            "Dòng thứ hai",
                            "Mã hồ sơ: DH-7K3F-9MQ2",
                            "Việc thứ 60 của kế hoạch",
                            "PHÓ GIÁM ĐỐC",
                            "In bởi Đặng Thị Thơ, lúc 14:05 ngày 05/03/2026");
        }
    }

    @Test
    void pdfIsTaggedAndValidForArchivesAndReaders() throws IOException {
        assertThat(PdfConformance.faults(PdfFile.of(DOCUMENT))).isEmpty();
        try (PDDocument pdf = pdf()) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("vi-VN");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Quyết định mẫu");
        }
    }

    @Test
    void codeIsAlsoAPictureThatLeadsToItsPage() throws IOException {
        try (PDDocument pdf = pdf();
                XWPFDocument word = word()) {
            List<BufferedImage> pictures = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures.add(((PDImageXObject) page.getResources().getXObject(name)).getImage());
                }
            }
            byte[] inWord = word.getAllPictures().get(0).getData();
            BufferedImage drawn = ImageIO.read(
                    new ByteArrayInputStream(QrPicture.of("https://dong-hanh.example/partnerbusiness/slip/CG-7K3F-9MQ2")
                            .png()));
            assertThat(ImageIO.read(new ByteArrayInputStream(inWord)))
                    .usingComparator(OfficialDocumentTest::compare)
                    .isEqualTo(drawn);
            assertThat(pictures)
                    .singleElement()
                    .usingComparator(OfficialDocumentTest::compare)
                    .isEqualTo(drawn);
        }
    }

    private static int compare(BufferedImage expected, BufferedImage other) {
        int side = expected.getWidth();
        if (side != other.getWidth()) {
            return side - other.getWidth();
        }
        return Arrays.compare(
                expected.getRGB(0, 0, side, side, null, 0, side), other.getRGB(0, 0, side, side, null, 0, side));
    }

    @Test
    void everyFontIsEmbedded() throws IOException {
        try (PDDocument pdf = pdf()) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).contains("LiberationSerif");
            });
        }
    }

    @Test
    void pagesKeepTheMarginsAndTheSecondIsNumbered() throws IOException {
        try (PDDocument pdf = pdf()) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(points(210), within(1f));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(points(297), within(1f));
            Positions first = Positions.of(pdf, 1);
            assertThat(first.left()).isGreaterThan(points(30 - MILLIMETRE));
            assertThat(first.right()).isLessThan(points(210 - 15 + MILLIMETRE));
            assertThat(first.top()).isGreaterThan(points(20 - MILLIMETRE));
            Positions second = Positions.of(pdf, 2);
            assertThat(second.top()).isLessThan(points(20));
            assertThat(second.first().getUnicode()).isEqualTo("2");
            assertThat(second.first().getXDirAdj()).isCloseTo(points(30 + 165 / 2.0), within(points(3)));
        }
    }

    @Test
    void longWordsStayWithinTheMargins() throws IOException {
        String word = "1234567890".repeat(20);
        PrintedDocument document = new PrintedDocument(
                DOCUMENT.letterhead(),
                "Phiếu",
                "PHIẾU",
                null,
                List.of(
                        new Paragraph(word),
                        new Fields(List.of(new Field("Số", word))),
                        new Table(List.of("STT", "Việc"), List.of(1, 4), List.of(List.of(word, word)))),
                List.of(),
                List.of(),
                "In thử",
                null);
        try (PDDocument pdf = Loader.loadPDF(PdfFile.of(document))) {
            assertThat(Positions.of(pdf, 1).right()).isLessThan(points(210 - 15 + MILLIMETRE));
        }
    }

    @Test
    void wordFileHasItsStylesMarginsAndPageNumbers() throws IOException {
        try (XWPFDocument word = word()) {
            CTPageMar margins = word.getDocument().getBody().getSectPr().getPgMar();
            assertThat(List.of(margins.getLeft(), margins.getRight(), margins.getTop(), margins.getBottom()))
                    .extracting(Object::toString)
                    .containsExactly("1701", "850", "1134", "1134");
            assertThat(word.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
            assertThat(word.getHeaderList().stream()
                            .map(header -> header._getHdrFtr().xmlText()))
                    .anyMatch(header -> header.contains("PAGE"));
            assertThat(word.getStyles().getStyle("BodyText").getCTStyle().xmlText())
                    .contains("Times New Roman");
            XWPFTable table = word.getTables().stream()
                    .filter(grid -> grid.getNumberOfRows() > 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo("Quyết định mẫu");
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo("Đồng Hành");
        }
    }

    @Test
    void rowsOfATableFitItsHeader() {
        assertThatThrownBy(() -> new Table(List.of("STT", "Việc"), List.of(1, 4), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PDDocument pdf() throws IOException {
        return Loader.loadPDF(PdfFile.of(DOCUMENT));
    }

    private static XWPFDocument word() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DocxFile.of(DOCUMENT)));
    }

    private static float points(double millimetres) {
        return (float) (millimetres * POINTS_OF_A_MM);
    }

    /** Where the letters of one page stand, without the imprint in its foot. */
    private static final class Positions extends PDFTextStripper {
        private final List<TextPosition> letters = new ArrayList<>();

        static Positions of(PDDocument pdf, int page) throws IOException {
            Positions positions = new Positions();
            positions.setStartPage(page);
            positions.setEndPage(page);
            positions.getText(pdf);
            return positions;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (!letter.getUnicode().isBlank() && letter.getYDirAdj() < points(297 - 20)) {
                letters.add(letter);
            }
        }

        float left() {
            return (float)
                    letters.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
        }

        float right() {
            return (float) letters.stream()
                    .mapToDouble(letter -> letter.getXDirAdj() + letter.getWidthDirAdj())
                    .max()
                    .orElseThrow();
        }

        TextPosition first() {
            return letters.stream()
                    .min((a, b) -> Float.compare(a.getYDirAdj(), b.getYDirAdj()))
                    .orElseThrow();
        }

        float top() {
            return first().getYDirAdj() - first().getHeightDir();
        }
    }
}
