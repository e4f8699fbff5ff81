package vn.donghanh.encryption.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.donghanh.encryption.KeyConfigurationException;

/** The database server of the keys: whether it answers, and whether it may hold keys. */
final class SchemaServer {
    /** The version of the tables that this version of the product reads. */
    private static final int FORMAT = 1;

    /** Two weeks, as for the backups of a folder of keys. */
    private static final long LONGEST_LOG_SECONDS = 14L * 24 * 60 * 60;

    private final SchemaConnections connections;

    SchemaServer(SchemaConnections connections) {
        this.connections = connections;
    }

    void requireReadable() {
        String format = read(statements -> first(statements, "select format from key_state where id = 1"));
        if (!String.valueOf(FORMAT).equals(format)) {
            throw new KeyConfigurationException("The tables of the keys in " + connections.location()
                    + " have the format " + format + ", and this version reads " + FORMAT
                    + ": sql/keys/schema.sql makes them.");
        }
    }

    void requireSafe() {
        List<String> problems = problems(
                read(
                        statements -> statements.pairs(
                                "show global variables where variable_name in"
                                        + " ('innodb_flush_log_at_trx_commit', 'log_bin', 'sync_binlog', 'binlog_expire_logs_seconds')")));
        if (!problems.isEmpty()) {
            throw new KeyConfigurationException("The server of the keys, " + connections.location()
                    + ", is not set up: " + String.join(" ", problems));
        }
    }

    private <T> T read(SchemaConnections.SqlWork<T> reading) {
        try {
            return connections.read(reading);
        } catch (IOException away) {
            throw new KeyConfigurationException("The keys cannot be used: " + away.getMessage() + ".", away);
        }
    }

    static List<String> problems(Map<String, String> variables) {
        List<String> problems = new ArrayList<>();
        if (!"1".equals(variables.get("innodb_flush_log_at_trx_commit"))) {
            problems.add("innodb_flush_log_at_trx_commit has to be 1, or a power failure loses keys.");
        }
        if ("ON".equals(variables.get("log_bin"))) {
            long kept = Long.parseLong(variables.getOrDefault("binlog_expire_logs_seconds", "0"));
            if (kept <= 0 || kept > LONGEST_LOG_SECONDS) {
                problems.add("binlog_expire_logs_seconds has to be between 1 and " + LONGEST_LOG_SECONDS
                        + ", or the binary log keeps the keys of erased persons.");
            }
            if (!"1".equals(variables.get("sync_binlog"))) {
                problems.add("sync_binlog has to be 1, or a power failure loses keys on a replica.");
            }
        }
        return problems;
    }

    /** Returns what distinguishes this server from others. */
    String identity() throws IOException {
        return connections.read(statements -> first(statements, KeyStorage.SERVER_IDENTITY));
    }

    private static String first(SchemaStatements statements, String sql) throws SQLException {
        return String.valueOf(statements.first(sql));
    }
}
