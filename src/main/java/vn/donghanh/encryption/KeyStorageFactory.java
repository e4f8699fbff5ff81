package vn.donghanh.encryption;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import vn.donghanh.encryption.storage.KeyFolder;
import vn.donghanh.encryption.storage.KeySchema;
import vn.donghanh.encryption.storage.KeyStorage;
import vn.donghanh.shared.KeysLocation;
import vn.donghanh.shared.Settings;

/** Creates the storage of the wrapped keys at its configured location. */
public final class KeyStorageFactory {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);

    private KeyStorageFactory() {}

    /** Returns the storage for a command-line tool, which opens its connections itself and asks for erasures before each use. */
    public static KeyStorage at(KeysLocation location) {
        Optional<Settings.Database> database = location.database();
        return database.isPresent()
                ? new KeySchema(location.toString(), () -> connect(database.get()), System::nanoTime)
                : new KeyFolder(location.toString(), location.folder());
    }

    private static Connection connect(Settings.Database database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("connectTimeout", String.valueOf(CONNECTING.toMillis()));
        properties.setProperty("socketTimeout", String.valueOf(ANSWERING.toMillis()));
        return DriverManager.getConnection(database.url(), properties);
    }
}
