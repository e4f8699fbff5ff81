package vn.donghanh.reporting.register;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.reference.CodeListItemView;

/**
 * The view of the list of trainings for others.
 *
 * @param topics what can be chosen today; empty for those who do not record
 */
public record CommunityTrainingListView(
        List<TrainingRow> rows, long total, boolean mayKeep, List<CodeListItemView> topics) implements Serializable {
    public static final int PAGE_SIZE = 25;

    public CommunityTrainingListView {
        rows = List.copyOf(rows);
        topics = List.copyOf(topics);
    }

    /** @param money all that was spent, in đồng */
    public record TrainingRow(
            String ref,
            CodeListItemView topic,
            CommunityTrainingFacts facts,
            @Nullable RegisterWithdrawalReason withdrawal,
            long money)
            implements Serializable {}
}
