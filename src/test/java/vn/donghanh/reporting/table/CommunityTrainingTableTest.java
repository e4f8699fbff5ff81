package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.reporting.register.CommunityTrainingFacts;
import vn.donghanh.reporting.register.FundingLevel;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.FundingFact;
import vn.donghanh.reporting.register.RegisterStatisticsQueries.TrainingFact;
import vn.donghanh.reporting.register.TrainingAudience;
import vn.donghanh.reporting.table.TableCell.Amount;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.security.StaffId;
import vn.donghanh.staffcourse.StaffCourseStatisticsQueries.CompletedPart;

class CommunityTrainingTableTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);

    @Test
    void trainingsOfOneTopicForTheSamePeopleAreOneRow() {
        ReportTable table = table(
                List.of(
                        training("a", TrainingAudience.PEERS, FROM, 2, 60, 40),
                        training("b", TrainingAudience.PEERS, TO, 1, 20, 20),
                        training("c", TrainingAudience.BUSINESS_OWNERS, TO, 1, 15, 15)),
                List.of(
                        new FundingFact("a", FROM, FundingLevel.CENTRAL, 3_000_000),
                        new FundingFact("b", TO, FundingLevel.OTHER, 1_000_000),
                        new FundingFact("a model", TO, FundingLevel.LOCAL, 9_000_000)),
                List.of());
        assertThat(table.rows())
                .extracting(ReportTable.Row::key)
                .containsExactly("TOPIC.LAW.BUSINESS_OWNERS", "TOPIC.LAW.PEERS");
        assertThat(cells(table, "TOPIC.LAW.PEERS"))
                .containsExactly(
                        new Text("audience.PEERS"),
                        TableCell.anonymous(3),
                        TableCell.anonymous(80),
                        TableCell.anonymous(60),
                        new Amount(3_000_000, List.of()),
                        new Amount(0, List.of()),
                        new Amount(1_000_000, List.of()));
        assertThat(CommunityTrainingTable.topic("TOPIC.LAW.PEERS")).isEqualTo("LAW");
    }

    @Test
    void moneyOfThePeriodShowsAnEarlierTraining() {
        TrainingFact earlier = training("a", TrainingAudience.PEERS, FROM.minusDays(1), 2, 60, 40);
        assertThat(table(List.of(earlier), List.of(), List.of()).rows()).isEmpty();
        ReportTable table =
                table(List.of(earlier), List.of(new FundingFact("a", FROM, FundingLevel.LOCAL, 7)), List.of());
        assertThat(cells(table, "TOPIC.LAW.PEERS"))
                .containsExactly(
                        new Text("audience.PEERS"),
                        TableCell.anonymous(0),
                        TableCell.anonymous(0),
                        TableCell.anonymous(0),
                        new Amount(0, List.of()),
                        new Amount(7, List.of()),
                        new Amount(0, List.of()));
    }

    @Test
    void staffCountFromTheirOwnRegisterWithoutMoney() {
        ReportTable table = table(
                List.of(),
                List.of(),
                List.of(
                        new CompletedPart("x", "LAW", new StaffId(1)),
                        new CompletedPart("x", "LAW", new StaffId(2)),
                        new CompletedPart("y", "LAW", new StaffId(1))));
        Text unknown = new Text("cell.NOT_RECORDED");
        assertThat(cells(table, "TOPIC.LAW.STAFF"))
                .containsExactly(
                        new Text("audience.STAFF"),
                        TableCell.anonymous(2),
                        TableCell.anonymous(3),
                        TableCell.anonymous(2),
                        unknown,
                        unknown,
                        unknown);
    }

    private static ReportTable table(
            List<TrainingFact> trainings, List<FundingFact> funding, List<CompletedPart> parts) {
        return CommunityTrainingTable.table(day -> !day.isBefore(FROM) && !day.isAfter(TO), trainings, funding, parts);
    }

    private static List<TableCell> cells(ReportTable table, String row) {
        return table.columns().stream().map(column -> table.cell(row, column)).toList();
    }

    private static TrainingFact training(
            String ref, TrainingAudience audience, LocalDate last, int classes, int attendances, int persons) {
        return new TrainingFact(
                ref, new CommunityTrainingFacts("LAW", audience, last, last, classes, attendances, persons));
    }
}
