package vn.donghanh.reporting.register;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;
import vn.donghanh.reporting.register.RegisterEntryView.RecordedBy;

/**
 * The view of a training for others.
 *
 * @param entries the money, newest day first
 * @param earlier what was recorded before it was corrected, newest first
 * @param mayKeep whether the reader can still change something
 */
public record CommunityTrainingView(
        String ref,
        int version,
        CodeListItemView topic,
        CommunityTrainingFacts facts,
        @Nullable RegisterWithdrawalReason withdrawal,
        RecordedBy recorded,
        List<RegisterEntryView> entries,
        List<EarlierTraining> earlier,
        boolean mayKeep,
        List<CodeListItemView> topics,
        List<CodeListItemView> sources)
        implements Serializable {
    public CommunityTrainingView {
        entries = List.copyOf(entries);
        earlier = List.copyOf(earlier);
        topics = List.copyOf(topics);
        sources = List.copyOf(sources);
    }

    public record EarlierTraining(CodeListItemView topic, CommunityTrainingFacts facts, RecordedBy recorded)
            implements Serializable {}
}
