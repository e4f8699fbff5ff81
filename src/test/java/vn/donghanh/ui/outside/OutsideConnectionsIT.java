package vn.donghanh.ui.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.donghanh.testing.Demonstration;
import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.ServerLog;

/** Many slow or silent connections of unknown clients. */
class OutsideConnectionsIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int SLOW_BODIES = 200;
    private static final int SLOW_NETWORKS = 4;
    static final int FIRST_SLOW_NETWORK = 10;
    private static final int BODIES_OF_A_NETWORK = 64;

    /** More than the number of worker threads of the server. */
    private static final int SLOW_READERS = 60;

    /** More than the former total limit; each sends half a request. */
    private static final int SILENT = 4200;

    private static final int HALF_ASKED = 500;
    private static final int CONNECTIONS_OF_A_NETWORK = 1000;

    /** The operating system buffers this many bytes of an answer before they are read. */
    private static final int LITTLE = 2048;

    static final String SLOW_BODY =
            "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\na";

    /** Two hundred are held open at once, from four networks, and another network is served meanwhile. */
    @Test
    void incompleteBodiesDelayNobody() throws IOException {
        HttpVisitor worker = HttpVisitor.signedIn(Demonstration.address(), "worker1", Demonstration.passphrase());
        try (Held slow = new Held()) {
            for (int network = 0; network < SLOW_NETWORKS; network++) {
                slow.add(FIRST_SLOW_NETWORK + network, SLOW_BODIES / SLOW_NETWORKS, SLOW_BODY);
            }
            for (int i = 0; i < 5; i++) {
                long asked = System.nanoTime();
                assertThat(worker.get("/home/work").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
            }
            assertThat(slow.open()).isEqualTo(SLOW_BODIES);
        }
    }

    @Test
    void bodiesPerNetworkAreLimited() throws IOException {
        try (Held slow = new Held()) {
            slow.add(2, BODIES_OF_A_NETWORK, SLOW_BODY);
            assertThat(slow.open()).isEqualTo(BODIES_OF_A_NETWORK);
            Stranger.Head refused = slow.head(2, SLOW_BODY);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsKeys(Stranger.lowerCase(Stranger.HEADERS));
            assertThat(ServerLog.refusals(ServerLog.lines())).contains("BODIES_AT_ONCE");
        }
    }

    @Test
    void silentConnectionsDelayNobody() throws IOException {
        try (Held silent = new Held()) {
            silent.add(3, SILENT, "");
            silent.add(3, HALF_ASKED, "GET /login HTTP/1.1\r\nHost: local");
            assertOthersAreServedAtOnce();
        }
    }

    @Test
    void connectionsPerNetworkAreLimited() throws IOException {
        try (Held asking = new Held()) {
            for (int i = 0; i < CONNECTIONS_OF_A_NETWORK; i++) {
                assertThat(asking.head(4, Stranger.get("/worklist/list")).status())
                        .isEqualTo(302);
            }
            Stranger.Head refused = asking.head(4, Stranger.get("/worklist/list"));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers())
                    .containsKeys(Stranger.lowerCase(Stranger.HEADERS))
                    .containsEntry("connection", "close");
            assertOthersAreServedAtOnce();
        }
    }

    @Test
    void unreadAnswersDelayNobody() throws IOException {
        int before = ServerLog.lines().size();
        String large = Stranger.get("/jakarta.faces.resource/jquery/jquery.js.xhtml?ln=primefaces");
        try (Held unread = new Held()) {
            for (int i = 0; i < SLOW_READERS; i++) {
                unread.addUnread(5, large.repeat(12));
            }
            assertOthersAreServedAtOnce();
        }
        Stranger.assertNothingIsLogged(before);
    }

    private static void assertOthersAreServedAtOnce() throws IOException {
        for (int i = 0; i < 3; i++) {
            long asked = System.nanoTime();
            assertThat(Stranger.ask(Stranger.get("/login")).status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(AT_ONCE);
        }
    }

    /** Connections that stay open for some time. */
    private static final class Held implements AutoCloseable {
        private final List<Socket> sockets = new ArrayList<>();

        void add(int stranger, int times, String request) throws IOException {
            for (int i = 0; i < times; i++) {
                sockets.add(Stranger.from(stranger, request));
            }
        }

        void addUnread(int stranger, String request) throws IOException {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(LITTLE);
            sockets.add(Stranger.from(stranger, socket, request));
        }

        /** How many the server has neither answered nor closed. */
        int open() throws IOException {
            int open = 0;
            for (Socket socket : sockets) {
                socket.setSoTimeout(1);
                try {
                    assertThat(socket.getInputStream().read()).isLessThan(0);
                } catch (SocketTimeoutException waiting) {
                    open++;
                }
            }
            return open;
        }

        Stranger.Head head(int stranger, String request) throws IOException {
            Socket socket = Stranger.from(stranger, request);
            sockets.add(socket);
            return Stranger.headOf(socket);
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
