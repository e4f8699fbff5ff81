package vn.donghanh.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rights of the application's database account, tested with that account in the database. */
@ExtendWith(ArquillianExtension.class)
class GrantsIT {
    @Resource(lookup = "java:jboss/datasources/DongHanh")
    private DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE donghanh_log.installation SET created_at = created_at",
                "DELETE FROM donghanh_log.installation",
                "TRUNCATE TABLE donghanh_log.installation",
                "DROP TABLE donghanh_log.installation",
                "ALTER TABLE donghanh_log.installation ADD COLUMN more INT",
                "CREATE TABLE donghanh_log.more (id INT)",
                "CREATE TRIGGER donghanh_log.more BEFORE INSERT ON donghanh_log.installation FOR EACH ROW SET NEW.id ="
                        + " 1",
                "RENAME TABLE donghanh_log.installation TO donghanh_log.more",
                "REPLACE INTO donghanh_log.installation (id, created_at) VALUES (1, UTC_TIMESTAMP(6))",
            })
    void loggedRowsCannotBeChanged(String sql) {
        assertRefused(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE donghanh.more (id INT)",
                "ALTER TABLE donghanh.installation ADD COLUMN more INT",
                "DROP TABLE donghanh.installation",
                "TRUNCATE TABLE donghanh.installation",
                "CREATE INDEX more ON donghanh.installation (created_at)",
                "CREATE USER more",
                "GRANT ALL ON donghanh.* TO CURRENT_USER",
                "SELECT * FROM mysql.user",
                "CREATE SCHEMA more",
            })
    void applicationCannotChangeTables(String sql) {
        assertRefused(sql);
    }

    @Test
    void connectionLooksUpGrantsWithoutCopyingThem() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@optimizer_switch")) {
            row.next();
            assertThat(row.getString(1).split(",")).contains("materialization=off");
        }
    }

    /** Each database reads the part that is meant for it. */
    @Test
    void databaseEndsStatementsAfterHalfAMinute() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select /*M!100100 @@max_statement_time * 1000 */ /*!50708 @@max_execution_time */")) {
            row.next();
            assertThat(row.getDouble(1)).isEqualTo(30_000);
        }
    }

    @Test
    void applicationReadsAndInsertsIntoTheLog() {
        assertThatCode(() -> run("SELECT * FROM donghanh_log.installation")).doesNotThrowAnyException();
        assertThatThrownBy(() -> run("INSERT INTO donghanh_log.installation (created_at) VALUES (UTC_TIMESTAMP(6))"))
                .as("the grant, and one row")
                .hasMessageContaining("Duplicate");
    }

    @Test
    void connectionsAreReadCommittedAndInUtc() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT @@transaction_isolation, TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("READ-COMMITTED");
            assertThat(row.getInt(2)).isZero();
        }
    }

    /** Databases of other tests, and perhaps the product, run at the same time: each deletes the content of its temporary directory at its start. */
    @Test
    void databaseHasItsOwnTemporaryDirectory() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select @@tmpdir, @@datadir")) {
            row.next();
            assertThat(Path.of(row.getString(1)).getParent())
                    .isEqualTo(Path.of(row.getString(2)).getParent());
        }
    }

    private void assertRefused(String sql) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?i).*(denied|access).*");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
