package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.donghanh.printing.PrintedTexts;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.ReleasedTables;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.signed.SignedPeriod;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReportProposerTest {
    private final ReportProposer proposer = proposer(new PrintedTexts());

    private static ReportProposer proposer(PrintedTexts texts) {
        ReportTableTexts tables = new ReportTableTexts();
        tables.texts = texts;
        ReportProposer made = new ReportProposer();
        made.texts = texts;
        made.tables = tables;
        return made;
    }

    @Test
    void numbersAreToldInSentencesBesideLastYear() {
        SignedPeriod now = signed(movements(number(14), number(4), number(11), number(3)));
        SignedPeriod before = signed(movements(number(9), number(0), hidden(), number(1)));
        assertThat(propose(now, before, ReportSection.INTAKE))
                .isEqualTo(
                        """
                        Trong kỳ, Trung tâm tiếp nhận 14 thân chủ mới (cùng kỳ năm trước 9), mở lại 4 hồ sơ (cùng kỳ năm trước không có), kết thúc 11 hồ sơ.
                        Trong số hồ sơ kết thúc, 3 hồ sơ đạt mục tiêu (cùng kỳ năm trước 1).""");
    }

    @Test
    void zeroIsToldAsZeroAndNothingOfItsParts() {
        assertThat(propose(signed(movements(number(0), number(0), number(0), number(0))), null, ReportSection.INTAKE))
                .isEqualTo(
                        "Trong kỳ, Trung tâm không tiếp nhận thân chủ mới nào, không mở lại hồ sơ nào, không kết thúc hồ sơ nào.");
    }

    @Test
    void hiddenNumbersAreNeitherToldNorImplied() {
        assertThat(propose(
                        signed(movements(number(14), hidden(), hidden(), hidden())),
                        signed(movements(hidden(), number(1), number(1), number(1))),
                        ReportSection.INTAKE))
                .isEqualTo("Trong kỳ, Trung tâm tiếp nhận 14 thân chủ mới.");
        assertThat(propose(
                        signed(movements(hidden(), hidden(), hidden(), hidden())),
                        signed(movements(number(1), number(1), number(1), number(1))),
                        ReportSection.INTAKE))
                .isNull();
        ReportTexts texts = proposer.propose(
                ReportKind.YEAR,
                signed(movements(hidden(), hidden(), hidden(), hidden())),
                signed(movements(number(1), number(1), number(1), number(1))));
        assertThat(texts.of(ReportSection.COMPARISON)).isNull();
    }

    @Test
    void partsOfWhatIsHiddenAreToldWhereTheyAreShown() {
        assertThat(propose(signed(movements(hidden(), hidden(), hidden(), number(3))), null, ReportSection.INTAKE))
                .isEqualTo("Trong số hồ sơ kết thúc, 3 hồ sơ đạt mục tiêu.");
    }

    @Test
    void targetsAreToldOneByOneAndThoseNobodyReported() {
        SignedPeriod now = signed(targets(
                target("T3A", share(469L, 655L), "MET"),
                target("T4", share(0L, 0L), "NOT_ENOUGH"),
                target(
                        "T5",
                        new ReleasedCell(new CellView(CellKind.UNKNOWN, null, null, null), Set.of()),
                        "NOT_ENOUGH"),
                target(
                        "T7",
                        new ReleasedCell(new CellView(CellKind.SHARE, null, 25L, null), Set.of(CellPart.NUMBER)),
                        "MET")));
        SignedPeriod before = signed(targets(target("T3A", share(410L, 648L), "MET")));
        assertThat(propose(now, before, ReportSection.TARGETS))
                .isEqualTo(
                        """
                        Chỉ tiêu T3a (Nhân viên được tuyên truyền): thực hiện 469/655 người, đạt 71,6%; mục tiêu năm trên 70% (cùng kỳ năm trước 410/648, đạt 63,3%).
                        Chỉ tiêu T4 (Nhân viên được tuyên truyền): trong kỳ không có đối tượng thuộc diện tính.
                        Chưa có báo cáo của cơ quan chủ trì về chỉ tiêu T5.""");
    }

    @Test
    void yearIsComparedWithTheYearBeforeAndThePlan() {
        ReportTexts texts = proposer.propose(
                ReportKind.YEAR,
                signed(
                        movements(number(14), number(4), number(11), number(3)),
                        targets(target("T3A", share(3L, 4L), "MET"), target("T4", share(1L, 4L), "NOT_MET"))),
                signed(movements(number(9), number(4), number(11), number(3))));
        assertThat(texts.of(ReportSection.COMPARISON))
                .isEqualTo(
                        """
                        So với năm trước: số thân chủ mới là 14, tăng 5 (năm trước 9).
                        So với kế hoạch, chỉ tiêu đạt: T3a.
                        Chỉ tiêu chưa đạt: T4.""");
        assertThat(change(9, 14)).contains("số thân chủ mới là 9, giảm 5 (năm trước 14)");
        assertThat(change(9, 9)).contains("số thân chủ mới là 9, bằng năm trước");
        assertThat(proposer.propose(ReportKind.HALF_YEAR, signed(), null).of(ReportSection.COMPARISON))
                .isNull();
    }

    private String change(long now, long before) {
        return proposer.propose(
                        ReportKind.YEAR,
                        signed(movements(number(now), hidden(), hidden(), hidden())),
                        signed(movements(number(before), hidden(), hidden(), hidden())))
                .of(ReportSection.COMPARISON);
    }

    @Test
    void ratesAndDaysAreTold() {
        ReleasedTable outcomes = table(
                "B08",
                List.of("RATE"),
                row("HOUSING_STABLE", new ReleasedCell(new CellView(CellKind.RATE, 7L, 11L, null), Set.of())),
                row("SAFE", new ReleasedCell(new CellView(CellKind.RATE, 0L, 0L, null), Set.of())));
        assertThat(propose(signed(outcomes), signed(outcomes), ReportSection.REINTEGRATION))
                .isEqualTo("Trong số thân chủ được đánh giá, 7/11 người có chỗ ở ổn định từ 3 tháng (63,6%)"
                        + " (cùng kỳ năm trước 7/11, đạt 63,6%), chưa có người nào được đánh giá về an toàn"
                        + " (cùng kỳ năm trước không có ai trong diện).");
        ReleasedTable days = table(
                "B01",
                List.of("RESULT"),
                row("T7T_REACHED", new ReleasedCell(new CellView(CellKind.MEDIAN, 34L, null, null), Set.of())),
                row("T7T_ALL", new ReleasedCell(new CellView(CellKind.MEDIAN, null, null, null), Set.of())));
        assertThat(propose(signed(days), null, ReportSection.TARGETS))
                .isEqualTo("Về thời gian chờ, nhu cầu đã đáp ứng có trung vị là 17,0 ngày.");
    }

    @Test
    void modelsAreNamedAndTrainingsCountedUnlessOneIsHidden() {
        ReleasedTable models =
                table("B09", List.of("PARTICIPANTS"), row("MODEL.Nhóm A", hidden()), row("MODEL.Nhóm B", number(7)));
        ReleasedTable trainings = table(
                "B10",
                List.of("CLASSES", "EVENTS"),
                row("TOPIC.X.PEERS", number(2), number(58)),
                row("TOPIC.Y.PEERS", number(3), number(96)));
        assertThat(propose(signed(models, trainings), null, ReportSection.MODELS))
                .isEqualTo(
                        """
                        Trong kỳ có 2 mô hình hỗ trợ tại cộng đồng hoạt động: Nhóm A; Nhóm B.
                        Trong kỳ tổ chức 5 lớp tập huấn với 154 lượt người tham dự.""");
        assertThat(propose(
                        signed(
                                table("B09", List.of("PARTICIPANTS")),
                                table("B10", List.of("CLASSES", "EVENTS"), row("TOPIC.X.PEERS", number(2), hidden()))),
                        null,
                        ReportSection.MODELS))
                .isEqualTo("Trong kỳ không có mô hình hỗ trợ tại cộng đồng nào hoạt động.");
    }

    @Test
    void reportWithoutFiguresNamesOnlyItsReaders() {
        assertThat(proposer.propose(ReportKind.MONTH, null, null).bySection().keySet())
                .containsExactlyInAnyOrder(ReportSection.ADDRESSEE, ReportSection.RECIPIENTS);
    }

    /** Every figure of every section has words: with a one in each cell of the forms each section but two says something. */
    @Test
    void everyFigureHasWords() {
        List<ReleasedTable> tables = List.of("B01", "B02", "B03", "B05", "B06", "B07", "B08", "B12").stream()
                .map(code -> table(
                        code,
                        List.of(
                                "TOTAL",
                                "RESULT",
                                "EVENTS",
                                "PERSONS",
                                "CONTACTS",
                                "IN_NEED",
                                "STARTED",
                                "KEPT",
                                "AMOUNT",
                                "RATE"),
                        Stream.of(
                                        "T7N",
                                        "T7T_IN_TIME",
                                        "T7T_REACHED",
                                        "T7T_ALL",
                                        "T7W",
                                        "T7X",
                                        "TOTAL",
                                        "MANAGED_AT_END",
                                        "RECEIVED",
                                        "REOPENED",
                                        "ENDED",
                                        "ENDED_GOALS_MET",
                                        "ENDED_CLIENT_STOPPED",
                                        "ADMITTED",
                                        "IN_TWO_HOURS",
                                        "RESIDENT_AT_END",
                                        "ANONYMOUS_CONTACTS",
                                        "HEALTH",
                                        "CONDOM",
                                        "NSP",
                                        "BCC",
                                        "SELF_TEST_HIV",
                                        "TRAINING",
                                        "WORK",
                                        "LOAN",
                                        "LIVELIHOOD_SUPPORT",
                                        "COUNSELLING_LEGAL",
                                        "INDIVIDUAL_COUNSELLING",
                                        "GROUP_COUNSELLING",
                                        "FAMILY_COUNSELLING",
                                        "CRISIS_INTERVENTION",
                                        "HOUSING_STABLE",
                                        "SAFE",
                                        "EMPLOYED_3M",
                                        "SELF_RATED")
                                .map(key -> row(
                                        key,
                                        Collections.nCopies(10, share(1L, 2L)).toArray(ReleasedCell[]::new)))
                                .toArray(ReleasedRow[]::new)))
                .toList();
        ReportTexts texts = proposer.propose(ReportKind.HALF_YEAR, signed(tables.toArray(ReleasedTable[]::new)), null);
        for (ReportSection section : List.of(
                ReportSection.TARGETS,
                ReportSection.INTAKE,
                ReportSection.HEALTH,
                ReportSection.LIVELIHOOD,
                ReportSection.LEGAL,
                ReportSection.REINTEGRATION)) {
            assertThat(texts.of(section)).as(section.name()).isNotNull().doesNotContain("{", "}", "null");
        }
    }

    private String propose(SignedPeriod now, SignedPeriod before, ReportSection section) {
        return proposer.propose(ReportKind.HALF_YEAR, now, before).of(section);
    }

    private static ReleasedTable movements(
            ReleasedCell received, ReleasedCell reopened, ReleasedCell ended, ReleasedCell met) {
        return table(
                "B02",
                List.of("TOTAL"),
                row("RECEIVED", received),
                row("REOPENED", reopened),
                row("ENDED", ended),
                row("ENDED_GOALS_MET", met));
    }

    private static ReleasedTable targets(ReleasedRow... rows) {
        return table("B01", List.of("TARGET", "UNIT", "GOAL", "RESULT", "VERDICT"), rows);
    }

    private static ReleasedRow target(String code, ReleasedCell result, String verdict) {
        return row(
                code,
                new ReleasedCell(
                        new CellView(CellKind.PLAN_TEXT, null, null, "Nhân viên được tuyên truyền", "Staff"), Set.of()),
                new ReleasedCell(new CellView(CellKind.PLAN_TEXT, null, null, "người", "people"), Set.of()),
                new ReleasedCell(new CellView(CellKind.TEXT, 70L, null, "goal.MORE_THAN"), Set.of()),
                result,
                result.hidden().isEmpty()
                        ? new ReleasedCell(new CellView(CellKind.TEXT, null, null, "verdict." + verdict), Set.of())
                        : new ReleasedCell(new CellView(CellKind.NONE, null, null, null), Set.of(CellPart.NUMBER)));
    }

    private static ReleasedTable table(String code, List<String> columns, ReleasedRow... rows) {
        return new ReleasedTable(code, columns, List.of(rows));
    }

    private static ReleasedRow row(String key, ReleasedCell... cells) {
        return new ReleasedRow(key, false, List.of(cells));
    }

    private static ReleasedCell number(long value) {
        return new ReleasedCell(new CellView(CellKind.NUMBER, value, null, null), Set.of());
    }

    private static ReleasedCell share(Long n, Long of) {
        return new ReleasedCell(new CellView(CellKind.SHARE, n, of, null), Set.of());
    }

    private static ReleasedCell hidden() {
        return new ReleasedCell(new CellView(CellKind.NUMBER, null, null, null), Set.of(CellPart.NUMBER));
    }

    private static SignedPeriod signed(ReleasedTable... tables) {
        LocalDate last = LocalDate.parse("2026-06-14");
        return new SignedPeriod(
                "",
                new Period(
                        1,
                        PeriodKind.HALF_YEAR,
                        1,
                        2026,
                        LocalDate.parse("2025-12-15"),
                        last,
                        last,
                        Instant.parse("2026-06-17T16:59:59Z")),
                last,
                new ReleasedTables(1, List.of(tables)),
                Map.of(),
                List.of());
    }
}
