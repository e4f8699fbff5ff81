package vn.donghanh.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;

/** Direct database access of the tests on the browser tests' server, with the account of the migrations. */
public final class Records {
    private Records() {}

    /** Shifts a user's sessions into the past: last activity and start are that many minutes earlier. */
    static void shiftSessionsByMinutes(String username, int minutes) {
        update(
                """
                update staff_session s join staff_account a on a.id = s.account_id
                set s.last_active = s.last_active - interval ? minute, s.started_at = s.started_at - interval ? minute
                where a.username = ? and s.ended_at is null""",
                minutes,
                minutes,
                username);
    }

    /** Shifts only the start of a user's sessions, as if the user had worked without a break. */
    static void shiftSessionStartByHours(String username, int hours) {
        update(
                """
                update staff_session s join staff_account a on a.id = s.account_id
                set s.started_at = s.started_at - interval ? hour where a.username = ? and s.ended_at is null""",
                hours,
                username);
    }

    /** The whole minutes since a user's last activity, as the server sees it. */
    static long idleMinutes(String username) {
        return number(
                """
                select timestampdiff(minute, max(s.last_active), utc_timestamp(6)) from staff_session s
                join staff_account a on a.id = s.account_id where a.username = ? and s.ended_at is null""",
                username);
    }

    public static int update(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    public static String text(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows, with columns by name. */
    public static List<Map<String, String>> rows(String sql, Object... values) {
        try (Connection connection = connect()) {
            return rows(connection, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows, with columns by name, as one connection sees them. */
    static List<Map<String, String>> rows(Connection connection, String sql, Object... values) {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, String>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
                    row.put(result.getMetaData().getColumnLabel(at), result.getString(at));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every value of every table, as bytes, with the name of its column. */
    static void dump(Connection connection, BiConsumer<String, byte[]> reader) throws SQLException {
        try (Statement tables = connection.createStatement();
                ResultSet table = tables.executeQuery("select concat(table_schema, '.', table_name)"
                        + " from information_schema.tables where table_schema in ('donghanh', 'donghanh_log')")) {
            while (table.next()) {
                dump(connection, table.getString(1), reader);
            }
        }
    }

    private static void dump(Connection connection, String table, BiConsumer<String, byte[]> reader)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + table)) {
            while (row.next()) {
                for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                    byte[] value = row.getBytes(at);
                    if (value != null) {
                        reader.accept(table + "." + row.getMetaData().getColumnName(at), value);
                    }
                }
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        return statement;
    }

    public static Connection connect() throws SQLException {
        Properties accounts = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(System.getProperty("ui.data"), "db.properties"))) {
            accounts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DriverManager.getConnection(
                System.getProperty("ui.database"),
                accounts.getProperty("migration.user"),
                accounts.getProperty("migration.password"));
    }
}
