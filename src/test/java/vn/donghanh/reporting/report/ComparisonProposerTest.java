package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.hidden;
import static vn.donghanh.reporting.report.ReleasedFixture.number;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.share;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.target;
import static vn.donghanh.reporting.report.ReleasedFixture.targets;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ComparisonProposerTest {
    private final ComparisonProposer proposer = new ComparisonProposer();

    ComparisonProposerTest() {
        proposer.texts = ReleasedFixture.TEXTS;
    }

    @Test
    void yearIsComparedWithTheYearBeforeAndThePlan() {
        assertThat(text(
                        proposer,
                        List.of(
                                received(number(14)),
                                targets(
                                        target("T2", share(0L, 0L), "NOT_ENOUGH"),
                                        target("T4", share(1L, 4L), "NOT_MET"),
                                        target("T3A", share(3L, 4L), "MET"),
                                        target("T6", share(5L, 5L), "MET"))),
                        List.of(received(number(9)))))
                .isEqualTo(
                        """
                        So với năm trước: số thân chủ mới là 14, tăng 5 (năm trước 9).
                        So với kế hoạch, chỉ tiêu đạt: T3A, T6.
                        Chỉ tiêu chưa đạt: T4.
                        Chỉ tiêu chưa đủ số liệu để đánh giá: T2.""");
    }

    @Test
    void lessAndAsManyAreToldToo() {
        assertThat(text(proposer, received(number(9)), received(number(14))))
                .isEqualTo("So với năm trước: số thân chủ mới là 9, giảm 5 (năm trước 14).");
        assertThat(text(proposer, received(number(9)), received(number(9))))
                .isEqualTo("So với năm trước: số thân chủ mới là 9, bằng năm trước.");
    }

    @Test
    void nothingIsComparedThatOneYearHides() {
        assertThat(text(proposer, received(hidden()), received(number(1)))).isEmpty();
        assertThat(text(proposer, received(number(14)), received(hidden()))).isEmpty();
        assertThat(text(proposer, received(number(14)), null)).isEmpty();
    }

    private static ReleasedTable received(ReleasedCell cell) {
        return table("B02", List.of("TOTAL"), row("RECEIVED", cell));
    }
}
