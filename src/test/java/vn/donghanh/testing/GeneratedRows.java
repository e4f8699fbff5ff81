package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Generated values that one statement writes, instead of one for each row. */
public final class GeneratedRows {
    private GeneratedRows() {}

    /**
     * @param statement a statement whose only parameter is the argument of json_table
     * @param rows each an array of JSON
     */
    public static void write(Connection connection, String statement, List<String> rows) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            write.setString(1, rows.toString());
            write.execute();
        }
    }
}
