package vn.donghanh.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TimedProbeTest {
    private static final Duration LONGEST = Duration.ofMillis(200);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicInteger queries = new AtomicInteger();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void answeringDatabaseIsUp() {
        assertThat(probe(() -> {}).isAnswering()).isTrue();
    }

    @Test
    void unreachableDatabaseIsDownAndRecovers() {
        TimedProbe probe = probe(() -> {
            if (queries.get() == 1) {
                throw new SQLException("Connection refused");
            }
        });

        assertThat(probe.isAnswering()).isFalse();
        assertThat(probe.isAnswering()).isTrue();
    }

    @Test
    void hangingDatabaseIsDownAndQueriedOnce() {
        CountDownLatch never = new CountDownLatch(1);
        TimedProbe probe = probe(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(probe.isAnswering()).isFalse();
        assertThat(probe.isAnswering()).isFalse();
        assertThat(queries).hasValue(1);
    }

    private interface Answer {
        void give() throws SQLException;
    }

    private TimedProbe probe(Answer answer) {
        Statement statement = standIn(
                Statement.class,
                (proxy, method, arguments) -> method.getName().equals("execute") ? Boolean.TRUE : null);
        Connection connection = standIn(
                Connection.class,
                (proxy, method, arguments) -> method.getName().equals("createStatement") ? statement : null);
        DataSource database = standIn(DataSource.class, (proxy, method, arguments) -> {
            queries.incrementAndGet();
            answer.give();
            return connection;
        });
        return new TimedProbe(() -> DatabaseReadiness.query(database), executor, LONGEST);
    }

    private static <T> T standIn(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
