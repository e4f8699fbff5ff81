package vn.donghanh.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A database server of the keys alone, with the schema, the account and the rights that {@code sql/keys} gives. */
public final class KeyServer {
    public static final String PASSWORD = "only-for-tests-of-keys";
    private static final String USER = "dh_keys";

    private final Installation server;
    private final String url;

    private KeyServer(Installation server, String url) {
        this.server = server;
        this.url = url;
    }

    public static KeyServer create(String name) throws Exception {
        Installation server = Installation.createUpTo(0, name);
        try (Connection connection = server.connect()) {
            String url =
                    connection.getMetaData().getURL().replaceFirst("/donghanh[?].*", "/donghanh_keys?sslMode=DISABLED");
            KeyServer keys = new KeyServer(server, url);
            keys.createSchema();
            keys.createSchema();
            return keys;
        }
    }

    /** Run a second time, it changes nothing. */
    private void createSchema() throws IOException {
        Path script = server.file("keys.sql");
        Files.writeString(
                script, Files.readString(Path.of("sql/keys/schema.sql")).replace("KEYS_PASSWORD", PASSWORD));
        server.databaseClient().restore(script);
    }

    /** Loses all keys, and sets an empty schema up in their place. */
    void replaceSchema() throws IOException {
        execute("drop schema donghanh_keys");
        createSchema();
    }

    /** The settings, with this prefix, of an installation whose keys lie here. */
    Map<String, String> settings(String prefix) {
        return Map.of(prefix + "_DB_URL", url, prefix + "_DB_USER", USER, prefix + "_DB_PASSWORD", PASSWORD);
    }

    /** Connects with the account of the application. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    /** Connects with another account of the same server. */
    public Connection connectAsAnother() throws SQLException {
        return server.connect();
    }

    /** As the administrator of the server. */
    public void execute(String sql) throws IOException {
        server.databaseClient().execute(sql);
    }

    void kill() throws Exception {
        server.pauseGuard();
        server.killDatabase();
    }

    void restart() throws Exception {
        server.resumeGuard();
        Installation.awaitCondition("the keys are back", this::answers);
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    public void close() throws Exception {
        server.close();
    }
}
