package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Provides items sent to partners, with their progress, for the case overview; implemented by the sending features with one query each. */
public interface SentItemProvider extends RecordProvider {
    /** Returns the sent items, newest first, without drafts and recalled items. */
    List<SentItem> sentItems(CaseView caseView);

    /** Whether the items may be shown to a reader with this access. */
    default boolean isVisibleTo(ReaderScope scope) {
        return scope.whole();
    }

    /**
     * @param titleKey message key of the neutral title, the same for every reader
     * @param code public code of the item, which follows {@code page} and the case number in the URL
     * @param stepsDone number of completed steps out of {@link #STEPS}
     * @param stalled whether the next step failed to happen
     */
    record SentItem(
            String titleKey, String page, String code, Instant at, int stepsDone, boolean stalled, Enum<?> status)
            implements Serializable {
        public static final int STEPS = 5;
    }
}
