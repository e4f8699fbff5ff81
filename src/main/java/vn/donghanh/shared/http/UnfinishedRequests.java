package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Counts the requests that have begun and are not completely answered, those whose body is still arriving included, so
 * that a stop of the server can wait for them ({@link RequestDrain}).
 */
final class UnfinishedRequests {
    /** The instance of this server. */
    static final UnfinishedRequests CURRENT = new UnfinishedRequests();

    private Generation newest = new Generation();

    /** The requests that began between two stops. */
    private static final class Generation {
        private final CompletableFuture<Void> finished = new CompletableFuture<>();
        private int count;
        private boolean closed;
    }

    HttpHandler counting(HttpHandler next) {
        return exchange -> {
            begin(exchange);
            next.handleRequest(exchange);
        };
    }

    private void begin(HttpServerExchange exchange) {
        Runnable end = begin();
        exchange.addExchangeCompleteListener((answered, others) -> {
            end.run();
            others.proceed();
        });
    }

    /** Returns what is to be run once, when the request is answered. */
    synchronized Runnable begin() {
        Generation own = newest;
        own.count++;
        return () -> end(own);
    }

    private void end(Generation generation) {
        if (isLast(generation)) {
            generation.finished.complete(null);
        }
    }

    private synchronized boolean isLast(Generation generation) {
        generation.count--;
        return generation.closed && generation.count == 0;
    }

    /** Returns what is complete when all requests that have begun by now are answered. */
    CompletionStage<Void> drain() {
        Generation begun = close();
        return begun.finished;
    }

    private synchronized Generation close() {
        Generation begun = newest;
        newest = new Generation();
        begun.closed = true;
        if (begun.count == 0) {
            begun.finished.complete(null);
        }
        return begun;
    }
}
