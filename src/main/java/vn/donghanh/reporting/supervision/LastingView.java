package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reporting.Ratio;
import vn.donghanh.reporting.statistics.ConfidenceInterval;

/** What lasts after closing, and who comes back. Columns are years: the one that ends with the last counted day, and the one before. */
public record LastingView(
        SupervisionFrame frame,
        List<LocalDate> yearEnds,
        List<LastingPart> parts,
        List<FollowedYear> followed,
        List<ReturnRow> returns)
        implements Serializable {
    public LastingView {
        yearEnds = List.copyOf(yearEnds);
        parts = List.copyOf(parts);
        followed = List.copyOf(followed);
        returns = List.copyOf(returns);
    }

    LastingView with(SupervisionFrame other) {
        return new LastingView(other, yearEnds, parts, followed, returns);
    }

    /** Work, or housing. */
    public record LastingPart(Lasting what, List<LastingCurve> curves) implements Serializable {
        public LastingPart {
            curves = List.copyOf(curves);
        }
    }

    /**
     * @param held how many had it at closing
     * @param lost of how many a follow-up found it lost
     * @param unknown how many gave no answer at a follow-up and were not found to have lost it
     * @param line the share that lasts by each day on which it changed, for the picture
     * @param worstLine the same if whoever gave no answer has lost it
     */
    public record LastingCurve(
            long held,
            long lost,
            long unknown,
            List<LastingPoint> marks,
            List<LastingPoint> line,
            List<LastingPoint> worstLine,
            long longest)
            implements Serializable {
        public LastingCurve {
            marks = List.copyOf(marks);
            line = List.copyOf(line);
            worstLine = List.copyOf(worstLine);
        }
    }

    /**
     * @param known whether anybody was observed for so long
     * @param worst the share if whoever gave no answer has lost it
     */
    public record LastingPoint(
            long day, double share, boolean known, @Nullable ConfidenceInterval interval, double worst, long atRisk)
            implements Serializable {}

    /** @param cells of the closings of which the time is over, how many came back within it */
    public record ReturnRow(ReturnWithin within, List<Ratio> cells, Development since) implements Serializable {
        public ReturnRow {
            cells = List.copyOf(cells);
        }
    }
}
