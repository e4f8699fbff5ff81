package vn.donghanh.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.shared.AsOf;

/**
 * Keeps in memory what figures at work count of each case, for the few days that were asked for last. Before it is read, the cases whose mark has changed are
 * read anew. Nothing of it is stored: what is encrypted in the database is decrypted in memory only.
 */
@ApplicationScoped
class CaseRecordCopy {
    private static final int MOST_DAYS = 3;
    private static final int BATCH = 1000;

    /** As many of one moment as there may be running requests: a cutoff that lies no further back is now. */
    private static final Duration NOW = Duration.ofMinutes(5);

    private static final long UNMARKED = 0;

    /** Stands for what is recorded now. */
    private static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    private final Map<AsOf, Day> days = Collections.synchronizedMap(new LinkedHashMap<>(2 * MOST_DAYS, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AsOf, Day> eldest) {
            return size() > MOST_DAYS;
        }
    });

    @Inject
    CountedCaseRepository marks;

    @Inject
    CaseRecordQueries queries;

    @Inject
    Clock clock;

    private record Kept(long mark, CaseRecords records) {}

    /** What was read of the cases as of one day. */
    private static final class Day {
        private final Map<CaseId, Kept> cases = new ConcurrentHashMap<>();
    }

    /** Returns the records of these cases as far as they are committed; a case that is not there has none. */
    List<CaseRecords> read(AsOf asOf, Collection<CaseId> chosen) {
        AsOf known = asOf.cutoff().isBefore(clock.instant().minus(NOW)) ? asOf : new AsOf(asOf.day(), OPEN);
        Day day = days.computeIfAbsent(known, first -> new Day());
        synchronized (day) {
            refresh(day, known, chosen);
        }
        return chosen.stream()
                .flatMap(id -> Stream.ofNullable(day.cases.get(id)))
                .map(Kept::records)
                .toList();
    }

    /** A case that was never marked is read once. */
    private void refresh(Day day, AsOf asOf, Collection<CaseId> chosen) {
        Map<CaseId, Long> now = marks.marks();
        chosen.forEach(id -> now.putIfAbsent(id, UNMARKED));
        List<CaseId> changed = new ArrayList<>();
        now.forEach((id, mark) -> {
            Kept kept = day.cases.get(id);
            if (kept == null || kept.mark() != mark) {
                changed.add(id);
            }
        });
        changed.sort(Comparator.comparingLong(CaseId::value));
        for (int from = 0; from < changed.size(); from += BATCH) {
            queries.load(asOf, changed.subList(from, Math.min(changed.size(), from + BATCH)))
                    .forEach((id, records) -> day.cases.put(id, new Kept(now.getOrDefault(id, UNMARKED), records)));
        }
    }
}
