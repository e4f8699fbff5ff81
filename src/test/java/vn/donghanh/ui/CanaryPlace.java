package vn.donghanh.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.donghanh.installation.DatabaseClient;
import vn.donghanh.installation.Installation;

/**
 * Directories and output of an installation that are searched for canaries.
 *
 * @param folder the data directory, with the database and the keys
 * @param server the server's data files
 * @param log the server's logs
 * @param temporary the server's temporary files
 * @param printed the server's output
 * @param configuration the server's configuration
 * @param records connection to every table
 */
record CanaryPlace(
        Path folder, Path server, Path log, Path temporary, Path printed, Path configuration, Connects records) {
    interface Connects {
        Connection connect() throws SQLException;
    }

    /** The installation that all browser tests share. Under the build, the server's output is written beside its directory, otherwise into it. */
    static CanaryPlace shared() {
        Path folder = Path.of(System.getProperty("ui.data"));
        Path beside = folder.resolveSibling("ui-server.log");
        return new CanaryPlace(
                folder,
                folder.resolve("server"),
                folder.resolve("log"),
                folder.resolve("tmp"),
                Files.exists(beside) ? beside : folder.resolve("server.out"),
                Path.of(System.getProperty("own.server"), "standalone/configuration/standalone.xml"),
                Records::connect);
    }

    /** A separate installation of one test. */
    static CanaryPlace of(Installation own) {
        return new CanaryPlace(
                own.file("."),
                own.file("standalone/data"),
                own.file("standalone/log"),
                own.file("standalone/tmp"),
                own.file("server.log"),
                own.file("standalone/configuration/standalone.xml"),
                own::connect);
    }

    DatabaseClient database() {
        return new DatabaseClient(folder);
    }
}
