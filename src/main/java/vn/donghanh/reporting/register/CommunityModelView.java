package vn.donghanh.reporting.register;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reference.place.AdminUnitHistory;
import vn.donghanh.reporting.register.RegisterEntryView.RecordedBy;

/**
 * The view of a model in the community.
 *
 * @param entries newest day first
 * @param earlier what was recorded before it was corrected, newest first
 * @param mayKeep whether the reader can still change something
 */
public record CommunityModelView(
        String ref,
        int version,
        CommunityModelFacts facts,
        List<String> places,
        @Nullable RegisterWithdrawalReason withdrawal,
        RecordedBy recorded,
        List<RegisterEntryView> entries,
        List<EarlierModel> earlier,
        boolean mayKeep,
        List<AdminUnitHistory.Unit> communes,
        List<CodeListItemView> sources)
        implements Serializable {
    public CommunityModelView {
        places = List.copyOf(places);
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
        communes = List.copyOf(communes);
        sources = List.copyOf(sources);
    }

    public record EarlierModel(CommunityModelFacts facts, List<String> places, RecordedBy recorded)
            implements Serializable {
        public EarlierModel {
            places = List.copyOf(places);
        }
    }
}
