package vn.donghanh.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.donghanh.installation.DatabaseClient;
import vn.donghanh.installation.Installation;

/**
 * Where an installation keeps what it says of itself.
 *
 * @param folder its folder, in which the database and the keys lie
 * @param server what the server puts aside
 * @param log the server's logs
 * @param temporary the server's temporary files
 * @param printed the server's output
 * @param configuration the server's configuration
 * @param records the way to every table
 */
record CanaryPlace(
        Path folder, Path server, Path log, Path temporary, Path printed, Path configuration, Connects records) {
    interface Connects {
        Connection connect() throws SQLException;
    }

    /** The installation that all browser tests share. Under the build the server's output goes beside its folder, else into it. */
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

    /** An installation of a test's own. */
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
