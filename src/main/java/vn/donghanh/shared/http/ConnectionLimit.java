package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.StatusCodes;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Limits the connections per network: a request on a connection beyond the limit is answered with 429, and the
 * connection is closed. Connections without a request are not seen here; the server closes them after a timeout ({@code
 * no-request-timeout}, {@code request-parse-timeout} in {@code donghanh.cli}).
 */
final class ConnectionLimit implements HttpHandler {
    /** More than a whole Centre needs behind one address: a browser opens at most six. */
    static final int MAX_CONNECTIONS = 1000;

    private final HttpHandler next;
    private final NetworkCounter networks = new NetworkCounter(MAX_CONNECTIONS);
    private final Set<EndPoints> counted = ConcurrentHashMap.newKeySet();

    /**
     * Both socket addresses of a connection. Undertow's connection object is a single stream in HTTP/2 and cannot be
     * counted.
     */
    private record EndPoints(SocketAddress remote, SocketAddress local) {}

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
        EndPoints endPoints = new EndPoints(connection.getPeerAddress(), connection.getLocalAddress());
        if (!counted.add(endPoints)) {
            return true;
        }
        if (!networks.tryAcquire(network)) {
            counted.remove(endPoints);
            return false;
        }
        connection.addCloseListener(closed -> release(endPoints, network));
        if (!connection.isOpen()) {
            release(endPoints, network);
        }
        return true;
    }

    private void release(EndPoints endPoints, String network) {
        if (counted.remove(endPoints)) {
            networks.release(network);
        }
    }
}
