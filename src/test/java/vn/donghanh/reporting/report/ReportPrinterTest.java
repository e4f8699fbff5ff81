package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.donghanh.printing.PrintedDocument.Annex;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReportPrinterTest {
    private final ReportPrinter printer = new ReportPrinter();

    ReportPrinterTest() {
        printer.texts = ReleasedFixture.TEXTS;
    }

    /** As the decree on clerical work has it: number and sign, day, and who issued the document. */
    @Test
    void annexNamesTheReportThatItBelongsTo() {
        assertThat(printer.document(ReportContentTest.content(null), false).annexes())
                .extracting(Annex::belongsTo)
                .containsExactly(
                        "(Kèm theo Báo cáo số ……/BC-TTCTXH ngày 02 tháng 7 năm 2026 của Trung tâm Công tác xã hội)");
    }
}
