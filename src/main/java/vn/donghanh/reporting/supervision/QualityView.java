package vn.donghanh.reporting.supervision;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseloadQueries.CountedCaseRow;
import vn.donghanh.reporting.Ratio;

/** What is missing in the records of the open cases, as a list to be worked off. */
public record QualityView(SupervisionFrame frame, List<FlawPart> parts) implements Serializable {
    public QualityView {
        parts = List.copyOf(parts);
    }

    /**
     * @param cases the open cases in which it is missing
     * @param rows the first of them
     */
    public record FlawPart(DataFlaw flaw, Ratio cases, List<CountedCaseRow> rows) implements Serializable {
        public FlawPart {
            rows = List.copyOf(rows);
        }

        /** Returns how many cases are not in the list. */
        public long more() {
            return cases.n() - rows.size();
        }
    }
}
