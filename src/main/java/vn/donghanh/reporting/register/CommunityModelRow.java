package vn.donghanh.reporting.register;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of models.
 *
 * @param places names of the communes; empty for the whole area
 * @param participants as counted last; null when they were not counted
 * @param money all that was spent, in đồng
 */
public record CommunityModelRow(
        String ref,
        CommunityModelFacts facts,
        List<String> places,
        @Nullable RegisterWithdrawalReason withdrawal,
        @Nullable RegisterEntryFacts participants,
        long money)
        implements Serializable {
    public CommunityModelRow {
        places = List.copyOf(places);
    }
}
