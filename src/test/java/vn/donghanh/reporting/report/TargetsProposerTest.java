package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.halfDays;
import static vn.donghanh.reporting.report.ReleasedFixture.number;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.share;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.target;
import static vn.donghanh.reporting.report.ReleasedFixture.targets;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.ReleasedTables.CellPart;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;
import vn.donghanh.reporting.table.TableView.CellKind;
import vn.donghanh.reporting.table.TableView.CellView;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class TargetsProposerTest {
    private final TargetsProposer proposer = new TargetsProposer();

    TargetsProposerTest() {
        proposer.sentences = ReleasedFixture.sentences();
        proposer.texts = ReleasedFixture.TEXTS;
        proposer.tables = ReleasedFixture.tableTexts();
    }

    @Test
    void targetsAreToldOneByOneAndThoseNobodyReported() {
        assertThat(text(
                        proposer,
                        targets(
                                target("T3A", share(469L, 655L), "MET"),
                                target("T4", share(0L, 0L), "NOT_ENOUGH"),
                                target(
                                        "T5",
                                        new ReleasedCell(new CellView(CellKind.UNKNOWN, null, null, null), Set.of()),
                                        "NOT_ENOUGH"),
                                target(
                                        "T7",
                                        new ReleasedCell(
                                                new CellView(CellKind.SHARE, null, 25L, null), Set.of(CellPart.NUMBER)),
                                        "MET")),
                        targets(target("T3A", share(410L, 648L), "MET"))))
                .isEqualTo(
                        """
                        Chỉ tiêu T3A (Nhân viên được tuyên truyền): thực hiện 469/655 người, đạt 71,6%; mục tiêu năm trên 70% (cùng kỳ năm trước 410/648, đạt 63,3%).
                        Chỉ tiêu T4 (Nhân viên được tuyên truyền): trong kỳ không có trường hợp nào thuộc diện tính.
                        Chưa có báo cáo của cơ quan chủ trì về chỉ tiêu T5.""");
    }

    @Test
    void needsAndTheirTimesAreTold() {
        assertThat(text(
                        proposer,
                        results(
                                row("T7N", share(18L, 30L)),
                                row("T7T_IN_TIME", share(15L, 18L)),
                                row("T7T_REACHED", halfDays(34L)),
                                row("T7T_ALL", halfDays(114L)),
                                row("T7W", number(0)),
                                row("T7X", number(6))),
                        null))
                .isEqualTo(
                        """
                        Về nhu cầu của thân chủ, 18/30 nhu cầu đủ điều kiện được đáp ứng (60,0%), 15/18 nhu cầu đã đáp ứng được đáp ứng đúng hạn theo mức ưu tiên (83,3%).
                        Về thời gian chờ, nhu cầu đã đáp ứng có trung vị là 17,0 ngày, tính cả nhu cầu còn chờ thì trung vị là 57,0 ngày.
                        Về nhu cầu không được đáp ứng, thân chủ không rút nhu cầu nào, 6 nhu cầu chưa phù hợp với dịch vụ.""");
    }

    @Test
    void medianOfNobodyIsNotTold() {
        assertThat(text(proposer, results(row("T7T_REACHED", halfDays(34L)), row("T7T_ALL", halfDays(null))), null))
                .isEqualTo("Về thời gian chờ, nhu cầu đã đáp ứng có trung vị là 17,0 ngày.");
    }

    private static ReleasedTable results(ReleasedRow... rows) {
        return table("B01", List.of("RESULT"), rows);
    }
}
