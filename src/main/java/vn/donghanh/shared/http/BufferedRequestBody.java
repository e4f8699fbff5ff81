package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands on a request when its whole body has arrived, within {@value #TIMEOUT_SECONDS} seconds. Bodies are read by the server's non-blocking threads,
 * and of one network at most {@value #MAX_BODIES} are kept at once, until they are answered.
 */
final class BufferedRequestBody implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(BufferedRequestBody.class.getName());

    static final int TIMEOUT_SECONDS = 30;
    static final int MAX_BODIES = 64;

    /** Buffers of 16 kB: more than the largest body that the server takes ({@code DH_MAX_POST}), so that none is read by a worker thread. */
    private static final int BUFFERS = 136;

    private final HttpHandler next;
    private final NetworkCounter bodies = new NetworkCounter(MAX_BODIES);

    BufferedRequestBody(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (exchange.isRequestComplete()) {
            next.handleRequest(exchange);
            return;
        }
        String from = NetworkCounter.of(exchange.getSourceAddress());
        if (!bodies.tryAcquire(from)) {
            HttpPerimeter.refuse(exchange, RequestRefusal.BODIES_AT_ONCE, StatusCodes.TOO_MANY_REQUESTS);
            return;
        }
        CompletableFuture<Void> arrived = new CompletableFuture<Void>().orTimeout(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        AtomicBoolean here = new AtomicBoolean(true);
        var unused = arrived.whenComplete((whole, late) -> {
            if (late != null) {
                release(here, from);
                RefusedRequestLog.INSTANCE.count(RequestRefusal.BODY_TIME);
                close(exchange);
            }
        });
        exchange.addExchangeCompleteListener((ended, others) -> {
            release(here, from);
            if (arrived.complete(null)) {
                RefusedRequestLog.INSTANCE.count(RequestRefusal.BODY_BROKEN);
            }
            others.proceed();
        });
        // what cannot be read to its end is ended by the server, with the status that stands then
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

    private void release(AtomicBoolean here, String from) {
        if (here.getAndSet(false)) {
            bodies.release(from);
        }
    }

    private static void close(HttpServerExchange exchange) {
        try {
            exchange.getConnection().close();
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "a connection was closed already", gone);
        }
    }
}
