package vn.donghanh.casefile;

import java.util.List;

/** What a feature puts on a case's timeline. Every feature that keeps events implements it; one query each, newest first. */
public interface TimelineSource {
    List<TimelineEntry> entries(CaseView file, int most);

    /** Whether a reader who was let into so much of the case is told of these events. */
    default boolean isTold(CaseScope scope) {
        return scope.whole();
    }
}
