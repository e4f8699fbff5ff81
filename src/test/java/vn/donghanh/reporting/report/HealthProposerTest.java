package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.hidden;
import static vn.donghanh.reporting.report.ReleasedFixture.number;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class HealthProposerTest {
    private final HealthProposer proposer = new HealthProposer();

    HealthProposerTest() {
        proposer.sentences = ReleasedFixture.sentences();
    }

    @Test
    void personsAndContactsAreTold() {
        ReleasedTable total = table("B12", List.of("EVENTS", "PERSONS"), row("HEALTH", number(40), number(19)));
        assertThat(text(proposer, List.of(total, contacts(number(120), number(31), number(8), number(6))), null))
                .isEqualTo(
                        """
                        Về y tế, 19 thân chủ tiếp cận dịch vụ, tổng cộng 40 lượt.
                        Về giảm hại, 120 lượt người nhận bao cao su, 31 lượt người nhận bơm kim tiêm, 8 lượt người dự truyền thông, 6 lượt người nhận bộ tự xét nghiệm.""");
    }

    @Test
    void whatNobodyReceivedIsOneClause() {
        assertThat(text(
                        proposer,
                        contacts(number(0), number(31), number(0), hidden()),
                        contacts(number(7), number(12), number(0), number(9))))
                .isEqualTo("Về giảm hại, 31 lượt người nhận bơm kim tiêm (cùng kỳ năm trước 12),"
                        + " không có lượt người nào nhận bao cao su (cùng kỳ năm trước 7), dự truyền thông.");
        assertThat(text(proposer, contacts(number(0), number(0), number(0), number(0)), null))
                .isEqualTo(
                        "Về giảm hại, không có lượt người nào nhận bao cao su, nhận bơm kim tiêm, dự truyền thông, nhận bộ tự xét nghiệm.");
    }

    private static ReleasedTable contacts(
            ReleasedCell condoms, ReleasedCell needles, ReleasedCell talks, ReleasedCell selfTests) {
        return table(
                "B05",
                List.of("CONTACTS"),
                row("CONDOM", condoms),
                row("NSP", needles),
                row("BCC", talks),
                row("SELF_TEST_HIV", selfTests));
    }
}
