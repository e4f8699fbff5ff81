package vn.donghanh.reporting.table;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.CaseStatisticsQueries;
import vn.donghanh.person.PersonKeysDestroyed;
import vn.donghanh.reporting.programme.Period;
import vn.donghanh.reporting.replica.ReportsReplica;
import vn.donghanh.shared.NotReadyException;

/**
 * Counts the tables of a period: in a small Centre for each opening, in a large one in the background. Then they are kept for an hour, in numbers alone, without
 * who is counted, and counted anew for whoever opens them ten minutes after they were counted.
 */
@ApplicationScoped
class CountedTables {
    /** A Centre with more cases is counted in the background. */
    private static final int MOST_AT_ONCE = 5000;

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_PERIODS = 12;

    /** The period that was asked for last is the last. */
    private final Map<Period, Counting> periods = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));

    /** Counting the whole Centre takes much memory. */
    private final ReentrantLock onePeriodAtOnce = new ReentrantLock(true);

    @Inject
    ReportTableCounter counter;

    @Inject
    ReportsReplica replica;

    @Inject
    CaseStatisticsQueries cases;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    Executor executor;

    /**
     * @param at what was recorded later is not counted; null when they were counted for this opening
     * @param anew whether they are being counted anew
     */
    record Counted(@Nullable Instant at, boolean anew, List<TableView> tables) implements Serializable {
        Counted {
            tables = List.copyOf(tables);
        }
    }

    /** What was counted last, and whether that is done at present. */
    private static final class Counting {
        private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();
        private final AtomicBoolean running = new AtomicBoolean();
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    }

    /**
     * @param all whether also tables that are not internal
     * @throws NotReadyException if they are being counted in the background, and were not counted within the last hour
     * @throws RuntimeException why counting in the background ended, once
     */
    Counted read(Period period, boolean all) {
        if (!cases.isCentreLargerThan(MOST_AT_ONCE)) {
            return new Counted(null, false, count(period, all));
        }
        Counted counted = kept(period);
        counter.noteOpened(all);
        return all
                ? counted
                : new Counted(
                        counted.at(),
                        counted.anew(),
                        counted.tables().stream()
                                .filter(table -> counter.isInternal(table.code()))
                                .toList());
    }

    private Counted kept(Period period) {
        Counting counting = counting(period);
        RuntimeException failed = counting.failure.getAndSet(null);
        if (failed != null) {
            throw failed;
        }
        Counted last = counting.last.get();
        Instant now = clock.instant();
        if (last == null || isOlder(last, now, FRESH)) {
            begin(period, counting);
        }
        last = counting.last.get();
        if (last == null || isOlder(last, now, KEPT)) {
            throw new NotReadyException();
        }
        return new Counted(last.at(), counting.running.get(), last.tables());
    }

    private static boolean isOlder(Counted counted, Instant now, Duration age) {
        return counted.at() != null && counted.at().isBefore(now.minus(age));
    }

    private Counting counting(Period period) {
        synchronized (periods) {
            Counting counting = periods.computeIfAbsent(period, first -> new Counting());
            Iterator<Counting> eldest = periods.values().iterator();
            while (periods.size() > MOST_PERIODS) {
                eldest.next();
                eldest.remove();
            }
            return counting;
        }
    }

    private void begin(Period period, Counting counting) {
        if (counting.running.compareAndSet(false, true)) {
            try {
                executor.execute(() -> count(period, counting));
            } catch (RejectedExecutionException busy) {
                counting.running.set(false);
            }
        }
    }

    private List<TableView> count(Period period, boolean all) {
        return replica.read(() -> counter.count(period, all));
    }

    private void count(Period period, Counting counting) {
        onePeriodAtOnce.lock();
        try {
            Instant at = clock.instant();
            counting.last.set(new Counted(at, false, count(period, true)));
        } catch (RuntimeException failed) {
            counting.failure.set(failed);
        } finally {
            onePeriodAtOnce.unlock();
            counting.running.set(false);
        }
    }

    /** What an erased client was counted in is counted anew, also what is being counted now. */
    void onKeysDestroyed(@Observes PersonKeysDestroyed event) {
        periods.clear();
    }
}
