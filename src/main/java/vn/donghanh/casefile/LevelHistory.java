package vn.donghanh.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries.LevelAt;
import vn.donghanh.casefile.model.TriageLevel;
import vn.donghanh.shared.CentreTime;

/** The triage levels of a case over time. */
public final class LevelHistory {
    private final TriageLevel first;
    private final TreeMap<Instant, TriageLevel> changes = new TreeMap<>();

    private LevelHistory(TriageLevel first) {
        this.first = first;
    }

    /** Returns the history of a case that always had one level. */
    public static LevelHistory always(TriageLevel level) {
        return new LevelHistory(level);
    }

    /**
     * @param now the level now, which holds for all time if nothing was changed
     * @param changed the changes, the earliest first
     */
    static LevelHistory of(TriageLevel now, List<LevelAt> changed) {
        LevelHistory history =
                new LevelHistory(changed.isEmpty() ? now : changed.get(0).from());
        changed.forEach(change -> history.changes.put(change.at(), change.to()));
        return history;
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
