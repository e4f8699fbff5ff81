package vn.donghanh.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.LevelAt;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.CentreTime;

/** The triage levels of a case over time. */
public final class LevelHistory {
    private final TriageLevel first;
    private final NavigableMap<Instant, TriageLevel> changes;

    private LevelHistory(TriageLevel first, NavigableMap<Instant, TriageLevel> changes) {
        this.first = first;
        this.changes = changes;
    }

    /** Returns the history of a case that always had one level. */
    public static LevelHistory always(TriageLevel level) {
        return new LevelHistory(level, Collections.emptyNavigableMap());
    }

    /**
     * @param now the level now, which holds for all time if nothing was changed
     * @param changed the changes, the earliest first
     */
    static LevelHistory of(TriageLevel now, List<LevelAt> changed) {
        if (changed.isEmpty()) {
            return always(now);
        }
        NavigableMap<Instant, TriageLevel> changes = new TreeMap<>();
        changed.forEach(change -> changes.put(change.at(), change.to()));
        return new LevelHistory(changed.get(0).from(), changes);
    }

    /** Returns the level at the end of a day. */
    public TriageLevel on(LocalDate day) {
        return at(CentreTime.endOf(day));
    }

    TriageLevel at(Instant instant) {
        Map.Entry<Instant, TriageLevel> last = changes.floorEntry(instant);
        return last == null ? first : last.getValue();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LevelHistory history && first == history.first && changes.equals(history.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, changes);
    }
}
