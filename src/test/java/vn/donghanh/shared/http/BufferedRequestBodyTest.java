package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of its own, with memory for twenty small bodies. */
class BufferedRequestBodyTest {
    private static final int SMALL_BODIES = 20;
    private static final int SECONDS = 20;

    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setHandler(new BufferedRequestBody(
                    exchange -> exchange.setStatusCode(StatusCodes.OK).endExchange(),
                    new BodyMemory((long) SMALL_BODIES * BodyMemory.BUFFER_BYTES)))
            .build();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void incompleteBodiesOfManyNetworksDisplaceEachOther() throws IOException {
        for (int network = 1; network <= 40; network++) {
            send(network, 1000, 1);
            send(network, 1000, 1);
        }
        assertThat(status(send(41, 1000, 1000))).isEqualTo(StatusCodes.OK);
        assertThat(openWhenAtMost(SMALL_BODIES)).hasSizeBetween(1, SMALL_BODIES);
        assertThat(status(send(41, SMALL_BODIES * BodyMemory.BUFFER_BYTES, SMALL_BODIES * BodyMemory.BUFFER_BYTES)))
                .as("a large body displaces all incomplete ones")
                .isEqualTo(StatusCodes.OK);
        assertThat(openWhenAtMost(0)).isEmpty();
    }

    @Test
    void networkThatHoldsMostGivesWay() throws IOException {
        Socket single = send(1, 1000, 1);
        for (int body = 0; body < SMALL_BODIES + 5; body++) {
            send(2, 1000, 1);
        }
        assertThat(status(send(3, 1000, 1000))).isEqualTo(StatusCodes.OK);
        assertThat(openWhenAtMost(SMALL_BODIES)).contains(single);
    }

    @Test
    void bodyLargerThanTheMemoryIsRefused() throws IOException {
        int more = (SMALL_BODIES + 1) * BodyMemory.BUFFER_BYTES;
        assertThat(status(send(1, more, 1))).isEqualTo(StatusCodes.TOO_MANY_REQUESTS);
        assertThat(status(send(1, 1000, 1000))).isEqualTo(StatusCodes.OK);
    }

    /** From 127.0.0.n: a network of its own. */
    private Socket send(int network, int length, int sent) throws IOException {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        Socket socket = new Socket();
        socket.setSoTimeout(SECONDS * 1000);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) network}), 0));
        socket.connect(address);
        sockets.add(socket);
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write((head + "a".repeat(sent)).getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        socket.close();
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
    }

    /** Reads again while the server has not yet seen every request. */
    private List<Socket> openWhenAtMost(int most) throws IOException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Socket> open = open();
        while (open.size() > most && System.nanoTime() < until) {
            open = open();
        }
        return open;
    }

    /** The connections that the server still holds without an answer. */
    private List<Socket> open() throws IOException {
        List<Socket> open = new ArrayList<>();
        for (Socket socket : sockets) {
            if (!socket.isClosed() && isOpen(socket)) {
                open.add(socket);
            }
        }
        return open;
    }

    private static boolean isOpen(Socket socket) throws IOException {
        socket.setSoTimeout(10);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException waiting) {
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }
}
