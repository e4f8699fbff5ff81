package vn.donghanh.demo.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.donghanh.reporting.report.ReportKind;
import vn.donghanh.reporting.report.ReportListQueries;
import vn.donghanh.reporting.report.ReportOccasion;
import vn.donghanh.reporting.report.ReportQueries;
import vn.donghanh.reporting.report.ReportReturnReason;
import vn.donghanh.reporting.report.ReportSection;
import vn.donghanh.reporting.report.ReportService;
import vn.donghanh.reporting.report.ReportStatus;
import vn.donghanh.reporting.report.ReportTexts;
import vn.donghanh.shared.CentreTime;

/** Plays the steps of reports. The first word of a step is the kind of report; the newest one of that kind that waits for the step takes it. */
@ApplicationScoped
public class DemoReports {
    private static final Map<ReportSection, String> TEXTS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    ReportSection.SITUATION,
                    "Trong kỳ, Trung tâm tiếp nhận và hỗ trợ thân chủ tại hai phòng nghiệp vụ và nhà tạm lánh. Người đến qua đồng đẳng và qua các cơ quan y tế nhiều hơn trước."),
            Map.entry(
                    ReportSection.DIRECTION,
                    "Trung tâm đã ban hành kế hoạch công tác và hướng dẫn sử dụng hệ thống hồ sơ điện tử."),
            Map.entry(
                    ReportSection.TARGETS,
                    "Các chỉ tiêu được thực hiện theo kế hoạch; chỉ tiêu về báo chí cần được đẩy nhanh."),
            Map.entry(ReportSection.INTAKE, "Việc tiếp nhận, kể cả tiếp nhận khẩn cấp, được thực hiện đúng quy trình."),
            Map.entry(
                    ReportSection.HEALTH,
                    "Các cơ sở y tế tiếp tục nhận người được chuyển gửi; vật dụng giảm hại được cấp phát đủ."),
            Map.entry(ReportSection.LIVELIHOOD, "Trung tâm giới thiệu thêm cơ sở dạy nghề và nơi tuyển dụng."),
            Map.entry(ReportSection.LEGAL, "Trợ giúp viên pháp lý đến Trung tâm theo lịch hằng tuần."),
            Map.entry(ReportSection.REINTEGRATION, "Việc hỏi thăm sau khi dừng hỗ trợ được thực hiện đúng hẹn."),
            Map.entry(ReportSection.DATA_PROTECTION, "Nhân viên mới đều được tập huấn về bảo vệ dữ liệu cá nhân."),
            Map.entry(
                    ReportSection.DIFFICULTIES,
                    "Một số cơ quan trả lời chuyển gửi chậm; lớp học nghề buổi tối còn ít."),
            Map.entry(
                    ReportSection.PROPOSALS,
                    "Đề nghị mở thêm lớp học nghề buổi tối và thống nhất thời hạn trả lời giữa các cơ quan."),
            Map.entry(
                    ReportSection.COMPARISON,
                    "Chưa có số liệu của năm trước để so sánh; việc tiếp nhận và chuyển gửi theo đúng kế hoạch."),
            Map.entry(
                    ReportSection.NEXT_YEAR,
                    "Giữ các chỉ tiêu của kế hoạch; mọi cơ quan chủ trì gửi số liệu trước ngày 10 của tháng cuối kỳ."),
            Map.entry(ReportSection.EVENT, "Sáng nay tại nhà tạm lánh có nhiều người sốt cùng lúc."),
            Map.entry(ReportSection.COURSE, "Những người sốt được cách ly tại phòng riêng; không ai nặng thêm."),
            Map.entry(ReportSection.MEASURES, "Đã mời trạm y tế đến khám, vệ sinh các phòng, tạm dừng tiếp khách."),
            Map.entry(ReportSection.SAFETY, "Tất cả thân chủ đang lưu trú đều an toàn."),
            Map.entry(ReportSection.COORDINATION, "Đã báo trung tâm kiểm soát bệnh tật."),
            Map.entry(ReportSection.SUGGESTION, "Đề nghị cấp thêm khẩu trang và dung dịch sát khuẩn.")));

    @Inject
    ReportService service;

    @Inject
    ReportQueries queries;

    @Inject
    ReportListQueries list;

    @Inject
    Clock clock;

    public Map<String, BiConsumer<String, String>> steps() {
        return Map.ofEntries(
                Map.entry("report-begin", (detail, words) -> begin(kind(detail), arguments(detail))),
                Map.entry("report-submit", (detail, words) -> submit(kind(detail))),
                Map.entry("report-check", (detail, words) -> check(find(kind(detail), ReportStatus.SUBMITTED))),
                Map.entry("report-sign", (detail, words) -> sign(find(kind(detail), ReportStatus.CHECKED))),
                Map.entry(
                        "report-send",
                        (detail, words) -> service.send(
                                find(kind(detail), ReportStatus.SIGNED),
                                arguments(detail)[1],
                                CentreTime.today(clock))),
                Map.entry(
                        "report-return",
                        (detail, words) -> service.sendBack(
                                find(kind(detail), ReportStatus.SUBMITTED),
                                ReportReturnReason.valueOf(arguments(detail)[1]))),
                Map.entry(
                        "report-correct",
                        (detail, words) -> service.beginCorrection(find(kind(detail), ReportStatus.SENT))));
    }

    private static String[] arguments(String detail) {
        return detail.split(" ", -1);
    }

    private static ReportKind kind(String detail) {
        return ReportKind.valueOf(arguments(detail)[0]);
    }

    private void check(String ref) {
        service.check(ref, queries.get(ref).version());
    }

    private void sign(String ref) {
        service.sign(ref, queries.get(ref).version());
    }

    private void begin(ReportKind kind, String[] arguments) {
        if (kind == ReportKind.AD_HOC) {
            service.beginAdHoc(ReportOccasion.valueOf(arguments[1]));
        } else {
            service.begin(list.page().open().stream()
                    .filter(open -> open.signed() && open.period().kind().name().equals(kind.name()))
                    .findFirst()
                    .orElseThrow()
                    .period()
                    .id());
        }
    }

    /** Keeps what was proposed from the figures, and writes the rest. */
    private void submit(ReportKind kind) {
        String ref = find(kind, ReportStatus.DRAFT);
        Map<ReportSection, String> texts = new EnumMap<>(TEXTS);
        texts.putAll(queries.get(ref).texts().bySection());
        service.submit(ref, new ReportTexts(texts));
    }

    private String find(ReportKind kind, ReportStatus status) {
        return list.page().rows().stream()
                .filter(row -> row.kind() == kind && row.status() == status)
                .findFirst()
                .orElseThrow()
                .ref();
    }
}
