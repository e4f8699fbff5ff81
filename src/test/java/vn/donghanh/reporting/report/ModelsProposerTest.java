package vn.donghanh.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.reporting.report.ReleasedFixture.hidden;
import static vn.donghanh.reporting.report.ReleasedFixture.number;
import static vn.donghanh.reporting.report.ReleasedFixture.row;
import static vn.donghanh.reporting.report.ReleasedFixture.table;
import static vn.donghanh.reporting.report.ReleasedFixture.text;

import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ModelsProposerTest {
    private final ModelsProposer proposer = new ModelsProposer();

    ModelsProposerTest() {
        proposer.texts = ReleasedFixture.TEXTS;
        proposer.tables = ReleasedFixture.tableTexts();
    }

    @Test
    void modelsAreNamedAndTrainingsCounted() {
        assertThat(text(
                        proposer,
                        List.of(
                                table(
                                        "B09",
                                        List.of("PARTICIPANTS"),
                                        row("MODEL.Nhóm A", hidden()),
                                        row("MODEL.Nhóm B", number(7))),
                                table(
                                        "B10",
                                        List.of("CLASSES", "EVENTS"),
                                        row("TOPIC.X.PEERS", number(2), number(58)),
                                        row("TOPIC.Y.PEERS", number(3), number(96)))),
                        null))
                .isEqualTo(
                        """
                        Trong kỳ có 2 mô hình hỗ trợ tại cộng đồng hoạt động: Nhóm A; Nhóm B.
                        Trong kỳ tổ chức 5 lớp tập huấn với 154 lượt người tham dự.""");
    }

    @Test
    void trainingsAreNotCountedWhenOneIsHidden() {
        assertThat(text(
                        proposer,
                        List.of(
                                table("B09", List.of("PARTICIPANTS")),
                                table("B10", List.of("CLASSES", "EVENTS"), row("TOPIC.X.PEERS", number(2), hidden()))),
                        null))
                .isEqualTo("Trong kỳ không có mô hình hỗ trợ tại cộng đồng nào hoạt động.");
    }

    @Test
    void yearWithoutTrainingsSaysSo() {
        assertThat(text(proposer, table("B10", List.of("CLASSES", "EVENTS")), null))
                .isEqualTo("Trong kỳ không tổ chức lớp tập huấn nào.");
    }
}
