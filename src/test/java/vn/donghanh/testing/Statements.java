package vn.donghanh.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts the statements that a piece of work sends to the database: asked of the database itself, so nothing is missed. */
@ApplicationScoped
public class Statements {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    public long count(Runnable work) {
        long before = sent();
        work.run();
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
