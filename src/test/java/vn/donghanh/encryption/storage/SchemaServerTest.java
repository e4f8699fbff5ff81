package vn.donghanh.encryption.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which database server may hold keys. */
class SchemaServerTest {
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void aServerThatIsSetUp() {
        variables.put("innodb_flush_log_at_trx_commit", "1");
        variables.put("log_bin", "ON");
        variables.put("sync_binlog", "1");
        variables.put("binlog_expire_logs_seconds", "1209600");
    }

    @Test
    void durableServerThatForgetsIsSafe() {
        assertThat(SchemaServer.problems(variables)).isEmpty();
        variables.put("log_bin", "OFF");
        variables.put("sync_binlog", "0");
        variables.put("binlog_expire_logs_seconds", "0");
        assertThat(SchemaServer.problems(variables)).as("without a binary log").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "innodb_flush_log_at_trx_commit, 2",
        "innodb_flush_log_at_trx_commit, 0",
        "sync_binlog, 0",
        "binlog_expire_logs_seconds, 0",
        "binlog_expire_logs_seconds, 1209601"
    })
    void serverThatLosesOrKeepsKeysIsRefused(String variable, String value) {
        variables.put(variable, value);
        assertThat(SchemaServer.problems(variables)).singleElement().asString().startsWith(variable + " has to be ");
    }

    @Test
    void unknownVariableIsRefused() {
        variables.remove("innodb_flush_log_at_trx_commit");
        variables.remove("binlog_expire_logs_seconds");
        assertThat(SchemaServer.problems(variables)).hasSize(2);
    }
}
