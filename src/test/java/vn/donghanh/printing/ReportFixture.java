package vn.donghanh.printing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.donghanh.printing.FigureCell.FigurePercent;
import vn.donghanh.printing.FigureCell.FigureShare;
import vn.donghanh.printing.FigureCell.FigureText;
import vn.donghanh.printing.FigureCell.HiddenFigure;
import vn.donghanh.printing.FigureCell.InapplicableFigure;
import vn.donghanh.printing.FigureCell.UnknownFigure;
import vn.donghanh.printing.PrintedBlock.Addressees;
import vn.donghanh.printing.PrintedBlock.EditableText;
import vn.donghanh.printing.PrintedBlock.Figures;
import vn.donghanh.printing.PrintedBlock.Paragraph;
import vn.donghanh.printing.PrintedBlock.Section;
import vn.donghanh.printing.PrintedDocument.Annex;
import vn.donghanh.printing.PrintedDocument.Letterhead;
import vn.donghanh.printing.PrintedDocument.Signer;

/** A made-up report of half a year: a letter with texts and a small table, and annexes of every shape that the forms 01 to 12 have. */
final class ReportFixture {
    static final String SMALL = "<5";
    static final String PROTECTING = "…";
    static final String FORMULA = "=1+1 là chữ";

    private static final String BELONGS_TO =
            "(Kèm theo Báo cáo số 45/BC-TTCTXH ngày 05 tháng 7 năm 2026 của Trung tâm Công tác xã hội Quảng Nam)";
    private static final List<String> NOTES = List.of(
            "Ghi chú: “<5” là số nhỏ hơn 5, không công bố; “…” là số không công bố để không suy ra được số nhỏ; “x” là"
                    + " không áp dụng; “–” là chưa tính được.");
    private static final String TEXT =
            "Trong kỳ, Trung tâm tiếp tục phối hợp với các trạm y tế, cơ sở giáo dục nghề nghiệp, Trung tâm trợ giúp"
                    + " pháp lý và Ủy ban nhân dân các xã, phường để hỗ trợ thân chủ theo nhu cầu đã đánh giá; việc chia"
                    + " sẻ thông tin theo đúng phạm vi thân chủ đã đồng ý.";

    private ReportFixture() {}

    static PrintedDocument report() {
        return new PrintedDocument(
                new Letterhead(
                        "Sở Y tế Thành phố Đà Nẵng",
                        "Trung tâm Công tác xã hội Quảng Nam",
                        "Số: 45/BC-TTCTXH",
                        "Quảng Nam, ngày 05 tháng 7 năm 2026"),
                "Báo cáo 6 tháng đầu năm 2026",
                "BÁO CÁO",
                "Kết quả hỗ trợ người bán dâm hòa nhập cộng đồng 6 tháng đầu năm 2026",
                blocks(),
                List.of(targets(), movement(), stays(), referrals(), livelihood(), reintegration()),
                List.of(new Signer(List.of("KT. Giám đốc", "Phó Giám đốc"), "", "Trần Thị Minh Hạnh")),
                List.of("Như trên;", "Ủy ban nhân dân các xã, phường;", "Ban Giám đốc;", "Lưu: VT, NV."),
                "In bởi Đặng Thị Thơ, lúc 14:05 ngày 05/07/2026",
                LocalDate.of(2026, 7, 5),
                null);
    }

    /** A report without texts, and with one annex that has so many rows. */
    static PrintedDocument withRows(int count) {
        PrintedDocument report = report();
        FigureTable table = new FigureTable(
                List.of(FigureColumn.title("Chỉ tiêu", 3), FigureColumn.figure("Tổng", 1)),
                IntStream.rangeClosed(1, count)
                        .mapToObj(row -> FigureRow.of(new FigureText("Dòng " + row), n(row)))
                        .toList(),
                NOTES);
        return new PrintedDocument(
                report.letterhead(),
                report.name(),
                report.title(),
                null,
                List.of(),
                List.of(new Annex("Biểu 09", "Mô hình", BELONGS_TO, table)),
                report.signers(),
                report.recipients(),
                report.imprint(),
                null,
                null);
    }

    private static List<PrintedBlock> blocks() {
        List<PrintedBlock> blocks = new ArrayList<>();
        blocks.add(new Addressees(List.of("Sở Y tế Thành phố Đà Nẵng;", "Ủy ban nhân dân Thành phố Đà Nẵng.")));
        List<String> titles = List.of(
                "I. TÌNH HÌNH, ĐẶC ĐIỂM",
                "II. CÔNG TÁC CHỈ ĐẠO, BAN HÀNH VĂN BẢN",
                "III. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
                "IV. KẾT QUẢ HỖ TRỢ",
                "V. MÔ HÌNH, TẬP HUẤN, KINH PHÍ",
                "VI. KHÓ KHĂN, NGUYÊN NHÂN",
                "VII. PHƯƠNG HƯỚNG, KIẾN NGHỊ");
        for (String title : titles) {
            blocks.add(new Section(title));
            blocks.add(new EditableText("text" + blocks.size(), TEXT + "\n" + TEXT));
            if (title.startsWith("III")) {
                blocks.add(new Figures(summary()));
            }
        }
        blocks.add(Paragraph.last("Trên đây là báo cáo kết quả 6 tháng đầu năm 2026, Trung tâm kính báo cáo Sở Y tế."));
        return blocks;
    }

    private static FigureTable summary() {
        return new FigureTable(
                List.of(
                        FigureColumn.title("Nội dung", 8),
                        FigureColumn.figure("6 tháng đầu năm 2026", 3),
                        FigureColumn.figure("Cùng kỳ năm 2025", 3)),
                List.of(
                        FigureRow.of(new FigureText("Thân chủ đang quản lý cuối kỳ"), n(1234), n(987)),
                        FigureRow.part(new FigureText("tiếp nhận mới trong kỳ"), n(56), n(0)),
                        FigureRow.of(
                                new FigureText("Tỷ lệ được tiếp cận dịch vụ"),
                                new FigurePercent(new BigDecimal("84.5")),
                                new UnknownFigure())),
                List.of());
    }

    private static Annex targets() {
        List<FigureRow> rows = new ArrayList<>();
        for (int at = 1; at <= 12; at++) {
            FigureCell ordinal = at % 3 == 0 ? new FigureText("") : new FigureText(String.valueOf(at));
            FigureCell title = new FigureText("T" + at
                    + ". Tỷ lệ người có nhu cầu và đủ điều kiện được tiếp cận ít nhất một dịch vụ hỗ trợ phù hợp");
            List<FigureCell> cells = List.of(
                    ordinal,
                    title,
                    new FigureText("người"),
                    new FigureText("100%"),
                    n(1018 + at),
                    n(1234),
                    new FigurePercent(new BigDecimal("82.5")),
                    new FigurePercent(new BigDecimal("79.1")),
                    new FigureText(at % 2 == 0 ? "Đạt" : "Chưa đủ số liệu"),
                    new FigureText("Công an tỉnh, số 123/CAT-PC06 ngày 20/6/2026"),
                    new FigureText(at == 4 ? FORMULA : ""));
            rows.add(new FigureRow(at % 3 == 0, cells));
        }
        return new Annex(
                "Biểu 01",
                "Kết quả thực hiện các chỉ tiêu",
                BELONGS_TO,
                new FigureTable(
                        List.of(
                                FigureColumn.ordinal("STT"),
                                FigureColumn.title("Chỉ tiêu", 11),
                                FigureColumn.words("Đơn vị tính", 4),
                                FigureColumn.words("Mục tiêu năm", 4),
                                FigureColumn.figure("Tử số", 3).under("Thực hiện kỳ này"),
                                FigureColumn.figure("Mẫu số", 3).under("Thực hiện kỳ này"),
                                FigureColumn.figure("Tỷ lệ", 4),
                                FigureColumn.figure("Cùng kỳ năm trước", 4),
                                FigureColumn.words("Đánh giá", 5),
                                FigureColumn.words("Nguồn số liệu (cơ quan, số văn bản)", 8),
                                FigureColumn.words("Ghi chú", 4)),
                        rows,
                        NOTES));
    }

    private static Annex movement() {
        List<FigureColumn> columns = new ArrayList<>();
        columns.add(FigureColumn.title("Chỉ tiêu", 11));
        columns.add(FigureColumn.figure("Tổng", 3));
        List.of("Nữ", "Nam", "Khác, chưa rõ")
                .forEach(sex -> columns.add(FigureColumn.figure(sex, 3).under("Giới tính")));
        List.of("Dưới 16", "16-17", "18-24", "25-34", "35-49", "50+", "Chưa rõ")
                .forEach(age -> columns.add(FigureColumn.figure(age, 3).under("Tuổi")));
        List<FigureRow> rows = List.of(
                row(false, "Đang quản lý đầu kỳ (A)", 11),
                row(false, "Tiếp nhận mới (B)", 11),
                row(true, "tự đến", 11),
                row(true, "đồng đẳng", 11),
                row(true, "cơ quan chuyển", 11),
                row(false, "Mở lại (C)", 11),
                row(false, "Kết thúc (D)", 11),
                row(true, "đạt mục tiêu", 11),
                row(true, "thân chủ dừng", 11),
                row(true, "mất liên lạc", 11),
                row(true, "chuyển tuyến", 11),
                row(true, "khác", 11),
                row(false, "Đang quản lý cuối kỳ (E = A + B + C − D)", 11),
                row(false, "Không tiếp nhận (chuyển nơi khác)", 11),
                onlyTotal("Dịch vụ ẩn danh (lượt)", 11));
        return new Annex("Biểu 02", "Biến động hồ sơ trường hợp", BELONGS_TO, new FigureTable(columns, rows, NOTES));
    }

    private static Annex stays() {
        List<FigureRow> rows = new ArrayList<>();
        for (String title : List.of(
                "Đề nghị",
                "Tiếp nhận",
                "- bạo lực gia đình",
                "- xâm hại tình dục",
                "- mua bán người",
                "- cưỡng bức lao động",
                "- khác",
                "Đúng hạn 2 giờ",
                "Hoàn thiện hồ sơ trong 10 ngày làm việc",
                "Đang lưu trú cuối kỳ",
                "Rời cơ sở",
                "- về gia đình",
                "- về nơi cư trú",
                "- nhà trọ",
                "- chuyển cơ sở",
                "- tự ý rời",
                "Từ chối có bố trí nơi khác")) {
            rows.add(row(title.startsWith("- "), title.replace("- ", ""), 4));
        }
        return new Annex(
                "Biểu 03",
                "Tiếp nhận, bảo vệ khẩn cấp",
                BELONGS_TO,
                new FigureTable(
                        List.of(
                                FigureColumn.title("Chỉ tiêu", 8),
                                FigureColumn.figure("Số lượt", 2),
                                FigureColumn.figure("Số người", 2),
                                FigureColumn.figure("Trong đó nữ", 2),
                                FigureColumn.figure("Dưới 18", 2)),
                        rows,
                        NOTES));
    }

    private static Annex referrals() {
        List<FigureColumn> columns = new ArrayList<>();
        columns.add(FigureColumn.title("Loại dịch vụ", 10));
        List.of(
                        "Số chuyển gửi",
                        "Số người",
                        "Đã đến",
                        "Đang sử dụng",
                        "Hoàn thành",
                        "Không đến",
                        "Bị từ chối",
                        "Tỷ lệ khép kín (%)",
                        "Thời gian trung vị (ngày)")
                .forEach(heading -> columns.add(FigureColumn.figure(heading, 3)));
        List<FigureRow> rows = List.of(
                row(false, "STI", 9),
                row(false, "Tư vấn, xét nghiệm HIV", 9),
                row(false, "PrEP", 9),
                row(false, "PEP", 9),
                row(true, "trong đó ≤72 giờ", 9),
                row(false, "Điều trị liên tục (ARV và bệnh mạn tính gộp)", 9),
                row(false, "Methadone", 9),
                row(false, "Chăm sóc sức khỏe sinh sản", 9),
                row(false, "Sau xâm hại tình dục", 9),
                row(false, "Tâm thần", 9),
                row(false, "Khám tổng quát", 9));
        return new Annex("Biểu 04", "Chuyển gửi y tế", BELONGS_TO, new FigureTable(columns, rows, NOTES));
    }

    private static Annex livelihood() {
        List<FigureColumn> columns = new ArrayList<>();
        columns.add(FigureColumn.title("Chỉ tiêu", 9));
        List.of("Người có nhu cầu", "Đủ điều kiện", "Được kết nối", "Bắt đầu", "Hoàn thành/đang duy trì", "Bỏ dở")
                .forEach(heading -> columns.add(FigureColumn.figure(heading, 3)));
        columns.add(FigureColumn.figure("Số tiền (đồng)", 5));
        List<FigureRow> rows = new ArrayList<>();
        rows.add(money(false, "Học nghề"));
        IntStream.rangeClosed(1, 20).forEach(at -> rows.add(money(true, "nghề thứ " + at + " trong danh mục đào tạo")));
        rows.add(money(false, "Việc làm"));
        rows.add(money(true, "chính thức"));
        rows.add(money(false, "Vay vốn"));
        rows.add(money(true, "Ngân hàng Chính sách xã hội"));
        return new Annex("Biểu 06", "Học nghề, việc làm, vay vốn", BELONGS_TO, new FigureTable(columns, rows, NOTES));
    }

    private static Annex reintegration() {
        List<FigureRow> rows = new ArrayList<>();
        for (int at = 1; at <= 8; at++) {
            rows.add(FigureRow.of(
                    new FigureText("Kết quả hòa nhập thứ " + at + ": có việc làm, thu nhập ổn định từ 3 tháng trở lên"),
                    n(210 + at),
                    n(101),
                    at == 8 ? new UnknownFigure() : new FigurePercent(new BigDecimal("48.1")),
                    new HiddenFigure(PROTECTING),
                    new FigureShare(at, 1210)));
        }
        return new Annex(
                "Biểu 08",
                "Kết quả hòa nhập",
                BELONGS_TO,
                new FigureTable(
                        List.of(
                                FigureColumn.title("Kết quả", 10),
                                FigureColumn.figure("Số người được đánh giá, kể cả chưa rõ (mẫu số)", 4),
                                FigureColumn.figure("Đạt", 3),
                                FigureColumn.figure("Tỷ lệ", 3),
                                FigureColumn.figure("Không đạt", 3),
                                FigureColumn.figure("Không liên lạc được", 3)),
                        rows,
                        NOTES));
    }

    private static FigureRow money(boolean part, String title) {
        List<FigureCell> cells = new ArrayList<>(row(part, title, 6).cells());
        cells.add(n(12_345_678_900L));
        return new FigureRow(part, cells);
    }

    private static FigureRow row(boolean part, String title, int figures) {
        List<FigureCell> cells = new ArrayList<>();
        cells.add(new FigureText(title));
        for (int at = 0; at < figures; at++) {
            cells.add(
                    switch ((title.length() + at) % 7) {
                        case 0 -> n(0);
                        case 1 -> new HiddenFigure(SMALL);
                        case 2 -> new HiddenFigure(PROTECTING);
                        default -> n(1_000L + at);
                    });
        }
        return new FigureRow(part, cells);
    }

    private static FigureRow onlyTotal(String title, int figures) {
        FigureCell[] cells = new FigureCell[figures + 1];
        Arrays.fill(cells, new InapplicableFigure());
        cells[0] = new FigureText(title);
        cells[1] = n(2345);
        return FigureRow.of(cells);
    }

    private static FigureCell n(long value) {
        return FigureCell.number(value);
    }
}
