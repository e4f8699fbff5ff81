package vn.donghanh.casefile.spi;

import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** Contributes a feature's events to the case timeline, newest first, with one query. Implemented by every feature that records events. */
public interface TimelineContributor {
    List<TimelineEntry> entries(CaseView caseView, int limit);

    /**
     * Returns the records without which there is no entry, as JPQL for the case {@code c}: {@code LoanTransition x where x.caseId = c.id}. One statement
     * looks for those of all features, and {@link #entries} is asked only if there is one. Empty if it is always to be asked.
     */
    default List<String> records() {
        return List.of();
    }

    /** Whether these events may be shown to a reader with this access. */
    default boolean isVisibleTo(ReaderScope scope) {
        return scope.whole();
    }
}
