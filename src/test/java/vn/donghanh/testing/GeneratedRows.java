package vn.donghanh.testing;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Generated values that one statement writes, instead of one for each row. */
public final class GeneratedRows {
    private GeneratedRows() {}

    /**
     * @param statement a statement whose only parameter is the argument of json_table
     * @param rows each a value or an object of JSON
     */
    public static void write(Connection connection, String statement, List<String> rows) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            write.setString(1, rows.toString());
            write.execute();
        }
    }

    /**
     * Returns an object of JSON without what is null: MySQL 8.0 makes no null of one in JSON.
     * @param namesAndValues in turn a name and its text, number or null
     */
    public static String row(Object... namesAndValues) {
        JsonObjectBuilder row = Json.createObjectBuilder();
        for (int name = 0; name < namesAndValues.length; name += 2) {
            Object value = namesAndValues[name + 1];
            if (value instanceof Integer number) {
                row.add(namesAndValues[name].toString(), number);
            } else if (value != null) {
                row.add(namesAndValues[name].toString(), value.toString());
            }
        }
        return row.build().toString();
    }
}
