package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Deletes the server's logs of earlier days after 90 days: the server begins a file each day and never deletes one. */
@ApplicationScoped
public class ServerLogJob extends DueItemJob<Path> {
    static final Duration KEPT = Duration.ofDays(90);

    private static final String EARLIER_DAYS = "server.log.*";

    @Inject
    Clock clock;

    public ServerLogJob() {
        super(JobName.SERVER_LOG);
    }

    @Override
    protected Collection<Path> findDue() {
        Path folder = Path.of(System.getProperty(DiskLocationQueries.LOG_FOLDER, ""));
        return findOlder(folder, clock.instant().minus(KEPT));
    }

    static List<Path> findOlder(Path folder, Instant bound) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOlder(file, bound)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant bound) {
        try {
            return file.getFileSystem().getPathMatcher("glob:" + EARLIER_DAYS).matches(file.getFileName())
                    && Files.getLastModifiedTime(file).toInstant().isBefore(bound);
        } catch (IOException deleted) {
            return false;
        }
    }

    @Override
    protected void process(Path due) {
        try {
            Files.deleteIfExists(due);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
