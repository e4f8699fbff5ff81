package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.rate;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReintegrationProposerTest {
    private final ReintegrationProposer proposer = new ReintegrationProposer();

    ReintegrationProposerTest() {
        proposer.sentences = ReleasedFixture.sentences();
    }

    @Test
    void ratesAreToldWithTheirNumbers() {
        ReleasedTable outcomes =
                table("B08", List.of("RATE"), row("HOUSING_STABLE", rate(7, 11)), row("SAFE", rate(0, 0)));
        assertThat(text(proposer, outcomes, outcomes))
                .isEqualTo("Trong số thân chủ được đánh giá, 7/11 người có chỗ ở ổn định từ 3 tháng (63,6%)"
                        + " (cùng kỳ năm trước 7/11, đạt 63,6%), chưa có người nào được đánh giá về an toàn"
                        + " (cùng kỳ năm trước không có ai trong diện).");
    }

    @Test
    void workAndOwnRatingAreTold() {
        ReleasedTable outcomes =
                table("B08", List.of("RATE"), row("EMPLOYED_3M", rate(5, 10)), row("SELF_RATED", rate(10, 10)));
        assertThat(text(proposer, outcomes, null))
                .isEqualTo("Trong số thân chủ được đánh giá, 5/10 người có việc làm liên tục 3 tháng (50,0%),"
                        + " 10/10 người tự đánh giá tốt lên rõ (100,0%).");
    }
}
