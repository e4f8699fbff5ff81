package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestLimit;
import io.undertow.util.StatusCodes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Limits each network to its share of the server's worker threads: its next request waits in a queue, without a thread,
 * until one of its own has been answered completely. Otherwise clients that do not read their responses could occupy
 * all threads.
 */
final class WorkerThreadShare implements HttpHandler {
    /** Out of the sixteen threads that the server has per processor. */
    private static final int THREADS_PER_PROCESSOR = 5;

    static final int MAX_THREADS = THREADS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();

    static final int QUEUE_SIZE = 1000;

    private final HttpHandler next;
    private final ConcurrentMap<String, Share> shares = new ConcurrentHashMap<>();

    /** A network's limit and the number of requests that it counts; removed when that number is zero. */
    private record Share(RequestLimit limit, int requests) {
        Share with(int more) {
            return new Share(limit, requests + more);
        }
    }

    WorkerThreadShare(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String network = NetworkCounter.of(exchange.getSourceAddress());
        Share share = shares.compute(network, (name, known) -> known == null ? new Share(limit(), 1) : known.with(1));
        exchange.addExchangeCompleteListener((ended, others) -> {
            shares.computeIfPresent(network, (name, known) -> known.requests == 1 ? null : known.with(-1));
            others.proceed();
        });
        share.limit.handleRequest(exchange, next);
    }

    private RequestLimit limit() {
        RequestLimit limit = new RequestLimit(MAX_THREADS, QUEUE_SIZE);
        limit.setFailureHandler(rejected ->
                HttpPerimeter.refuse(rejected, RequestRefusal.REQUESTS_AT_ONCE, StatusCodes.TOO_MANY_REQUESTS));
        return limit;
    }
}
