package vn.donghanh.casefile.spi;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** What was sent out for a client and how far it has come, for the overview; implemented by the features that send. One query each. */
public interface SentItemProvider {
    /** Newest first, without what was never sent or was taken back. */
    List<SentItem> sentItems(CaseView caseView);

    /** Whether a reader who was let into so much of the case is told of it. */
    default boolean isVisibleTo(ReaderScope scope) {
        return scope.whole();
    }

    /**
     * @param titleKey the words for what it is, the same for every reader
     * @param code its own code, which follows {@code page} and the case's number in its address
     * @param stepsDone how many of the five steps are behind
     * @param stalled whether the next step did not happen
     */
    record SentItem(
            String titleKey, String page, String code, Instant at, int stepsDone, boolean stalled, Enum<?> status)
            implements Serializable {
        public static final int STEPS = 5;
    }
}
