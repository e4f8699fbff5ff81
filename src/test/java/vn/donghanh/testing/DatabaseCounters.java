package vn.donghanh.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database's own counters of what all its clients ask, since its start. */
public enum DatabaseCounters {
    STATEMENTS("in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_insert_select')"),
    /** With the entries of indexes of which only a part is compared, in MariaDB; reading the counters counts too. */
    ROWS_READ("like 'Handler_read%' or variable_name = 'Handler_icp_attempts'");

    private final String variables;

    DatabaseCounters(String variables) {
        this.variables = variables;
    }

    public long sum(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show global status where variable_name " + variables)) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        }
    }
}
