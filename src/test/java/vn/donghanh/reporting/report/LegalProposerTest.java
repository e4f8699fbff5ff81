package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.number;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedTable;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class LegalProposerTest {
    private final LegalProposer proposer = new LegalProposer();

    LegalProposerTest() {
        proposer.sentences = ReleasedFixture.sentences();
    }

    @Test
    void legalAidAndCounsellingAreTold() {
        ReleasedTable total =
                table("B12", List.of("EVENTS", "PERSONS"), row("COUNSELLING_LEGAL", number(14), number(9)));
        assertThat(text(proposer, List.of(total, counselling(11, 6, 0, 0)), null))
                .isEqualTo(
                        """
                        Về tư vấn, trợ giúp pháp lý, 9 thân chủ tiếp cận dịch vụ, tổng cộng 14 lượt.
                        Về tham vấn, 11 lượt tham vấn cá nhân, 6 lượt tham vấn nhóm, không có lượt tham vấn gia đình, can thiệp khủng hoảng nào.""");
    }

    @Test
    void counsellingThatDidNotTakePlaceIsOneClause() {
        assertThat(text(proposer, counselling(0, 0, 0, 0), counselling(8, 0, 5, 0)))
                .isEqualTo("Về tham vấn, không có lượt tham vấn cá nhân (cùng kỳ năm trước 8), tham vấn nhóm,"
                        + " tham vấn gia đình (cùng kỳ năm trước 5), can thiệp khủng hoảng nào.");
    }

    private static ReleasedTable counselling(long individual, long group, long family, long crisis) {
        return table(
                "B07",
                List.of("EVENTS"),
                row("INDIVIDUAL_COUNSELLING", number(individual)),
                row("GROUP_COUNSELLING", number(group)),
                row("FAMILY_COUNSELLING", number(family)),
                row("CRISIS_INTERVENTION", number(crisis)));
    }
}
