package vn.donghanh.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChosenConnectionsTest {
    private final List<String> closed = new ArrayList<>();
    private final Connection primary = connection("primary");
    private final Connection replica = connection("replica");
    private final DataSource database = (DataSource) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> primary);
    private final ChosenConnections connections = new ChosenConnections();

    private Connection connection(String name) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("close") ? closed.add(name) : null);
    }

    @BeforeEach
    void configure() {
        connections.configure(Map.of(AvailableSettings.JAKARTA_JTA_DATASOURCE, database));
    }

    private Connection taken() {
        try {
            Connection taken = connections.getConnection();
            connections.closeConnection(taken);
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void connectionIsOfTheServerUnlessAThreadChoseOne() {
        assertThat(taken()).isSameAs(primary);
        assertThat(closed).containsExactly("primary");
        assertThat(ChosenConnections.reading(replica, this::taken)).isSameAs(replica);
        assertThat(closed).as("whoever chose it closes it").containsExactly("primary");
        assertThat(taken()).isSameAs(primary);
    }

    @Test
    void connectionThatWasTakenBeforeIsGivenBackMeanwhile() throws SQLException {
        Connection before = connections.getConnection();
        ChosenConnections.reading(replica, () -> {
            try {
                connections.closeConnection(before);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return null;
        });
        assertThat(closed).containsExactly("primary");
    }

    @Test
    void failedReadingChoosesNothingForTheNext() {
        assertThatThrownBy(() -> ChosenConnections.reading(replica, () -> {
                    throw new IllegalStateException("not read");
                }))
                .hasMessage("not read");
        assertThat(taken()).isSameAs(primary);
    }

    @Test
    void readingWithinAReadingIsRefused() {
        assertThatThrownBy(() ->
                        ChosenConnections.reading(replica, () -> ChosenConnections.reading(primary, () -> "read")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(taken()).isSameAs(primary);
    }

    @Test
    void providerShowsItselfAndTheDataSource() {
        assertThat(connections.unwrap(DataSource.class)).isSameAs(database);
        assertThat(connections.unwrap(ChosenConnections.class)).isSameAs(connections);
        assertThat(connections.isUnwrappableAs(DataSource.class)).isTrue();
        assertThat(connections.isUnwrappableAs(String.class)).isFalse();
        assertThatThrownBy(() -> connections.unwrap(String.class)).isInstanceOf(UnknownUnwrapTypeException.class);
        assertThat(connections.supportsAggressiveRelease()).isTrue();
    }
}
