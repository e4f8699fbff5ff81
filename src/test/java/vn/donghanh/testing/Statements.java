package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Counts the statements that a reading sends to the database: asked of the database itself, so nothing is missed. The background
 * jobs of the product read beside it now and then and can only add, so the reading is done three times and the smallest count is told.
 */
@ApplicationScoped
public class Statements {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    public long count(Runnable reading) {
        return Math.min(once(reading), Math.min(once(reading), once(reading)));
    }

    private long once(Runnable reading) {
        long before = sent();
        reading.run();
        return sent() - before;
    }

    private long sent() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "show global status where variable_name in ('Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_insert_select')")) {
            long sum = 0;
            while (rows.next()) {
                sum += rows.getLong(2);
            }
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
