package vn.donghanh.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import vn.donghanh.security.StaffId;

/**
 * The numbers of waiting items that the menu shows on every page, kept for a moment for each account: counting them is a
 * third of what the database does for a page. They are counted by the same access predicate as the lists; what somebody
 * saves is counted again at once, what others do within {@link #KEPT}.
 */
@ApplicationScoped
public class WaitingCounts {
    /** How long numbers are shown without being counted again. */
    static final Duration KEPT = Duration.ofSeconds(20);

    /** Above so many accounts the numbers that are too old go. */
    static final int MANY = 1_000;

    private final Map<StaffId, Counted> latest = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    private record Counted(Instant at, Map<MenuEntry, Integer> numbers) {
        boolean isValid(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /** Returns the numbers of these entries, counted now or a moment ago. */
    public Map<MenuEntry, Integer> get(
            StaffId reader, Set<MenuEntry> entries, Supplier<Map<MenuEntry, Integer>> counting) {
        Counted kept = latest.get(reader);
        if (kept != null
                && kept.isValid(clock.instant())
                && kept.numbers().keySet().equals(entries)) {
            return kept.numbers();
        }
        return countAgain(reader, counting);
    }

    /** Counts now and returns the numbers, for a page that lists what is counted. */
    public Map<MenuEntry, Integer> countAgain(StaffId reader, Supplier<Map<MenuEntry, Integer>> counting) {
        Instant now = clock.instant();
        Counted counted = new Counted(now, Map.copyOf(counting.get()));
        if (latest.size() >= MANY) {
            latest.values().removeIf(kept -> !kept.isValid(now));
        }
        latest.put(reader, counted);
        return counted.numbers();
    }

    /** Has the numbers of this account counted again with its next page. */
    public void forget(StaffId reader) {
        latest.remove(reader);
    }
}
