package vn.donghanh.reporting.signed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.programme.PeriodKind;
import vn.donghanh.reporting.signed.ReleasedTables.ReleasedCell;

/**
 * A signed period with what of it may leave the Centre, and nothing else.
 *
 * @param ref reference of the snapshot
 * @param unitsOn the day whose administrative units were used
 * @param ruleVersions by which version of its rules each table was counted
 * @param corrected the figures of earlier reports that this one corrects and that were released then
 */
public record SignedPeriod(
        String ref,
        Period period,
        LocalDate unitsOn,
        ReleasedTables released,
        Map<String, Integer> ruleVersions,
        List<CorrectedFigure> corrected)
        implements Serializable {
    public SignedPeriod {
        ruleVersions = Map.copyOf(ruleVersions);
        corrected = List.copyOf(corrected);
    }

    /**
     * A figure of an earlier report that is recorded otherwise since. The new figure is not in it: it was released with no period, and its difference from
     * the old one may be one client.
     *
     * @param reported as it was released then
     */
    public record CorrectedFigure(
            PeriodKind kind,
            int number,
            int year,
            String table,
            String row,
            String column,
            ReleasedCell reported,
            Set<DriftKind> causes)
            implements Serializable {
        public CorrectedFigure {
            causes = Set.copyOf(causes);
        }
    }
}
