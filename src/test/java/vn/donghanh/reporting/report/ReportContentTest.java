package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.report.ReportContent.Chapter;
import vn.donghanh.reporting.report.ReportContent.Form;
import vn.donghanh.reporting.report.ReportContent.FormCell;
import vn.donghanh.reporting.report.ReportContent.FormColumn;
import vn.donghanh.reporting.report.ReportContent.FormRow;

/** What is stored with a signature is read as it was written, with every kind of cell. */
class ReportContentTest {
    @Test
    void contentIsReadAsItWasWritten() {
        ReportContent content = content("Nguyễn Thị Một");
        assertThat(ReportContent.parse(content.toJson())).isEqualTo(content);
        assertThat(ReportContent.parse(content.toJson()).toJson()).isEqualTo(content.toJson());
        assertThat(ReportContent.parse(content(null).toJson()).signer()).isNull();
    }

    @Test
    void everyKindOfCellIsPrinted() {
        assertThat(content(null).forms().get(0).rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .map(cell -> cell.toFigure().text()))
                .containsExactly("Mới", "12,50", "ẩn", "51,1%", "3/4", "–", "x", "");
    }

    static ReportContent content(String signer) {
        return new ReportContent(
                "Báo cáo 6 tháng đầu năm 2026",
                "Sở Y tế",
                "Trung tâm Công tác xã hội",
                "Số: ……/BC-TTCTXH",
                "Tam Kỳ, ngày 02 tháng 7 năm 2026",
                "Kết quả",
                List.of("Sở Y tế"),
                List.of(new Chapter(ReportSection.INTAKE, List.of("IV. Kết quả hỗ trợ", "1. Tiếp nhận"), "Ổn định.")),
                List.of("Số nhỏ được ẩn."),
                List.of(new Form(
                        "Biểu 02",
                        "Biến động hồ sơ",
                        List.of(FormColumn.words("Chỉ tiêu"), new FormColumn("Nữ", "Theo giới tính", false)),
                        List.of(
                                new FormRow(
                                        false,
                                        List.of(FormCell.words("Mới"), FormCell.number(new BigDecimal("12.50")))),
                                new FormRow(
                                        true, List.of(FormCell.hidden("ẩn"), FormCell.percent(new BigDecimal("51.1")))),
                                new FormRow(true, List.of(FormCell.share(3, 4), FormCell.unknown())),
                                new FormRow(true, List.of(FormCell.notApplicable(), FormCell.words("")))))),
                List.of("KT. Giám đốc", "Phó Giám đốc"),
                signer,
                List.of("Như trên;"),
                "Bản đã ký",
                LocalDate.parse("2026-07-02"));
    }
}
