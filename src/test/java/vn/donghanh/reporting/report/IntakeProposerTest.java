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
class IntakeProposerTest {
    private final IntakeProposer proposer = new IntakeProposer();

    IntakeProposerTest() {
        proposer.sentences = ReleasedFixture.sentences();
    }

    @Test
    void numbersAreToldBesideLastYear() {
        assertThat(text(
                        proposer,
                        movements(number(14), number(4), number(11), number(3)),
                        movements(number(9), number(0), hidden(), number(1))))
                .isEqualTo(
                        """
                        Trong kỳ, Trung tâm tiếp nhận 14 thân chủ mới (cùng kỳ năm trước 9), mở lại 4 hồ sơ (cùng kỳ năm trước không có), kết thúc 11 hồ sơ.
                        Trong số hồ sơ kết thúc, 3 hồ sơ đạt mục tiêu (cùng kỳ năm trước 1).""");
    }

    @Test
    void zeroIsToldAsZeroAndNothingOfItsParts() {
        assertThat(text(proposer, movements(number(0), number(0), number(0), number(0)), null))
                .isEqualTo(
                        "Trong kỳ, Trung tâm không tiếp nhận thân chủ mới nào, không mở lại hồ sơ nào, không kết thúc hồ sơ nào.");
    }

    @Test
    void hiddenNumbersAreNeitherToldNorImplied() {
        assertThat(text(
                        proposer,
                        movements(number(14), hidden(), hidden(), hidden()),
                        movements(hidden(), number(1), number(1), number(1))))
                .isEqualTo("Trong kỳ, Trung tâm tiếp nhận 14 thân chủ mới.");
        assertThat(text(
                        proposer,
                        movements(hidden(), hidden(), hidden(), hidden()),
                        movements(number(1), number(1), number(1), number(1))))
                .isEmpty();
    }

    @Test
    void partsOfWhatIsHiddenAreToldWhereTheyAreShown() {
        assertThat(text(proposer, movements(hidden(), hidden(), hidden(), number(3)), null))
                .isEqualTo("Trong số hồ sơ kết thúc, 3 hồ sơ đạt mục tiêu.");
    }

    @Test
    void helpAndStaysAreTold() {
        ReleasedTable total = table("B12", List.of("EVENTS", "PERSONS"), row("TOTAL", number(83), number(22)));
        ReleasedTable stays = table(
                "B03",
                List.of("EVENTS"),
                row("ADMITTED", number(6)),
                row("IN_TWO_HOURS", number(5)),
                row("RESIDENT_AT_END", number(0)));
        ReleasedTable cases = table(
                "B02",
                List.of("TOTAL"),
                row("MANAGED_AT_END", number(13)),
                row("ANONYMOUS_CONTACTS", number(0)),
                row("ENDED", number(7)),
                row("ENDED_CLIENT_STOPPED", number(5)));
        assertThat(text(proposer, List.of(total, stays, cases), null))
                .isEqualTo(
                        """
                        Trong kỳ, Trung tâm hỗ trợ 22 thân chủ, cung cấp 83 lượt dịch vụ.
                        Trong kỳ, Trung tâm kết thúc 7 hồ sơ.
                        Trong số hồ sơ kết thúc, 5 hồ sơ dừng do thân chủ.
                        Về tiếp nhận, bảo vệ khẩn cấp, tiếp nhận 6 lượt, tiếp nhận đúng hạn 2 giờ 5 lượt, cuối kỳ không còn ai lưu trú.
                        Đến hết kỳ, Trung tâm đang quản lý 13 hồ sơ.
                        Dịch vụ ẩn danh không có lượt nào.""");
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
}
