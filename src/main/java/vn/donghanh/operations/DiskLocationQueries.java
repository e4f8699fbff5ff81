package vn.donghanh.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Settings;

/**
 * The folders in which this installation grows: keys, the server's log, and the database's own when the database is on this machine. What another machine has
 * free the server cannot know.
 */
@ApplicationScoped
public class DiskLocationQueries {
    private static final long MEGABYTE = 1024L * 1024;
    private static final String LOG_FOLDER = "jboss.server.log.dir";

    @Inject
    Settings settings;

    @PersistenceContext
    EntityManager em;

    private @Nullable List<Path> locations;

    /** In megabytes, of the place that has least. */
    public long free() {
        return locations().stream().mapToLong(DiskLocationQueries::free).min().orElse(Long.MAX_VALUE);
    }

    private static long free(Path folder) {
        return folder.toFile().getUsableSpace() / MEGABYTE;
    }

    synchronized List<Path> locations() {
        List<Path> known = locations;
        if (known == null) {
            known = Stream.concat(
                            Stream.of(settings.keysFolder(), Path.of(System.getProperty(LOG_FOLDER, ""))),
                            settings.database().isLocal() ? Stream.of(databaseFolder()) : Stream.empty())
                    .map(Path::toAbsolutePath)
                    .filter(Files::isDirectory)
                    .toList();
            locations = known;
        }
        return known;
    }

    private Path databaseFolder() {
        return Path.of(String.valueOf(em.createNativeQuery("select @@datadir").getSingleResult()));
    }
}
