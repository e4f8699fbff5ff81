package vn.donghanh.casefile.spi;

import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Contributes a feature's events to the case timeline, newest first, with one query. Implemented by every feature that records events. */
public interface TimelineContributor extends RecordProvider {
    List<TimelineEntry> entries(CaseView caseView, int limit);

    /** Whether these events may be shown to a reader with this access. */
    default boolean isVisibleTo(ReaderScope scope) {
        return scope.whole();
    }
}
