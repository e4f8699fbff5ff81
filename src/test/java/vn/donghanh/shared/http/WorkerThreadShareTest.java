package vn.donghanh.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server of its own, whose requests wait for the test. */
class WorkerThreadShareTest {
    private static final int SECONDS = 30;
    private static final int FULL = WorkerThreadShare.MAX_THREADS + WorkerThreadShare.QUEUE_SIZE;

    private final CountDownLatch answer = new CountDownLatch(1);
    private final CountDownLatch refused = new CountDownLatch(3);
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger mostRunning = new AtomicInteger();
    private final HttpHandler share =
            new WorkerThreadShare(exchange -> exchange.dispatch((HttpHandler) this::answerLater));
    private final Undertow server = Undertow.builder()
            .addHttpListener(0, "127.0.0.1")
            .setWorkerThreads(2 * WorkerThreadShare.MAX_THREADS)
            .setHandler(exchange -> {
                exchange.addExchangeCompleteListener((ended, others) -> {
                    if (ended.getStatusCode() == StatusCodes.TOO_MANY_REQUESTS) {
                        refused.countDown();
                    }
                    others.proceed();
                });
                share.handleRequest(exchange);
            })
            .build();
    private final List<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        answer.countDown();
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    @Test
    void requestsBeyondThreadsAndQueueAreRefused() throws Exception {
        ask(1, FULL + 3);
        assertThat(refused.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        ask(2, 1);
        answer.countDown();
        List<Integer> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(status(socket));
        }
        assertThat(answers.subList(0, FULL + 3).stream().filter(status -> status == StatusCodes.TOO_MANY_REQUESTS))
                .hasSize(3);
        assertThat(answers.subList(0, FULL + 3).stream().filter(status -> status == StatusCodes.OK))
                .as("whoever waited is answered")
                .hasSize(FULL);
        assertThat(answers.get(FULL + 3)).as("another network").isEqualTo(StatusCodes.OK);
        assertThat(mostRunning.get()).isLessThanOrEqualTo(WorkerThreadShare.MAX_THREADS + 1);
    }

    private void answerLater(HttpServerExchange exchange) throws InterruptedException {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        assertThat(answer.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        running.decrementAndGet();
        exchange.endExchange();
    }

    /** From 127.0.0.n: a network of its own. */
    private void ask(int network, int times) throws IOException {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        for (int time = 0; time < times; time++) {
            Socket socket = new Socket();
            socket.setSoTimeout(SECONDS * 1000);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) network}), 0));
            socket.connect(address);
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            sockets.add(socket);
        }
    }

    private static int status(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
    }
}
