package vn.donghanh.casefile.spi;

import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;

/** What a feature puts on a case's timeline. Every feature that keeps events implements it; one query each, newest first. */
public interface TimelineContributor {
    List<TimelineEntry> entries(CaseView caseView, int most);

    /** Whether a reader who was let into so much of the case is told of these events. */
    default boolean isVisibleTo(ReaderScope scope) {
        return scope.whole();
    }
}
