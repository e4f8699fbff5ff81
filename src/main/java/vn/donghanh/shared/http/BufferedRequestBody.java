package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.donghanh.shared.Settings;

/**
 * Passes a request on once its whole body has been received, within {@value #TIMEOUT_SECONDS} seconds. The server's
 * non-blocking threads read the bodies; per network at most {@value #MAX_BODIES} are buffered at a time, until they are
 * answered, and those of all networks within a bound of memory ({@link BodyMemory}).
 */
final class BufferedRequestBody implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(BufferedRequestBody.class.getName());

    static final int TIMEOUT_SECONDS = 30;
    static final int MAX_BODIES = 64;

    /**
     * Together larger than the largest accepted body ({@code DH_MAX_POST}), so that a worker thread never has to read
     * one.
     */
    private static final int BUFFERS = Settings.LARGEST_BODY / BodyMemory.BUFFER_BYTES + 8;

    private final HttpHandler next;
    private final NetworkCounter bodies = new NetworkCounter(MAX_BODIES);
    private final BodyMemory memory;

    BufferedRequestBody(HttpHandler next, BodyMemory memory) {
        this.next = next;
        this.memory = memory;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        String network = NetworkCounter.of(exchange.getSourceAddress());
        if (!bodies.tryAcquire(network)) {
            HttpPerimeter.refuse(exchange, RequestRefusal.BODIES_AT_ONCE, StatusCodes.TOO_MANY_REQUESTS);
            return;
        }
        CompletableFuture<Void> arrived = new CompletableFuture<Void>().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        Optional<BodyMemory.Body> reserved = memory.reserve(network, exchange.getRequestContentLength(), arrived);
        if (reserved.isEmpty()) {
            arrived.complete(null);
            bodies.release(network);
            HttpPerimeter.refuse(exchange, RequestRefusal.BODIES_AT_ONCE, StatusCodes.TOO_MANY_REQUESTS);
            return;
        }
        BodyMemory.Body body = reserved.get();
        AtomicBoolean counted = new AtomicBoolean(true);
        var unused = arrived.whenComplete((whole, late) -> {
            if (late != null) {
                release(counted, network, body);
                RefusedRequestLog.INSTANCE.count(RequestRefusal.BODY_TIME);
                // in the thread that reads the connection, so that it is not closed in the middle of a read
                exchange.getIoThread().execute(() -> close(exchange));
            }
        });
        exchange.addExchangeCompleteListener((ended, others) -> {
            release(counted, network, body);
            if (arrived.complete(null)) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.BODY_BROKEN);
            }
            others.proceed();
        });
        // if the body cannot be read, the server ends the exchange with the status set here
        exchange.setStatusCode(StatusCodes.BAD_REQUEST);
        new RequestBufferingHandler(
                        complete -> {
                            arrived.complete(null);
                            complete.setStatusCode(StatusCodes.OK);
                            next.handleRequest(complete);
                        },
                        BUFFERS)
                .handleRequest(exchange);
    }

    private void release(AtomicBoolean counted, String network, BodyMemory.Body body) {
        if (counted.getAndSet(false)) {
            bodies.release(network);
            body.release();
        }
    }

    private static void close(HttpServerExchange exchange) {
        try {
            exchange.getConnection().close();
        } catch (IOException closed) {
            LOG.log(System.Logger.Level.DEBUG, "a connection was closed already", closed);
        }
    }
}
