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
 * Measures the free disk space of the folders that grow: keys, server log, and the database folder if the database runs
 * on this machine. The free space of another machine is not visible to the server.
 */
@ApplicationScoped
public class DiskLocationQueries {
    private static final long MEGABYTE = 1024L * 1024;
    static final String LOG_FOLDER = "jboss.server.log.dir";

    @Inject
    Settings settings;

    @PersistenceContext
    EntityManager em;

    private @Nullable List<Path> locations;

    /** Returns the free space of the fullest location in megabytes. */
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
                            Stream.concat(
                                    settings.keys().isFolder() ? Stream.of(settings.keysFolder()) : Stream.empty(),
                                    Stream.of(Path.of(System.getProperty(LOG_FOLDER, "")))),
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
