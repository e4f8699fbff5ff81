package vn.donghanh.shared;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Logs once that a database server is away and once that it is back, instead of a stack trace for each page and job that fails
 * meanwhile. The failures between are counted.
 */
public final class Outage {
    /** Class 08 of the SQL standard: no connection, or one that broke. */
    private static final String CONNECTION = "08";

    /** The driver's own state for what cannot be used any more, such as a statement that it closed with a broken connection. */
    private static final String UNUSABLE = "S1009";

    private static final int DEEPEST = 20;

    private static final System.Logger LOG = System.getLogger(Outage.class.getName());

    /** The database of this server. */
    public static final Outage DATABASE =
            current("DATABASE", "The database", Outage::databaseAway, Outage::isWithoutState);

    /** The server of the keys, where these lie in a schema. */
    public static final Outage KEYS = current("KEYS", "The server of the keys", Outage::keysAway, failure -> false);

    private static final List<Outage> ALL = List.of(DATABASE, KEYS);

    private final String code;
    private final String subject;
    private final Function<Throwable, @Nullable String> sentence;
    private final Predicate<Throwable> follows;
    private final InstantSource time;
    private final Consumer<String> log;
    private @Nullable Instant since;
    private long failures;

    /**
     * @param sentence what a failure says of the server; null when it comes from something else
     * @param follows whether a failure that says nothing of the server belongs to an outage that is under way
     */
    Outage(
            String code,
            String subject,
            Function<Throwable, @Nullable String> sentence,
            Predicate<Throwable> follows,
            InstantSource time,
            Consumer<String> log) {
        this.code = code;
        this.subject = subject;
        this.sentence = sentence;
        this.follows = follows;
        this.time = time;
        this.log = log;
    }

    private static Outage current(
            String code, String subject, Function<Throwable, @Nullable String> sentence, Predicate<Throwable> follows) {
        return new Outage(
                code,
                subject,
                sentence,
                follows,
                InstantSource.system(),
                line -> LOG.log(System.Logger.Level.ERROR, line));
    }

    /** Returns the outage that {@linkplain #covers covers} a failure; null when it needs a line of its own. */
    public static @Nullable Outage covering(Throwable failure) {
        return ALL.stream().filter(outage -> outage.covers(failure)).findFirst().orElse(null);
    }

    /** What stands for the failures in overviews. */
    public String code() {
        return code;
    }

    /**
     * Whether a failure comes from the server being away. The first one begins the outage and is logged; none of them
     * needs a line of its own.
     */
    public boolean covers(Throwable failure) {
        String reason = sentence.apply(failure);
        if (reason == null) {
            return followsWhileAway(failure);
        }
        if (begin()) {
            log.accept(reason + ". What needs it fails until it does, without further lines.");
        }
        return true;
    }

    private synchronized boolean followsWhileAway(Throwable failure) {
        boolean following = since != null && follows.test(failure);
        failures += following ? 1 : 0;
        return following;
    }

    private synchronized boolean begin() {
        failures++;
        if (since != null) {
            return false;
        }
        since = time.instant();
        return true;
    }

    public synchronized boolean isUnderWay() {
        return since != null;
    }

    /** Ends the outage, if there is one: the server has answered. */
    public void end() {
        String ended = ended();
        if (ended != null) {
            log.accept(ended);
        }
    }

    private synchronized @Nullable String ended() {
        if (since == null) {
            return null;
        }
        long seconds = Duration.between(since, time.instant()).toSeconds();
        String line = subject + " answers again, after " + seconds + " s and " + failures + " failures.";
        since = null;
        failures = 0;
        return line;
    }

    static @Nullable String databaseAway(Throwable failure) {
        SQLException lost = lostConnection(failure);
        return lost == null ? null : "The database does not answer " + stateOf(lost);
    }

    /** What the pool says of connections that it has taken away has no state; what the database itself answers has one. */
    static boolean isWithoutState(Throwable failure) {
        return cause(failure, SQLException.class, broken -> broken.getSQLState() == null) != null;
    }

    static @Nullable String keysAway(Throwable failure) {
        KeyStorageException keys = cause(failure, KeyStorageException.class, KeyStorageException::isAway);
        return keys == null ? null : keys.getMessage();
    }

    static @Nullable SQLException lostConnection(Throwable failure) {
        return cause(failure, SQLException.class, Outage::isOfConnection);
    }

    private static boolean isOfConnection(SQLException failed) {
        String state = String.valueOf(failed.getSQLState());
        return state.startsWith(CONNECTION)
                || (state.equals(UNUSABLE)
                        && String.valueOf(failed.getMessage()).contains("closed"));
    }

    /** Without the driver's message, which may quote what was sent. */
    static String stateOf(SQLException failed) {
        return "(" + failed.getClass().getSimpleName() + ", state " + failed.getSQLState() + ")";
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type, Predicate<T> condition) {
        return cause(failure, type, condition, DEEPEST);
    }

    /** Searches the causes and what each of them suppressed: there a commit whose outcome is unknown has the lost connection. */
    private static <T extends Throwable> @Nullable T cause(
            @Nullable Throwable failure, Class<T> type, Predicate<T> condition, int depth) {
        if (failure == null || depth == 0) {
            return null;
        }
        if (type.isInstance(failure) && condition.test(type.cast(failure))) {
            return type.cast(failure);
        }
        T found = cause(failure.getCause(), type, condition, depth - 1);
        for (Throwable suppressed : failure.getSuppressed()) {
            found = found == null ? cause(suppressed, type, condition, depth - 1) : found;
        }
        return found;
    }
}
