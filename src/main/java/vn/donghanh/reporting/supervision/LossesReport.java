package vn.donghanh.reporting.supervision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.donghanh.assessment.Eligibility;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.SupervisionData.NeedState;
import vn.donghanh.reporting.statistics.ConfidenceInterval;
import vn.donghanh.reporting.statistics.KaplanMeier;
import vn.donghanh.reporting.supervision.LossesView.LossRow;
import vn.donghanh.reporting.supervision.LossesView.StageCell;
import vn.donghanh.reporting.supervision.LossesView.StageRow;
import vn.donghanh.reporting.supervision.LossesView.WaitingCurve;
import vn.donghanh.reporting.supervision.LossesView.WaitingPoint;

/** Compares the ways of the needs of several spans of days. */
final class LossesReport {
    private static final List<Long> MARKS = List.of(3L, 7L, 14L, 30L, 60L, 90L);

    private final SupervisionSelection selection;
    private final List<Funnel> funnels;

    private LossesReport(SupervisionSelection selection) {
        this.selection = selection;
        this.funnels = selection.frame().spans().stream().map(selection::funnel).toList();
    }

    static LossesView of(SupervisionSelection selection) {
        return new LossesReport(selection).view();
    }

    private LossesView view() {
        List<StageRow> stages =
                Arrays.stream(FunnelStage.values()).map(this::stageRow).toList();
        List<WaitingCurve> curves =
                selection.frame().spans().stream().map(this::waitingCurve).toList();
        return new LossesView(
                selection.frame(),
                stages,
                funnels.get(0).mostLostAfter().map(stage -> row(stages, stage)).orElse(null),
                funnels.get(0)
                        .mostWaitingAfter()
                        .map(stage -> row(stages, stage))
                        .orElse(null),
                Arrays.stream(FunnelStage.values()).flatMap(this::lossRows).toList(),
                curves,
                curves.stream()
                        .skip(1)
                        .map(curve -> Development.of(curves.get(0).served(), curve.served()))
                        .toList());
    }

    private static StageRow row(List<StageRow> stages, FunnelStage stage) {
        return stages.stream().filter(row -> row.stage() == stage).findFirst().orElseThrow();
    }

    private StageRow stageRow(FunnelStage stage) {
        List<StageCell> cells = funnels.stream()
                .map(funnel ->
                        new StageCell(NeedCount.of(funnel.at(stage)), stage.isFirst() ? null : funnel.passed(stage)))
                .toList();
        return new StageRow(
                stage,
                cells,
                funnels.get(0).lost(stage),
                funnels.get(0).waiting(stage),
                stage.isFirst()
                        ? List.of()
                        : cells.stream()
                                .skip(1)
                                .map(cell -> Development.of(passed(cells.get(0)), passed(cell)))
                                .toList());
    }

    private static Ratio passed(StageCell cell) {
        return Objects.requireNonNull(cell.passed());
    }

    private Stream<LossRow> lossRows(FunnelStage stage) {
        Set<LossReason> reasons = EnumSet.noneOf(LossReason.class);
        funnels.forEach(funnel -> reasons.addAll(funnel.reasons(stage)));
        return reasons.stream()
                .map(reason -> new LossRow(
                        stage,
                        reason,
                        funnels.stream()
                                .map(funnel -> NeedCount.of(funnel.stopped(stage, reason)))
                                .toList()))
                .sorted(Comparator.comparing((LossRow row) -> row.reason().isWaiting())
                        .thenComparing(row -> -row.cells().get(0).needs()));
    }

    private WaitingCurve waitingCurve(ComparedSpan span) {
        List<KaplanMeier.Observation> waits = selection.needs(span).stream()
                .filter(need -> need.eligibility() == Eligibility.YES)
                .map(NeedState::waited)
                .toList();
        KaplanMeier curve = KaplanMeier.of(waits);
        return new WaitingCurve(
                span,
                new Ratio(
                        waits.stream().filter(KaplanMeier.Observation::happened).count(), waits.size()),
                curve.median(),
                MARKS.stream().map(day -> point(curve, day)).toList(),
                curve.steps().stream().map(step -> point(curve, step.day())).toList(),
                curve.longest());
    }

    private static WaitingPoint point(KaplanMeier curve, long day) {
        return new WaitingPoint(
                day,
                1 - curve.surviving(day),
                curve.isKnown(day),
                curve.interval(day).map(LossesReport::reversed).orElse(null),
                curve.atRisk(day));
    }

    /** Returns the interval of the share that was served instead of that which waits. */
    private static ConfidenceInterval reversed(ConfidenceInterval waiting) {
        return new ConfidenceInterval(1 - waiting.high(), 1 - waiting.low());
    }
}
