package vn.donghanh.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says in the log that requests were refused, and why, in a line that nobody can fill it with: the first of a kind is told at once, later ones
 * are counted and told with the first that comes a minute or more after the last line. Nothing of a request is told, for anybody may send
 * anything. What is refused by a rule, or not shown to somebody, is an event of its own and not meant here.
 */
public final class RefusedRequests {
    private static final System.Logger LOG = System.getLogger(RefusedRequests.class.getName());

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Of this server: there is one product in it. It stands before everything that could be injected. */
    public static final RefusedRequests HERE =
            new RefusedRequests(InstantSource.system(), line -> LOG.log(System.Logger.Level.INFO, line));

    private final InstantSource time;
    private final Consumer<String> log;
    private final Map<Refusal, Untold> untold = new EnumMap<>(Refusal.class);

    /** Those refused since a line was written. */
    private record Untold(Instant since, int requests) {}

    RefusedRequests(InstantSource time, Consumer<String> log) {
        this.time = time;
        this.log = log;
    }

    public void count(Refusal why) {
        String line = lineFor(why, time.instant());
        if (line != null) {
            log.accept(line);
        }
    }

    /** What was counted and not told: there will be no later one to tell it. */
    void tellTheRest() {
        for (Refusal why : Refusal.values()) {
            String line = restOf(why);
            if (line != null) {
                log.accept(line);
            }
        }
    }

    private synchronized @Nullable String lineFor(Refusal why, Instant now) {
        Untold before = untold.get(why);
        if (before == null) {
            untold.put(why, new Untold(now, 0));
            return line(why, 1, now);
        }
        int requests = before.requests + 1;
        if (now.isBefore(before.since.plus(PAUSE))) {
            untold.put(why, new Untold(before.since, requests));
            return null;
        }
        untold.put(why, new Untold(now, 0));
        return line(why, requests, before.since);
    }

    private synchronized @Nullable String restOf(Refusal why) {
        Untold rest = untold.remove(why);
        return rest == null || rest.requests == 0 ? null : line(why, rest.requests, rest.since);
    }

    private static String line(Refusal why, int requests, Instant since) {
        return "Refused request: " + why + ", " + requests + " since " + since.truncatedTo(ChronoUnit.SECONDS);
    }
}
