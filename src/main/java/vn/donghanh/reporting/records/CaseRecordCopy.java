package vn.donghanh.reporting.records;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CountedCaseRepository;
import vn.donghanh.casefile.CountedCaseRepository.Block;
import vn.donghanh.casefile.CountedCaseRepository.Marked;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.reporting.replica.ReportsReplica;
import vn.donghanh.shared.AsOf;
import vn.donghanh.shared.NotReadyException;

/**
 * Keeps in memory what figures at work count of each case that counts since the earliest day that they look at, for the few days that were asked for last. Before it is read, the cases whose mark has changed are
 * read anew. Nothing of it is stored: what is encrypted in the database is decrypted in memory only.
 */
@ApplicationScoped
class CaseRecordCopy {
    private static final int MOST_DAYS = 3;
    private static final int FEWEST_DAYS = 2;

    /** With more than these the fewest days are kept. */
    private static final int MOST_RECORDS = 100_000;

    private static final int BATCH = 1000;

    /** What a page reads itself, in some seconds at most. */
    private static final int MOST_AT_ONCE = 5 * BATCH;

    /** As many of one moment as there may be running requests: a cutoff that lies no further back is now. */
    private static final Duration NOW = Duration.ofMinutes(5);

    /**
     * A transaction that marked a case may end this much later than one that is seen already: twice the time after which WildFly ends any transaction, so that the clocks of two
     * servers of the database may differ as well.
     */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    /** After this the marks of all cases are compared, as the job does more often: the clock of the database may have been set back. */
    private static final Duration LONGEST_WITHOUT_COMPARING = Duration.ofMinutes(15);

    private static final long UNMARKED = 0;

    /** Stands for what is recorded now. */
    private static final Instant OPEN = Instant.parse("9999-12-31T00:00:00Z");

    /** The day that was asked for last is the last. */
    private final Map<AsOf, Day> days = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

    @Inject
    CountedCaseRepository marks;

    @Inject
    CaseRecordQueries queries;

    @Inject
    ReportsReplica replica;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor executor;

    private record Kept(long mark, CaseRecords records) {}

    /** What was read of the cases as of one day, and since when these count. Whoever changes it holds the lock. */
    private static final class Day {
        private final AsOf asOf;
        private final ReentrantLock lock = new ReentrantLock(true);
        private final AtomicBoolean readingAhead = new AtomicBoolean();
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        private final Map<CaseId, Kept> cases = new ConcurrentHashMap<>();
        private Map<Long, Block> blocks = Map.of();
        private LocalDate since = LocalDate.MAX;
        private Instant lastMarked = Instant.EPOCH;
        private @Nullable Instant compared;
        private volatile int size;

        Day(AsOf asOf) {
            this.asOf = asOf;
        }

        void include(LocalDate earlier) {
            if (earlier.isBefore(since)) {
                since = earlier;
                compared = null;
            }
        }

        /** From when on marks are read that may not have been committed when they were read last. */
        Instant unseen() {
            return lastMarked.minus(LONGEST_TRANSACTION);
        }
    }

    /**
     * What is to be read.
     *
     * @param blocks all blocks as they were when the marks were read; null when only the latest marks were
     * @param lastMarked when a case was marked last of which these marks know
     * @param marks the marks of the cases whose records are missing or were changed
     */
    private record Changes(@Nullable Map<Long, Block> blocks, Instant lastMarked, Map<CaseId, Long> marks) {}

    /**
     * Returns the records of these cases as far as they are committed; a case that is not there has none.
     *
     * @param since the earliest day that is looked at
     * @throws NotReadyException if so much is to be read that it is done in the background: after a start, at midnight, for an earlier half-year
     * @throws RuntimeException why reading in the background ended, once
     */
    List<CaseRecords> read(AsOf asOf, LocalDate since, Collection<CaseId> chosen) {
        Day day = day(asOf);
        day.lock.lock();
        try {
            day.include(since);
            Changes changes = isKnown(day) ? latestChanges(day, chosen) : changes(day, chosen);
            if (changes.marks().size() > MOST_AT_ONCE) {
                RuntimeException failed = day.failure.getAndSet(null);
                if (failed != null) {
                    throw failed;
                }
                beginReadingAhead(day, chosen);
                throw new NotReadyException();
            }
            load(day, changes, MOST_AT_ONCE);
            return chosen.stream()
                    .flatMap(id -> Stream.ofNullable(day.cases.get(id)))
                    .map(Kept::records)
                    .toList();
        } finally {
            day.lock.unlock();
        }
    }

    private void beginReadingAhead(Day day, Collection<CaseId> chosen) {
        if (day.readingAhead.compareAndSet(false, true)) {
            try {
                executor.execute(() -> readInBackground(day, chosen));
            } catch (RejectedExecutionException busy) {
                day.readingAhead.set(false);
            }
        }
    }

    private void readInBackground(Day day, Collection<CaseId> chosen) {
        try {
            readAhead(day, chosen);
        } catch (RuntimeException failed) {
            day.failure.set(failed);
        }
    }

    /** Reads everything that is missing or was changed of the cases that count since a day. */
    void readAhead(AsOf asOf, LocalDate since) {
        Day day = day(asOf);
        day.lock.lock();
        try {
            day.include(since);
        } finally {
            day.lock.unlock();
        }
        readAhead(day, List.of());
    }

    private void readAhead(Day day, Collection<CaseId> chosen) {
        day.readingAhead.set(true);
        day.failure.set(null);
        try {
            while (readBatch(day, chosen)) {
                // pages go on between two batches
            }
        } finally {
            day.readingAhead.set(false);
        }
    }

    /** Returns whether there was something to read. */
    private boolean readBatch(Day day, Collection<CaseId> chosen) {
        day.lock.lock();
        try {
            Changes changes = changes(day, chosen);
            load(day, changes, BATCH);
            return !changes.marks().isEmpty();
        } finally {
            day.lock.unlock();
        }
    }

    /** Whether a case still has these very records, on one of the days. */
    @SuppressWarnings("ReferenceEquality") // what is equal is the very same
    boolean isCurrent(CaseRecords records) {
        return List.copyOf(days.values()).stream()
                .flatMap(day -> Stream.ofNullable(day.cases.get(records.id())))
                .anyMatch(kept -> kept.records() == records);
    }

    /** The records of an erased client are forgotten at once. */
    void onKeysDestroyed(@Observes PersonKeysDestroyed event) {
        for (Day day : List.copyOf(days.values())) {
            day.lock.lock();
            try {
                day.cases.values().removeIf(kept -> kept.records().areOf(event.person()));
            } finally {
                day.lock.unlock();
            }
        }
    }

    /** Reads the first of the cases in batches. Once none is left, the marks are up to date. */
    private void load(Day day, Changes changes, int most) {
        List<CaseId> cases = changes.marks().keySet().stream()
                .sorted(Comparator.comparingLong(CaseId::value))
                .limit(most)
                .toList();
        List<Day> known = Stream.concat(
                        Stream.of(day), List.copyOf(days.values()).stream().filter(other -> other != day))
                .toList();
        for (int from = 0; from < cases.size(); from += BATCH) {
            List<CaseId> batch = cases.subList(from, Math.min(cases.size(), from + BATCH));
            replica.read(() -> queries.load(day.asOf, batch))
                    .forEach((id, records) -> day.cases.put(
                            id, new Kept(changes.marks().getOrDefault(id, UNMARKED), keptOnce(records, known))));
        }
        day.size = day.cases.size();
        if (cases.size() == changes.marks().size()) {
            day.lastMarked = changes.lastMarked();
            if (changes.blocks() != null) {
                day.blocks = changes.blocks();
                day.compared = clock.instant();
            }
        }
    }

    /**
     * Most cases are over and the same on each day, and of others much is the same.
     *
     * @param known the days, that of the record first: what a change does not concern stays the very same
     */
    private static CaseRecords keptOnce(CaseRecords read, List<Day> known) {
        CaseRecords kept = read;
        for (Day day : known) {
            Kept before = day.cases.get(read.id());
            if (before != null) {
                if (kept.equals(before.records())) {
                    return before.records();
                }
                kept = kept.sharing(before.records());
            }
        }
        return kept;
    }

    private Day day(AsOf asOf) {
        AsOf known = asOf.cutoff().isBefore(clock.instant().minus(NOW)) ? asOf : new AsOf(asOf.day(), OPEN);
        Day day = days.computeIfAbsent(known, Day::new);
        forgetEldest();
        return day;
    }

    private void forgetEldest() {
        synchronized (days) {
            Iterator<Day> eldest = days.values().iterator();
            while (days.size() > MOST_DAYS || (days.size() > FEWEST_DAYS && countRecords() > MOST_RECORDS)) {
                eldest.next();
                eldest.remove();
            }
        }
    }

    private int countRecords() {
        return days.values().stream().mapToInt(day -> day.size).sum();
    }

    /**
     * Whether all marks were compared lately, and nothing can have been marked since that does not seem to be later. As long as no case was marked at all there is no moment from
     * which to read: for one before 1970, in a prepared statement, MariaDB finds nothing.
     */
    private boolean isKnown(Day day) {
        Instant now = clock.instant();
        return day.compared != null
                && day.lastMarked.isAfter(Instant.EPOCH)
                && !day.compared.isAfter(now)
                && day.compared.plus(longestWithoutComparing()).isAfter(now)
                && !day.unseen().isAfter(now);
    }

    /** How long the latest marks are enough. */
    Duration longestWithoutComparing() {
        return LONGEST_WITHOUT_COMPARING;
    }

    /** Reads only what was marked lately. Marks are random: what was seen already is the same. */
    private Changes latestChanges(Day day, Collection<CaseId> chosen) {
        Map<CaseId, Long> toRead = new HashMap<>();
        Instant lastMarked = day.lastMarked;
        for (Marked marked : marks.markedFrom(day.unseen(), day.since)) {
            toRead.put(marked.caseId(), marked.mark());
            if (marked.at().isAfter(lastMarked)) {
                lastMarked = marked.at();
            }
        }
        List<CaseId> missing = missing(day, chosen);
        if (!missing.isEmpty()) {
            toRead.putAll(marks.marks(day.since, blocksOf(missing)));
            missing.forEach(id -> toRead.putIfAbsent(id, UNMARKED));
        }
        return new Changes(null, lastMarked, changed(day, toRead));
    }

    /** Compares the marks of those blocks alone in which one has changed. A case that was never marked is read once. */
    private Changes changes(Day day, Collection<CaseId> chosen) {
        Instant lastMarked = marks.lastMarked();
        Map<Long, Block> blocks = marks.blocks(day.since);
        List<CaseId> missing = missing(day, chosen);
        Set<Long> changed = blocksOf(missing);
        blocks.forEach((number, block) -> {
            if (!block.equals(day.blocks.get(number))) {
                changed.add(number);
            }
        });
        if (changed.isEmpty()) {
            return new Changes(blocks, lastMarked, Map.of());
        }
        Map<CaseId, Long> toRead = marks.marks(day.since, changed);
        missing.forEach(id -> toRead.putIfAbsent(id, UNMARKED));
        return new Changes(blocks, lastMarked, changed(day, toRead));
    }

    private static List<CaseId> missing(Day day, Collection<CaseId> chosen) {
        return chosen.stream().filter(id -> !day.cases.containsKey(id)).toList();
    }

    private static Set<Long> blocksOf(List<CaseId> cases) {
        return cases.stream().map(Block::numberOf).collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<CaseId, Long> changed(Day day, Map<CaseId, Long> toRead) {
        toRead.entrySet().removeIf(entry -> {
            Kept kept = day.cases.get(entry.getKey());
            return kept != null && kept.mark() == entry.getValue();
        });
        return toRead;
    }
}
