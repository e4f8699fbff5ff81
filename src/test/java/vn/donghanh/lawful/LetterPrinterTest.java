package vn.donghanh.lawful;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.printing.DocumentPrinter;
import vn.donghanh.printing.PdfConformance;
import vn.donghanh.printing.PrintedTexts;

/** The file of a letter: archived, read aloud, and laid out like an official letter, whose subject stands below its number. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class LetterPrinterTest {
    private static final LocalDate SIGNED = LocalDate.parse("2026-03-05");
    private static final OfficialLetter LETTER = new OfficialLetter(
            "SỞ Y TẾ",
            "TRUNG TÂM CÔNG TÁC XÃ HỘI",
            "Số: 45/TTCTXH",
            "Tam Kỳ, ngày 05 tháng 3 năm 2026",
            "V/v trả lời yêu cầu cung cấp thông tin",
            "Tòa án nhân dân khu vực 3",
            List.of("Trả lời văn bản số 12/TA ngày 01/03/2026.", "Trung tâm cung cấp số liệu tổng hợp."),
            List.of("Thân chủ: 84 trên 120 (70%)"),
            "Thông tin này chỉ dùng cho mục đích nêu trong văn bản yêu cầu./.",
            List.of("Như trên;", "Lưu: VT."),
            List.of("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"),
            "Võ Hữu Phước");

    private final LetterPrinter printer = new LetterPrinter();

    @BeforeEach
    void parts() {
        printer.printer = new DocumentPrinter();
        printer.texts = new PrintedTexts();
    }

    @Test
    void everyPartOfTheLetterStandsInItsFile() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(LETTER, SIGNED))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "SỞ Y TẾ",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Số: 45/TTCTXH",
                            "V/v trả lời yêu cầu cung cấp thông tin",
                            "Tam Kỳ, ngày 05 tháng 3 năm 2026",
                            "Kính gửi: Tòa án nhân dân khu vực 3",
                            "- Thân chủ: 84 trên 120 (70%)",
                            "văn bản yêu cầu./.",
                            "Nơi nhận:",
                            "- Lưu: VT.",
                            "TUQ. GIÁM ĐỐC",
                            "Võ Hữu Phước");
            assertThat(text.indexOf("V/v trả lời")).isLessThan(text.indexOf("Kính gửi"));
            assertThat(text).as("the sign of the end stands once").doesNotContain("./../.");
        }
    }

    @Test
    void fileIsValidForArchivesAndReadersAndAlwaysTheSame() {
        byte[] file = printer.print(LETTER, SIGNED);
        assertThat(PdfConformance.faults(file)).isEmpty();
        assertThat(printer.print(LETTER, SIGNED)).isEqualTo(file);
    }
}
