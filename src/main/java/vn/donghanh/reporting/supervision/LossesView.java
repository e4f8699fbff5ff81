package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.ConfidenceInterval;

/**
 * Where people are lost between a need and its outcome. Columns are periods: the one that was chosen, the one beside it, and the same one a year ago.
 *
 * @param mostLostAfter the stage after which most were lost; null as long as nobody was
 * @param mostWaitingAfter the stage before the first service after which most wait; null when nobody does
 * @param losses the reasons of each stage, those of most needs first and those who still wait at the end
 * @param served how the share of eligible needs that were served changed since each of the other periods
 */
public record LossesView(
        SupervisionFrame frame,
        List<StageRow> stages,
        @Nullable StageRow mostLostAfter,
        @Nullable StageRow mostWaitingAfter,
        List<LossRow> losses,
        List<WaitingCurve> waiting,
        List<Development> served)
        implements Serializable {
    public LossesView {
        stages = List.copyOf(stages);
        losses = List.copyOf(losses);
        waiting = List.copyOf(waiting);
        served = List.copyOf(served);
    }

    LossesView with(SupervisionFrame other) {
        return new LossesView(other, stages, mostLostAfter, mostWaitingAfter, losses, waiting, served);
    }

    /**
     * @param lost how many were lost after this stage in the chosen period; {@code waiting} still wait for the next
     * @param since how the share that came to this stage changed since each of the other periods
     */
    public record StageRow(FunnelStage stage, List<StageCell> cells, long lost, long waiting, List<Development> since)
            implements Serializable {
        public StageRow {
            cells = List.copyOf(cells);
            since = List.copyOf(since);
        }
    }

    /** @param passed the share of those at the stage before; null at the first */
    public record StageCell(NeedCount count, @Nullable Ratio passed) implements Serializable {}

    public record LossRow(FunnelStage stage, LossReason reason, List<NeedCount> cells) implements Serializable {
        public LossRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How long eligible needs waited for the first service; those still waiting count.
     *
     * @param median the days by which half were served; empty as long as fewer were
     * @param marks the share served by certain days, for the table
     * @param line the share served by each day on which it changed, for the picture
     * @param longest for how many days the longest was observed
     */
    public record WaitingCurve(
            ComparedSpan span,
            Ratio served,
            Optional<Long> median,
            List<WaitingPoint> marks,
            List<WaitingPoint> line,
            long longest)
            implements Serializable {
        public WaitingCurve {
            marks = List.copyOf(marks);
            line = List.copyOf(line);
        }
    }

    /**
     * @param share the estimated share that was served by the end of the day
     * @param known whether anybody was observed for so long
     * @param interval null as long as nobody was served
     * @param atRisk how many had waited until then
     */
    public record WaitingPoint(
            long day, double share, boolean known, @Nullable ConfidenceInterval interval, long atRisk)
            implements Serializable {}
}
