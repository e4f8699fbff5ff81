package vn.donghanh.reporting.register;

import java.io.Serializable;
import java.util.List;
import vn.donghanh.reference.place.AdminUnitHistory;

/**
 * The view of the list of models.
 *
 * @param communes what can be chosen today; empty for those who do not record
 */
public record CommunityModelListView(
        List<CommunityModelRow> rows, boolean mayKeep, List<AdminUnitHistory.Unit> communes) implements Serializable {
    public CommunityModelListView {
        rows = List.copyOf(rows);
        communes = List.copyOf(communes);
    }
}
