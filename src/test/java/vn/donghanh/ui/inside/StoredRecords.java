package vn.donghanh.ui.inside;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.donghanh.reporting.programme.Period;

/** The tables, as the transaction sees them that plays the signed year. */
final class StoredRecords {
    private static final List<String> OF_A_CLOSING =
            List.of("donghanh_log.period_snapshot_content", "donghanh_log.period_signature");

    private final Connection connection;

    StoredRecords(Connection connection) {
        this.connection = connection;
    }

    /** A statement that cannot be carried out ends the test. */
    private interface Task<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, List<Object> values, Task<T> task) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.size(); at++) {
                Object value = values.get(at);
                statement.setObject(
                        at + 1,
                        value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
            }
            return task.run(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first row, by column. */
    Map<String, String> first(String sql, Object... values) {
        return with(sql, List.of(values), statement -> {
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("nothing found: " + sql + List.of(values));
                }
                Map<String, String> found = new LinkedHashMap<>();
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    found.put(row.getMetaData().getColumnLabel(at), row.getString(at));
                }
                return found;
            }
        });
    }

    /** Inserts rows; none is a mistake of the test. */
    void insert(String sql, Object... values) {
        if (with(sql, List.of(values), PreparedStatement::executeUpdate) == 0) {
            throw new IllegalStateException("nothing entered: " + sql);
        }
    }

    /** A closing of a period that was not set back. */
    record Snapshot(String ref, boolean isSigned) {}

    Optional<Snapshot> snapshotInForce(Period period) {
        return with(
                "select ref, status from period_snapshot where in_force_for = ?", List.of(period.id()), statement -> {
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next()
                                ? Optional.of(new Snapshot(
                                        row.getString(1), row.getString(2).equals("SIGNED")))
                                : Optional.empty();
                    }
                });
    }

    /** All that is stored of a closing and its signature, and of what its period released: table, column and the hash of the value. */
    List<String> bytes(String ref, Period period) {
        List<String> bytes = new ArrayList<>();
        for (String table : OF_A_CLOSING) {
            hash(bytes, table, "select * from " + table + " where ref = ?", ref);
        }
        hash(bytes, "period_release", "select * from donghanh_log.period_release where period_id = ?", period.id());
        hash(
                bytes,
                "release_number",
                """
                select * from donghanh_log.release_number where plan_id in
                (select plan_id from donghanh_log.period_release where period_id = ?) order by id""",
                period.id());
        return bytes;
    }

    private void hash(List<String> bytes, String table, String sql, Object value) {
        Map<String, MessageDigest> columns = with(sql, List.of(value), statement -> {
            Map<String, MessageDigest> hashed = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                        byte[] stored = row.getBytes(at);
                        hashed.computeIfAbsent(row.getMetaData().getColumnLabel(at), column -> sha256())
                                .update(stored == null ? new byte[] {0} : stored);
                    }
                }
            }
            return hashed;
        });
        columns.forEach((column, hash) ->
                bytes.add(table + '.' + column + '=' + HexFormat.of().formatHex(hash.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
