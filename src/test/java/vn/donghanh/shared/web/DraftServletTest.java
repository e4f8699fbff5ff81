package vn.donghanh.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.donghanh.shared.NotFoundException;

/** Tests which failures are worth a second try. */
class DraftServletTest {
    static Stream<RuntimeException> collisions() {
        return Stream.of(
                new OptimisticLockException(),
                new IllegalStateException(new OptimisticLockException()),
                new PersistenceException(new SQLIntegrityConstraintViolationException("Duplicate entry")),
                new PersistenceException(new SQLTransactionRollbackException("Deadlock found")));
    }

    static Stream<RuntimeException> failures() {
        return Stream.of(
                new NotFoundException(),
                new SecurityException("the role was withdrawn"),
                new IllegalStateException("the keys cannot be read"),
                new PersistenceException(new SQLException("No space left on device")));
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void draftThatCollidedIsSavedAgain(RuntimeException collision) {
        Receiver receiver = new Receiver(collision);
        assertThat(DraftServlet.save(receiver, JsonValue.EMPTY_JSON_OBJECT)).isEqualTo(Instant.EPOCH);
        assertThat(receiver.calls).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anyOtherFailureIsNotRepeated(RuntimeException failure) {
        Receiver receiver = new Receiver(failure);
        assertThatThrownBy(() -> DraftServlet.save(receiver, JsonValue.EMPTY_JSON_OBJECT))
                .isSameAs(failure);
        assertThat(receiver.calls).isEqualTo(1);
    }

    @Test
    void savedDraftIsSentOnce() {
        Receiver receiver = new Receiver(null);
        DraftServlet.save(receiver, JsonValue.EMPTY_JSON_OBJECT);
        assertThat(receiver.calls).isEqualTo(1);
    }

    /** Fails the first time. */
    private static final class Receiver implements DraftReceiver {
        private final RuntimeException first;
        private int calls;

        Receiver(RuntimeException first) {
            this.first = first;
        }

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public Instant save(JsonObject typed) {
            calls++;
            if (calls == 1 && first != null) {
                throw first;
            }
            return Instant.EPOCH;
        }
    }
}
