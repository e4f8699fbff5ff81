package vn.donghanh.placement;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.casefile.CaseHeader;

/** The placements of a case, newest first. */
public record CasePlacementsView(CaseHeader header, List<PlacementRow> rows, boolean mayPropose)
        implements Serializable {
    public CasePlacementsView {
        rows = List.copyOf(rows);
    }
}
