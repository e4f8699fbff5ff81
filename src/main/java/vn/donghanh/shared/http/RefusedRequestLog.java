package vn.donghanh.shared.http;

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
public final class RefusedRequestLog {
    private static final System.Logger LOG = System.getLogger(RefusedRequestLog.class.getName());

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Of this server: there is one product in it. It stands before everything that could be injected. */
    public static final RefusedRequestLog INSTANCE =
            new RefusedRequestLog(InstantSource.system(), line -> LOG.log(System.Logger.Level.INFO, line));

    private final InstantSource time;
    private final Consumer<String> log;
    private final Map<RequestRefusal, UnreportedCount> unreported = new EnumMap<>(RequestRefusal.class);

    /** Those refused since a line was written. */
    private record UnreportedCount(Instant since, int requests) {}

    RefusedRequestLog(InstantSource time, Consumer<String> log) {
        this.time = time;
        this.log = log;
    }

    public void count(RequestRefusal requestRefusal) {
        String line = lineFor(requestRefusal, time.instant());
        if (line != null) {
            log.accept(line);
        }
    }

    /** What was counted and not told: there will be no later one to tell it. */
    void reportRemaining() {
        for (RequestRefusal requestRefusal : RequestRefusal.values()) {
            String line = remainingLine(requestRefusal);
            if (line != null) {
                log.accept(line);
            }
        }
    }

    private synchronized @Nullable String lineFor(RequestRefusal requestRefusal, Instant now) {
        UnreportedCount before = unreported.get(requestRefusal);
        if (before == null) {
            unreported.put(requestRefusal, new UnreportedCount(now, 0));
            return line(requestRefusal, 1, now);
        }
        int requests = before.requests + 1;
        if (now.isBefore(before.since.plus(PAUSE))) {
            unreported.put(requestRefusal, new UnreportedCount(before.since, requests));
            return null;
        }
        unreported.put(requestRefusal, new UnreportedCount(now, 0));
        return line(requestRefusal, requests, before.since);
    }

    private synchronized @Nullable String remainingLine(RequestRefusal requestRefusal) {
        UnreportedCount rest = unreported.remove(requestRefusal);
        return rest == null || rest.requests == 0 ? null : line(requestRefusal, rest.requests, rest.since);
    }

    private static String line(RequestRefusal requestRefusal, int requests, Instant since) {
        return "Refused request: " + requestRefusal + ", " + requests + " since "
                + since.truncatedTo(ChronoUnit.SECONDS);
    }
}
