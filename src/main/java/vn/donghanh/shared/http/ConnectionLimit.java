package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ServerConnection;
import io.undertow.util.StatusCodes;
import java.net.SocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Bounds the connections of one network: the next that asks for something is answered so, and closed. One that has not asked for anything yet
 * is not known here; the server closes it after a while ({@code no-request-timeout}, {@code request-parse-timeout} in {@code donghanh.cli}).
 */
final class ConnectionLimit implements HttpHandler {
    /** More than the people of a whole Centre have behind one address: a browser opens six at most. */
    static final int MAX_CONNECTIONS = 1000;

    private final HttpHandler next;
    private final NetworkCounter networks = new NetworkCounter(MAX_CONNECTIONS);
    private final Set<Ends> counted = ConcurrentHashMap.newKeySet();

    /** Both ends of a connection. What Undertow calls one is in HTTP/2 a single request on it. */
    private record Ends(SocketAddress there, SocketAddress here) {}

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
        Ends ends = new Ends(connection.getPeerAddress(), connection.getLocalAddress());
        if (!counted.add(ends)) {
            return true;
        }
        if (!networks.tryAcquire(network)) {
            counted.remove(ends);
            return false;
        }
        connection.addCloseListener(closed -> release(ends, network));
        if (!connection.isOpen()) {
            release(ends, network);
        }
        return true;
    }

    private void release(Ends ends, String network) {
        if (counted.remove(ends)) {
            networks.release(network);
        }
    }
}
