package vn.donghanh.reporting.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.Settings;

/** Whether there is a replica for figures, and which start is refused. */
@SuppressWarnings("UnnecessaryAssignment") // there is no container in a plain test
class ReportsReplicaTest {
    private static final Settings.Database REPLICA =
            new Settings.Database("jdbc:mysql://db2.example/donghanh?sslMode=VERIFY_IDENTITY", "dh_reports", "hidden");

    private static ReportsReplica replica(Optional<Settings.Database> setting, String version) {
        ReportsReplica replica = new ReportsReplica();
        replica.settings = new Settings() {
            @Override
            public Optional<Database> reportsDatabase() {
                return setting;
            }
        };
        replica.primary = new PrimaryQueries() {
            @Override
            String version() {
                return version;
            }
        };
        return replica;
    }

    @Test
    void withoutTheSettingNothingIsSaidOfAReplica() {
        ReportsReplica none = replica(Optional.empty(), "8.0.15");
        none.begin("started");
        assertThat(none.read(() -> "counted")).isEqualTo("counted");
        assertThat(none.status()).isEmpty();
        assertThat(none.ofDatabase()).isEmpty();
    }

    @Test
    void anotherDatabaseThanMariaDbStopsTheStart() {
        assertThatThrownBy(() -> replica(Optional.of(REPLICA), "8.0.15").begin("started"))
                .hasMessageContaining("Đồng Hành does not start. The setting DH_REPORTS_DB_URL needs MariaDB")
                .hasMessageContaining("8.0.15");
    }

    @Test
    void serverThatWasNotConfiguredAnewStopsTheStart() {
        assertThatThrownBy(() ->
                        replica(Optional.of(REPLICA), "11.4.5-MariaDB-log").begin("started"))
                .hasMessageContaining("no data source DongHanhReports for DH_REPORTS_DB_URL")
                .message()
                .doesNotContain("hidden");
    }
}
