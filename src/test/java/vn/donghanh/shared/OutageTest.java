package vn.donghanh.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {
    private static final Instant BEGIN = Instant.parse("2026-11-29T02:00:00Z");

    private final List<String> log = new ArrayList<>();
    private Instant now = BEGIN;
    private final Outage outage =
            new Outage("DATABASE", "The database", Outage::databaseAway, Outage::isWithoutState, () -> now, log::add);
    private final Outage keys =
            new Outage("KEYS", "The server of the keys", Outage::keysAway, failure -> false, () -> now, log::add);

    @Test
    void aThousandFailuresAreTwoLines() {
        for (int at = 0; at < 1000; at++) {
            assertThat(outage.covers(lost())).isTrue();
        }
        assertThat(log)
                .containsExactly("The database does not answer (SQLException, state 08S01)."
                        + " What needs it fails until it does, without further lines.");
        assertThat(outage.isUnderWay()).isTrue();

        now = BEGIN.plusSeconds(42);
        outage.end();
        outage.end();
        assertThat(log).hasSize(2).last().isEqualTo("The database answers again, after 42 s and 1000 failures.");
        assertThat(outage.isUnderWay()).isFalse();
    }

    @Test
    void nextOutageIsLoggedAgain() {
        outage.covers(lost());
        outage.end();
        outage.covers(lost());
        outage.end();
        assertThat(log).hasSize(4).last().isEqualTo("The database answers again, after 0 s and 1 failures.");
    }

    @Test
    void statementThatTheDriverClosedIsCovered() {
        assertThat(outage.covers(new IllegalStateException(
                        new SQLException("No operations allowed after statement closed.", "S1009"))))
                .isTrue();
        assertThat(outage.covers(new SQLException("Parameter index out of range", "S1009")))
                .isFalse();
        assertThat(log).hasSize(1);
    }

    @Test
    void refusalsOfThePoolBelongToAnOutageUnderWay() {
        SQLException refused = new SQLException("the connection was taken away");
        assertThat(outage.covers(refused)).isFalse();
        outage.covers(lost());
        assertThat(outage.covers(new IllegalStateException(refused))).isTrue();
        assertThat(outage.covers(new SQLException("too long", "22001"))).isFalse();
        outage.end();
        assertThat(log).hasSize(2).last().isEqualTo("The database answers again, after 0 s and 2 failures.");
        keys.covers(new KeyStorageException("DH_KEYS_DB_URL (keys.example/k)", new SQLException("away", "08S01")));
        assertThat(keys.covers(refused)).isFalse();
    }

    @Test
    void commitWithUnknownOutcomeIsCovered() {
        Exception mixed = new Exception("the outcome is unknown");
        mixed.addSuppressed(new IllegalStateException("not the reason"));
        mixed.addSuppressed(lost());
        assertThat(outage.covers(new IllegalStateException(mixed))).isTrue();
        assertThat(log).hasSize(1);
    }

    @Test
    void otherFailuresAreNotCovered() {
        assertThat(outage.covers(new IllegalStateException(new SQLException("too long", "22001"))))
                .isFalse();
        assertThat(outage.covers(new SQLException("no connection of the pool is free")))
                .isFalse();
        assertThat(outage.covers(new NullPointerException())).isFalse();
        assertThat(Outage.covering(new NullPointerException())).isNull();
        assertThat(log).isEmpty();
    }

    @Test
    void lostKeysAreAnOutageOfTheirOwn() {
        SQLException pool = new SQLException("no managed connection", new SQLException("a client's word", "08S01"));
        Throwable away = new IllegalStateException(new KeyStorageException("DH_KEYS_DB_URL (keys.example/k)", pool));
        assertThat(outage.covers(away)).isFalse();
        assertThat(keys.covers(away)).isTrue();
        assertThat(keys.covers(away)).isTrue();
        assertThat(keys.covers(lost())).as("the database").isFalse();
        keys.end();
        assertThat(log)
                .containsExactly(
                        "DH_KEYS_DB_URL (keys.example/k) does not answer (SQLException, state 08S01)."
                                + " What needs it fails until it does, without further lines.",
                        "The server of the keys answers again, after 0 s and 2 failures.");
    }

    @Test
    void keysThatAnswerWithARefusalAreNoOutage() {
        for (SQLException refused :
                List.of(new SQLException("denied", "42000"), new SQLException("no connection of the pool is free"))) {
            KeyStorageException refusal = new KeyStorageException("DH_KEYS_DB_URL (keys.example/k)", refused);
            assertThat(keys.covers(refusal)).isFalse();
            assertThat(outage.covers(refusal)).isFalse();
        }
        assertThat(log).isEmpty();
    }

    private static RuntimeException lost() {
        return new IllegalStateException(
                "Unable to acquire", new SQLException(new SQLException("a client's word", "08S01")));
    }
}
