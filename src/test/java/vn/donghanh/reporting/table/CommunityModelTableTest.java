package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.register.CommunityModelFacts;
import vn.donghanh.reporting.register.CommunityModelKind;
import vn.donghanh.reporting.register.FundingLevel;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.FundingFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.ModelFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.ParticipantFact;
import vn.donghanh.reporting.table.CommunityModelTable.NamedModel;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.Literal;
import vn.donghanh.reporting.table.TableCell.Text;

class CommunityModelTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void peopleAreThoseCountedLastAndMoneyIsSummedUp() {
        ReportTable table = CommunityModelTable.table(
                List.of(
                        model("a", "Nhóm A", List.of("Phường Hội An", "Phường Tam Kỳ")),
                        model("b", "Nhóm B", List.of())),
                List.of(
                        new ParticipantFact("a", DAY, 40),
                        new ParticipantFact("a", DAY.plusDays(30), 25),
                        new ParticipantFact("elsewhere", DAY, 9)),
                List.of(
                        new FundingFact("a", DAY, FundingLevel.LOCAL, 5_000_000),
                        new FundingFact("a", DAY, FundingLevel.LOCAL, 2_000_000),
                        new FundingFact("a", DAY, FundingLevel.CENTRAL, 1_000_000),
                        new FundingFact("a training", DAY, FundingLevel.OTHER, 8_000_000)));
        assertThat(table.code()).isEqualTo("B09");
        assertThat(table.rows()).extracting(ReportTable.Row::key).containsExactly("MODEL.Nhóm A", "MODEL.Nhóm B");
        assertThat(cells(table, "MODEL.Nhóm A"))
                .containsExactly(
                        new Text("kind.PEER_CAPACITY"),
                        new Literal("Phường Hội An, Phường Tam Kỳ"),
                        new Literal("2024"),
                        TableCell.anonymous(25),
                        new Amount(1_000_000, List.of()),
                        new Amount(7_000_000, List.of()),
                        new Amount(0, List.of()));
    }

    @Test
    void whoWasNotCountedIsNoZero() {
        ReportTable table = CommunityModelTable.table(
                List.of(model("a", "A", List.of()), model("b", "B", List.of())),
                List.of(new ParticipantFact("a", DAY, 0)),
                List.of());
        assertThat(table.cell("MODEL.A", "PARTICIPANTS")).isEqualTo(TableCell.anonymous(0));
        assertThat(table.cell("MODEL.B", "PARTICIPANTS")).isEqualTo(new Text("cell.NOT_COUNTED"));
        assertThat(table.cell("MODEL.B", "PLACES")).isEqualTo(new Text("cell.WHOLE_AREA"));
    }

    private static List<TableCell> cells(ReportTable table, String row) {
        return table.columns().stream().map(column -> table.cell(row, column)).toList();
    }

    private static NamedModel model(String ref, String name, List<String> places) {
        return new NamedModel(
                new ModelFact(
                        ref, new CommunityModelFacts(name, CommunityModelKind.PEER_CAPACITY, Set.of(), 2024, null)),
                places);
    }
}
