package vn.donghanh.reporting.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.Target7;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.programme.ReturnContent;
import vn.donghanh.reporting.programme.Target;
import vn.donghanh.reporting.programme.TargetSource;
import vn.donghanh.reporting.programme.Threshold;
import vn.donghanh.reporting.returns.ReturnRow;
import vn.donghanh.reporting.returns.ReturnStatus;
import vn.donghanh.reporting.returns.TargetResult;
import vn.donghanh.reporting.table.TableCell.NotApplicable;
import vn.donghanh.reporting.table.TableCell.PlanText;
import vn.donghanh.reporting.table.TableCell.Rate;
import vn.donghanh.reporting.table.TableCell.Share;
import vn.donghanh.reporting.table.TableCell.Sources;
import vn.donghanh.reporting.table.TableCell.Text;
import vn.donghanh.reporting.table.TableCell.Unknown;
import vn.donghanh.reporting.table.TargetTable.Figures;
import vn.donghanh.security.StaffId;
import vn.donghanh.staffcourse.OfficerTraining;

/** The rows of form 01, cell by cell. */
class TargetTableTest {
    private static final NotApplicable NONE = new NotApplicable();
    private static final Unknown UNKNOWN = new Unknown();

    private static final List<Target> PLAN = List.of(
            target("T1", ReturnContent.ACTIVITIES, Threshold.MORE_THAN, 70, false),
            target("T2", ReturnContent.PRESS, Threshold.ALL, 100, false),
            target("T3A", ReturnContent.PARTS, Threshold.AT_LEAST, 50, false),
            target("T7", null, Threshold.ALL, 100, false),
            target("T8", ReturnContent.PARTS, Threshold.MORE_THAN, 70, true));

    private static Target target(
            String code, @Nullable ReturnContent content, Threshold rule, int percent, boolean ownStaff) {
        return new Target(
                code,
                1,
                "Chỉ tiêu " + code,
                "Target " + code,
                "Kế hoạch",
                "người",
                "people",
                rule,
                percent,
                code.equals("T3A") ? 25 : null,
                null,
                null,
                null,
                null,
                content == null ? TargetSource.SYSTEM : TargetSource.RETURN,
                content,
                ownStaff);
    }

    @Test
    void rowsFollowThePlanAndTargetSevenHasItsCompanions() {
        ReportTable table = table(Map.of());
        assertThat(table.rows())
                .extracting(ReportTable.Row::key)
                .containsExactly(
                        "T1", "T2", "T3A", "T7", "T7N", "T7T_REACHED", "T7T_ALL", "T7T_IN_TIME", "T7W", "T7X", "T8");
        assertThat(table.rows())
                .filteredOn(ReportTable.Row::part)
                .extracting(ReportTable.Row::key)
                .containsExactly("T7N", "T7T_REACHED", "T7T_ALL", "T7T_IN_TIME", "T7W", "T7X");
        assertThat(table.cell("T3A", "TARGET")).isEqualTo(new PlanText("Chỉ tiêu T3A", "Target T3A"));
        assertThat(table.cell("T3A", "UNIT")).isEqualTo(new PlanText("người", "people"));
        assertThat(table.cell("T3A", "GOAL")).isEqualTo(new Text("goal.AT_LEAST", 50L, null));
        assertThat(table.cell("T7", "GOAL")).isEqualTo(new Text("goal.ALL", 100L, null));
        assertThat(table.cell("T7N", "TARGET")).isEqualTo(NONE);
        assertThat(table.cell("T7N", "UNIT")).isEqualTo(new Text("unit.T7N"));
        assertThat(table.cell("T7N", "GOAL")).isEqualTo(NONE);
    }

    @Test
    void targetWithoutReturnsHasNoFigureAndNoVerdict() {
        ReportTable table = table(Map.of());
        assertThat(table.cell("T1", "RESULT")).isEqualTo(UNKNOWN);
        assertThat(table.cell("T1", "RATE")).isEqualTo(UNKNOWN);
        assertThat(table.cell("T1", "LAST_YEAR")).isEqualTo(UNKNOWN);
        assertThat(table.cell("T1", "VERDICT")).isEqualTo(new Text("verdict.NOT_ENOUGH"));
        assertThat(table.cell("T1", "SOURCE")).isEqualTo(new Text("source.NONE"));
        assertThat(table.cell("T1", "NOTE")).isEqualTo(NONE);
    }

    @Test
    void verdictIsByTheThresholdWithoutRounding() {
        assertThat(verdict("T1", 70, 100)).isEqualTo("verdict.NOT_MET");
        assertThat(verdict("T1", 701, 1000)).isEqualTo("verdict.MET");
        assertThat(verdict("T2", 11, 12)).isEqualTo("verdict.NOT_MET");
        assertThat(verdict("T2", 12, 12)).isEqualTo("verdict.MET");
        assertThat(verdict("T3A", 50, 100)).isEqualTo("verdict.MET");
        assertThat(verdict("T3A", 0, 0)).isEqualTo("verdict.NOT_ENOUGH");
    }

    private static String verdict(String code, long n, long of) {
        return ((Text) table(Map.of(code, result(n, of, null, null))).cell(code, "VERDICT")).key();
    }

    @Test
    void resultComesWithItsRateAndThatOfLastYear() {
        ReportTable table = TargetTable.table(
                PLAN,
                PeriodKind.YEAR,
                new Figures(target7(3, 4), Map.of("T1", result(58, 78, 67L, null))),
                new Figures(target7(1, 2), Map.of("T1", result(150, 241, 160L, null))));
        assertThat(table.cell("T1", "RESULT")).isEqualTo(share(58, 78));
        assertThat(table.cell("T1", "RATE")).isEqualTo(new Rate(58, 78));
        assertThat(table.cell("T1", "LAST_YEAR")).isEqualTo(share(150, 241));
        assertThat(table.cell("T2", "LAST_YEAR")).isEqualTo(UNKNOWN);
        assertThat(((Share) table.cell("T7", "RESULT")).n()).isEqualTo(3);
        assertThat(((Share) table.cell("T7", "LAST_YEAR")).of()).isEqualTo(2);
    }

    @Test
    void sourcesAreBodiesWithTheirLettersAndTheCentresRegister() {
        ReportTable table = table(Map.of(
                "T3A",
                result(1, 2, null, null, returned("Sở A", ReturnStatus.FINAL), returned("Sở B", ReturnStatus.FINAL)),
                "T8",
                result(9, 20, null, new OfficerTraining(4, 6))));
        assertThat(table.cell("T3A", "SOURCE")).isEqualTo(new Sources("Sở A, 1/BC; Sở B, 1/BC", null));
        assertThat(table.cell("T8", "SOURCE")).isEqualTo(new Sources("", new Rate(4, 6)));
        assertThat(table.cell("T7", "SOURCE")).isEqualTo(new Text("source.SYSTEM"));
    }

    @Test
    void noteSaysWhatIsCountedBesideAndWhatNobodyConfirmed() {
        ReturnRow provisional = returned("Sở A", ReturnStatus.PROVISIONAL);
        ReportTable table = table(Map.of(
                "T1", result(58, 78, 67L, null, provisional, returned("Sở B", ReturnStatus.FINAL)),
                "T2", result(4, 6, 1L, null, returned("Sở B", ReturnStatus.FINAL)),
                "T3A", result(1, 2, null, null, provisional),
                "T8", result(1, 2, null, null, returned("Sở B", ReturnStatus.FINAL))));
        assertThat(table.cell("T1", "NOTE")).isEqualTo(new Text("note.ACTIVITIES", 67L, 1L));
        assertThat(table.cell("T2", "NOTE")).isEqualTo(new Text("note.PRESS", 1L, 0L));
        assertThat(table.cell("T3A", "NOTE")).isEqualTo(new Text("note.PROVISIONAL", 1L, null));
        assertThat(table.cell("T8", "NOTE")).isEqualTo(NONE);
    }

    /** The system counts target 7 whatever the plan says; only the goal and its verdict come from there. */
    @Test
    void targetSevenIsCountedWithoutAPlan() {
        ReportTable table = TargetTable.table(List.of(), PeriodKind.YEAR, new Figures(target7(3, 4), Map.of()), null);
        assertThat(table.rows()).hasSize(7);
        assertThat(((Share) table.cell("T7", "RESULT")).of()).isEqualTo(4);
        assertThat(table.cell("T7", "TARGET")).isEqualTo(new Text("row.T7"));
        assertThat(table.cell("T7", "GOAL")).isEqualTo(NONE);
        assertThat(table.cell("T7", "VERDICT")).isEqualTo(new Text("verdict.NO_GOAL"));
    }

    @Test
    void halfYearMayHaveAGoalOfItsOwn() {
        Map<String, TargetResult> returned =
                Map.of("T3A", result(30, 100, null, null), "T1", result(30, 100, null, null));
        Figures figures = new Figures(target7(3, 4), returned);
        ReportTable half = TargetTable.table(PLAN, PeriodKind.HALF_YEAR, figures, null);
        assertThat(half.cell("T3A", "VERDICT")).isEqualTo(new Text("verdict.MET"));
        assertThat(half.cell("T3A", "GOAL")).as("goal of the year").isEqualTo(new Text("goal.AT_LEAST", 50L, null));
        assertThat(half.cell("T1", "VERDICT")).isEqualTo(new Text("verdict.NOT_MET"));
        assertThat(TargetTable.table(PLAN, PeriodKind.QUARTER, figures, null).cell("T3A", "VERDICT"))
                .isEqualTo(new Text("verdict.NOT_MET"));
    }

    private static ReportTable table(Map<String, TargetResult> returned) {
        return TargetTable.table(PLAN, PeriodKind.YEAR, new Figures(target7(3, 4), returned), null);
    }

    private static Share share(long n, long of) {
        return new Share(n, of, List.of(), List.of());
    }

    private static TargetResult result(
            long n, long of, @Nullable Long beside, @Nullable OfficerTraining own, ReturnRow... returns) {
        return new TargetResult(n, of, beside, own, List.of(returns));
    }

    private static ReturnRow returned(String body, ReturnStatus status) {
        return new ReturnRow(
                body,
                null,
                "T1",
                1,
                body,
                "1/BC",
                LocalDate.parse("2026-06-01"),
                null,
                null,
                status,
                new StaffId(1),
                Instant.EPOCH,
                null,
                false);
    }

    private static Target7 target7(int reached, int of) {
        Ratio clients = new Ratio(reached, of);
        return new Target7(
                clients,
                clients,
                clients,
                clients,
                Optional.empty(),
                Optional.empty(),
                clients,
                Map.of(),
                Map.of(),
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                cases(1, reached),
                cases(reached + 1, of),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of());
    }

    private static Set<CaseId> cases(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(CaseId::new).collect(Collectors.toSet());
    }
}
