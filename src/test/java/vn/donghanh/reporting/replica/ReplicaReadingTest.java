package vn.donghanh.reporting.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.JDBCException;
import org.hibernate.cfg.AvailableSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.donghanh.shared.persistence.ChosenConnections;
import vn.donghanh.testing.StandingClock;

/** When the replica is read, and when the primary. */
class ReplicaReadingTest {
    private static final PrimaryPosition POSITION = new PrimaryPosition("0-1-4711", 1);

    private final StandingClock clock = new StandingClock(Instant.parse("2026-07-01T02:00:00Z"));
    private final Replica replica = new Replica();
    private final List<String> log = new ArrayList<>();
    private final Transaction transaction = new Transaction();
    private final ReplicaReading reading =
            new ReplicaReading("DH_REPORTS_DB_URL (db2)", replica, () -> POSITION, transaction, clock, log::add);

    /** Counts how often one of its own was begun. */
    private static final class Transaction extends ReadingTransaction {
        private int begun;

        @Override
        <T> T run(Supplier<T> reading) {
            begun++;
            return super.run(reading);
        }
    }

    /** Answers as it is told, and counts its connections. */
    private static final class Replica implements ReplicaSource {
        private boolean behind;
        private @Nullable SQLException refusal;
        private int asked;
        private int open;

        @Override
        public @Nullable Connection open(PrimaryPosition position, Duration patience) throws SQLException {
            assertThat(position).isEqualTo(POSITION);
            asked++;
            if (refusal != null) {
                throw refusal;
            }
            if (behind) {
                return null;
            }
            open++;
            return connection("replica", () -> open--);
        }
    }

    private final ChosenConnections hibernate = new ChosenConnections();

    @BeforeEach
    void giveHibernateThePrimary() {
        hibernate.configure(Map.of(
                AvailableSettings.JAKARTA_JTA_DATASOURCE,
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) -> connection("primary", () -> {}))));
    }

    private static Connection connection(String name, Runnable close) {
        return (Connection) Proxy.newProxyInstance(
                ReplicaReadingTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getCatalog" -> {
                            return name;
                        }
                        case "close" -> close.run();
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    /** Reads as Hibernate does: takes a connection and gives it back. */
    private String where() {
        try {
            Connection connection = hibernate.getConnection();
            hibernate.closeConnection(connection);
            return connection.getCatalog();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String readWhere() {
        return reading.read(this::where);
    }

    @Test
    void replicaThatHasEverythingIsRead() {
        assertThat(readWhere()).isEqualTo("replica");
        assertThat(where()).isEqualTo("primary");
        assertThat(replica.open).isZero();
        assertThat(transaction.begun).isEqualTo(1);
        assertThat(log).isEmpty();
    }

    @Test
    void replicaThatIsBehindIsLeftAloneForHalfAMinute() {
        replica.behind = true;
        assertThat(readWhere()).isEqualTo("primary");
        assertThat(log)
                .containsExactly(
                        "Figures are read from the primary: DH_REPORTS_DB_URL (db2) has not what the primary has.");
        replica.behind = false;
        clock.forward(ReplicaReading.PAUSE.minusMillis(1));
        assertThat(readWhere()).isEqualTo("primary");
        assertThat(replica.asked).isEqualTo(1);
        assertThat(transaction.begun)
                .as("the primary is read in the caller's transaction")
                .isZero();
        clock.forward(Duration.ofMillis(1));
        assertThat(readWhere()).isEqualTo("replica");
        assertThat(log).hasSize(2).last().isEqualTo("Figures are read from DH_REPORTS_DB_URL (db2) again.");
    }

    @Test
    void replicaThatIsAwayIsOneLineOfTheLog() {
        replica.refusal = new SQLException(
                "pool", new IllegalStateException(new SQLException("jdbc:mysql://dh_reports@db2", "08S01")));
        assertThat(readWhere()).isEqualTo("primary");
        clock.forward(ReplicaReading.PAUSE);
        assertThat(readWhere()).isEqualTo("primary");
        assertThat(replica.asked).isEqualTo(2);
        assertThat(log)
                .containsExactly(
                        "Figures are read from the primary: DH_REPORTS_DB_URL (db2) cannot be read (state 08S01).");
    }

    @Test
    void readingThatTheReplicaEndsIsRepeatedFromThePrimary() {
        List<String> read = new ArrayList<>();
        String answer = reading.read(() -> {
            read.add(where());
            if (read.size() == 1) {
                throw new IllegalStateException(new JDBCException("lost", new SQLException("killed", "70100")));
            }
            return "counted";
        });
        assertThat(answer).isEqualTo("counted");
        assertThat(read).containsExactly("replica", "primary");
        assertThat(replica.open).isZero();
        assertThat(log).singleElement().asString().contains("cannot be read (state 70100)");
        assertThat(readWhere()).isEqualTo("primary");
        clock.forward(ReplicaReading.PAUSE);
        assertThat(reading.look(Duration.ZERO)).as("before it was read again").isEqualTo(ReplicaState.AWAY);
        assertThat(log).hasSize(1);
        assertThat(readWhere()).isEqualTo("replica");
        assertThat(log).hasSize(2).last().asString().contains("again");
        assertThat(reading.look(Duration.ZERO)).isEqualTo(ReplicaState.CURRENT);
    }

    @Test
    void readingThatFailsByItselfIsNotRepeated() {
        List<String> read = new ArrayList<>();
        assertThatThrownBy(() -> reading.read(() -> {
                    read.add("once");
                    throw new IllegalStateException("not counted", new SQLException("keys", "08S01"));
                }))
                .hasMessage("not counted");
        assertThat(read).containsExactly("once");
        assertThat(replica.open).isZero();
        assertThat(where()).isEqualTo("primary");
        assertThat(readWhere()).isEqualTo("replica");
    }

    @Test
    void glanceFindsHowTheReplicaIsAndHoldsNoConnection() {
        assertThat(reading.look(Duration.ZERO)).isEqualTo(ReplicaState.CURRENT);
        assertThat(replica.open).isZero();
        replica.refusal = new SQLException("away", "08001");
        assertThat(reading.look(Duration.ZERO)).isEqualTo(ReplicaState.AWAY);
        assertThat(reading.look(Duration.ZERO)).isEqualTo(ReplicaState.AWAY);
        assertThat(replica.asked).isEqualTo(2);
        clock.forward(ReplicaReading.PAUSE);
        replica.refusal = null;
        replica.behind = true;
        assertThat(reading.look(Duration.ZERO)).isEqualTo(ReplicaState.BEHIND);
    }
}
