package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.StatusCodes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits the connections per network: a request on a connection beyond the limit is answered with 429, and the
 * connection is closed. Connections without a request are not seen here; the server closes them after a timeout ({@code
 * no-request-timeout}, {@code request-parse-timeout} in {@code donghanh.cli}). HTTP/2, where a connection object of the
 * server is one stream only, is off ({@code ListenersTest}).
 */
final class ConnectionLimit implements HttpHandler {
    /** More than a whole Centre needs behind one address: a browser opens at most six. */
    static final int MAX_CONNECTIONS = 1000;

    private final HttpHandler next;
    private final NetworkCounter networks = new NetworkCounter(MAX_CONNECTIONS);
    private final Set<ServerConnection> counted = ConcurrentHashMap.newKeySet();

    ConnectionLimit(HttpHandler next) {
        this.next = next;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (isWithinBounds(exchange.getConnection(), NetworkCounter.of(exchange.getSourceAddress()))) {
            next.handleRequest(exchange);
        } else {
            HttpPerimeter.refuse(exchange, RequestRefusal.CONNECTIONS_AT_ONCE, StatusCodes.TOO_MANY_REQUESTS);
        }
    }

    private boolean isWithinBounds(ServerConnection connection, String network) {
        if (!counted.add(connection)) {
            return true;
        }
        if (!networks.tryAcquire(network)) {
            counted.remove(connection);
            return false;
        }
        connection.addCloseListener(closed -> release(closed, network));
        if (!connection.isOpen()) {
            release(connection, network);
        }
        return true;
    }

    private void release(ServerConnection connection, String network) {
        if (counted.remove(connection)) {
            networks.release(network);
        }
    }
}
