package vn.donghanh.backup;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last attempt and the last success of one kind, as the command recorded them.
 *
 * @param attemptedAt null when there was no attempt
 * @param succeededAt null when none succeeded
 * @param failed whether the last attempt failed
 * @param detail what was made, or a sentence on why it failed
 */
public record BackupRun(
        BackupRunKind kind, @Nullable Instant attemptedAt, @Nullable Instant succeededAt, boolean failed, String detail)
        implements Serializable {
    /** How far the clock of a success may be ahead: a later one is no success, because it would count for ever. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** Reads one run of each kind; what is not recorded, or not readable, is no success. */
    public static List<BackupRun> readAll(Path folder) {
        return Arrays.stream(BackupRunKind.values())
                .map(kind -> parse(kind, lines(folder.resolve(kind.fileName()))))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isReadable(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param lines {@code at=…}, {@code done=…}, {@code result=done|failed}, {@code detail=…} */
    static BackupRun parse(BackupRunKind kind, List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return new BackupRun(
                kind,
                instant(values.get("at")).orElse(null),
                instant(values.get("done")).orElse(null),
                "failed".equals(values.get("result")),
                values.getOrDefault("detail", ""));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException damaged) {
            return Optional.empty();
        }
    }

    /** Returns the last success; empty also if it is dated ahead of the clock, when nobody knows how old it is. */
    public Optional<Instant> findSuccess(Instant now) {
        return Optional.ofNullable(succeededAt).filter(success -> !isAhead(success, now));
    }

    private static boolean isAhead(Instant success, Instant now) {
        return success.isAfter(now.plus(CLOCK_TOLERANCE));
    }

    public BackupRunStatus status(Instant now) {
        Instant success = succeededAt;
        if (success == null) {
            return BackupRunStatus.NEVER;
        }
        if (success.plus(kind.validity()).isBefore(now) || isAhead(success, now)) {
            return BackupRunStatus.OVERDUE;
        }
        return failed ? BackupRunStatus.FAILED : BackupRunStatus.DONE;
    }
}
