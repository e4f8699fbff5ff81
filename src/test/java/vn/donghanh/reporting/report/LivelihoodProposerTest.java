package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.hidden;
import static vn.donghanh.reporting.report.ReleasedFixture.number;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedRow;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class LivelihoodProposerTest {
    private final LivelihoodProposer proposer = new LivelihoodProposer();

    LivelihoodProposerTest() {
        proposer.sentences = ReleasedFixture.sentences();
    }

    @Test
    void coursesWorkLoansAndSupportAreTold() {
        assertThat(text(
                        proposer,
                        form(
                                row("TRAINING", number(12), number(8), number(5), hidden()),
                                row("WORK", number(9), number(7), number(6), hidden()),
                                row("LOAN", number(6), number(5), hidden(), number(150_000_000)),
                                row("LIVELIHOOD_SUPPORT", hidden(), number(5), hidden(), number(12_000_000))),
                        null))
                .isEqualTo(
                        """
                        Về học nghề, 12 người có nhu cầu, 8 người bắt đầu học, 5 người hoàn thành khóa học.
                        Về việc làm, 9 người có nhu cầu, 7 người bắt đầu làm việc, 6 người đang có việc.
                        Về vay vốn, 6 người có nhu cầu, 5 người được vay, giải ngân 150.000.000 đồng cho các khoản vay.
                        Về hỗ trợ sinh kế, 5 người được hỗ trợ, số tiền 12.000.000 đồng.""");
    }

    @Test
    void whatNobodyDidIsOneClauseAndNothingOfItsMoney() {
        assertThat(text(
                        proposer,
                        form(
                                row("TRAINING", number(12), number(0), number(0), hidden()),
                                row("WORK", number(0), number(0), number(0), hidden()),
                                row("LOAN", hidden(), number(0), hidden(), number(0)),
                                row("LIVELIHOOD_SUPPORT", hidden(), number(0), hidden(), number(0))),
                        null))
                .isEqualTo(
                        """
                        Về học nghề, 12 người có nhu cầu, không có người nào bắt đầu học, hoàn thành khóa học.
                        Về việc làm, không có người nào có nhu cầu, bắt đầu làm việc, đang có việc.
                        Về vay vốn, không có người nào được vay.
                        Về hỗ trợ sinh kế, không có người nào được hỗ trợ.""");
    }

    /** The second part of loans that were begun half a year before. */
    @Test
    void moneyOfEarlierLoansIsToldWithoutNewBorrowers() {
        assertThat(text(proposer, form(row("LOAN", number(6), number(0), hidden(), number(20_000_000))), null))
                .isEqualTo("Về vay vốn, 6 người có nhu cầu, không có người nào được vay, giải ngân 20.000.000 đồng cho"
                        + " các khoản vay.");
    }

    private static ReleasedTable form(ReleasedRow... rows) {
        return table("B06", List.of("IN_NEED", "STARTED", "KEPT", "AMOUNT"), rows);
    }
}
