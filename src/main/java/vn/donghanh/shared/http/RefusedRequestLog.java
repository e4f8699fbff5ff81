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
 * Logs that requests were refused, and why, without letting an attacker flood the log: the first refusal of a kind is
 * logged at once; later ones are counted and logged with the first that comes at least a minute after the previous
 * line. Nothing from the request is logged, because a client may send anything. Refusals by a business rule or by
 * access control are audit events and not meant here.
 */
public final class RefusedRequestLog {
    private static final System.Logger LOG = System.getLogger(RefusedRequestLog.class.getName());

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** The instance of this server. Not a CDI bean, because it is needed before injection is available. */
    public static final RefusedRequestLog INSTANCE =
            new RefusedRequestLog(InstantSource.system(), line -> LOG.log(System.Logger.Level.INFO, line));

    private final InstantSource time;
    private final Consumer<String> log;
    private final Map<RequestRefusal, UnreportedCount> unreported = new EnumMap<>(RequestRefusal.class);

    /** The refusals since the last line. */
    private record UnreportedCount(Instant since, int requests) {}

    RefusedRequestLog(InstantSource time, Consumer<String> log) {
        this.time = time;
        this.log = log;
    }

    public void count(RequestRefusal refusal) {
        String line = lineFor(refusal, time.instant());
        if (line != null) {
            log.accept(line);
        }
    }

    /** Logs the counts that have not been logged yet; called at shutdown. */
    void reportRemaining() {
        for (RequestRefusal refusal : RequestRefusal.values()) {
            String line = remainingLine(refusal);
            if (line != null) {
                log.accept(line);
            }
        }
    }

    private synchronized @Nullable String lineFor(RequestRefusal refusal, Instant now) {
        UnreportedCount before = unreported.get(refusal);
        if (before == null) {
            unreported.put(refusal, new UnreportedCount(now, 0));
            return line(refusal, 1, now);
        }
        int requests = before.requests + 1;
        if (now.isBefore(before.since.plus(PAUSE))) {
            unreported.put(refusal, new UnreportedCount(before.since, requests));
            return null;
        }
        unreported.put(refusal, new UnreportedCount(now, 0));
        return line(refusal, requests, before.since);
    }

    private synchronized @Nullable String remainingLine(RequestRefusal refusal) {
        UnreportedCount remaining = unreported.remove(refusal);
        return remaining == null || remaining.requests == 0 ? null : line(refusal, remaining.requests, remaining.since);
    }

    private static String line(RequestRefusal refusal, int requests, Instant since) {
        return "Refused request: " + refusal + ", " + requests + " since " + since.truncatedTo(ChronoUnit.SECONDS);
    }
}
