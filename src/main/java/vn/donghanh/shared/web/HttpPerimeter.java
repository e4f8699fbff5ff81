package vn.donghanh.shared.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.donghanh.shared.Settings;

/**
 * What stands before the application. Every answer carries the security headers, redirects and errors too. A request must keep to some
 * bounds before a thread is spent on it: a method that pages use, a {@code Host} that is a name of this installation, an address in the signs
 * that one may hold, a body of a kind that pages send and that arrives within {@value #BODY_SECONDS} seconds, and one network address sends at most {@value #BODIES_AT_ONCE} bodies at once. Bodies are
 * read by the server's non-blocking threads; a worker thread is taken only for a request that is there as a whole. What is refused is counted
 * in {@link RefusedRequests}.
 *
 * <p>Found by the server in {@code META-INF/services}; it comes before the servlet filters and before authentication.
 */
public final class HttpPerimeter implements ServletExtension {
    private static final System.Logger LOG = System.getLogger(HttpPerimeter.class.getName());

    static final int BODY_SECONDS = 30;
    static final int BODIES_AT_ONCE = 64;

    /** Buffers of 16 kB: more than the largest body that the server takes ({@code DH_MAX_POST}), so that none is read by a worker thread. */
    private static final int BUFFERS = 136;

    private static final Set<HttpString> UNUSED_METHODS =
            Set.of(Methods.PUT, Methods.DELETE, Methods.PATCH, Methods.CONNECT, Methods.TRACE, Methods.OPTIONS);

    /** Nothing is stored by default: {@link HeadersFilter} says what may be. */
    private static final Map<HttpString, String> HEADERS = Map.of(
            new HttpString("X-Content-Type-Options"), "nosniff",
            new HttpString("Referrer-Policy"), "no-referrer",
            new HttpString("Cross-Origin-Opener-Policy"), "same-origin",
            new HttpString("Cross-Origin-Resource-Policy"), "same-origin",
            new HttpString("X-Frame-Options"), "DENY",
            new HttpString("Cache-Control"), "no-store",
            new HttpString("Permissions-Policy"),
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                            + " microphone=(), midi=(), payment=(), usb=(), browsing-topics=()");

    private static final String HTTPS_ONLY = "max-age=31536000; includeSubDomains";

    /** Forms, and the drafts that a script keeps. */
    private static final Pattern BODIES = Pattern.compile(
            "application/(x-www-form-urlencoded|json) *(; *charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    /** All that may stand in an address by the standard, other signs only as {@code %} and two digits. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^\"#<>\\\\^`{|}]]*");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        String host = new Settings().address().map(URI::getHost).orElse("localhost");
        deployment.addInitialHandlerChainWrapper(next -> withHeaders(
                new UsedMethod(new KnownHost(host, new DecodedAddress(new KnownBody(new WholeBody(next)))))));
    }

    /** At the last moment, so that no answer that is begun anew on the way loses them. */
    private static HttpHandler withHeaders(HttpHandler next) {
        return exchange -> {
            exchange.addResponseCommitListener(HttpPerimeter::addHeaders);
            next.handleRequest(exchange);
        };
    }

    private static void addHeaders(HttpServerExchange exchange) {
        HeaderMap said = exchange.getResponseHeaders();
        HEADERS.forEach((name, value) -> {
            if (!said.contains(name)) {
                said.put(name, value);
            }
        });
        if (exchange.isSecure()) {
            said.put(Headers.STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
        }
    }

    private record UsedMethod(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (UNUSED_METHODS.contains(exchange.getRequestMethod())) {
                refuse(exchange, Refusal.METHOD, StatusCodes.METHOD_NOT_ALLOWED);
            } else {
                next.handleRequest(exchange);
            }
        }
    }

    /** Refuses requests for other hosts: their name would come back in redirects. */
    private record KnownHost(String host, HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            String asked = exchange.getHostName();
            if (host.equalsIgnoreCase(asked) || THIS_MACHINE.contains(asked)) {
                next.handleRequest(exchange);
            } else {
                refuse(exchange, Refusal.HOST, StatusCodes.BAD_REQUEST);
            }
        }
    }

    /**
     * Refuses an address with signs that it holds only encoded, and decodes it. The server would do both, but refuse without headers and a line in
     * the log: it is told in {@code donghanh.cli} to leave the address as it is.
     */
    private record DecodedAddress(HttpHandler next) implements HttpHandler {
        private static final HttpHandler DECODING =
                new URLDecodingHandler(exchange -> {}, StandardCharsets.UTF_8.name());

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (ADDRESS.matcher(exchange.getRequestURI()).matches()
                    && ADDRESS.matcher(exchange.getQueryString()).matches()
                    && isDecoded(exchange)) {
                next.handleRequest(exchange);
            } else {
                refuse(exchange, Refusal.ADDRESS_SIGNS, StatusCodes.BAD_REQUEST);
            }
        }

        private static boolean isDecoded(HttpServerExchange exchange) throws Exception {
            try {
                DECODING.handleRequest(exchange);
                return true;
            } catch (IllegalArgumentException undecodable) {
                return false;
            }
        }
    }

    /** Refuses what no page sends, files too: a body of another kind, or cut off, is no failure of the product. */
    private record KnownBody(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            String type = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
            if (type != null && !BODIES.matcher(type).matches()) {
                refuse(exchange, Refusal.BODY_KIND, StatusCodes.BAD_REQUEST);
            } else if (exchange.getMaxEntitySize() > 0
                    && exchange.getRequestContentLength() > exchange.getMaxEntitySize()) {
                refuse(exchange, Refusal.BODY_SIZE, StatusCodes.REQUEST_ENTITY_TOO_LARGE);
            } else {
                next.handleRequest(exchange);
            }
        }
    }

    /** As the connection or the proxy says: a proxy may name an address that the server does not resolve, such as a short one of IPv6. */
    static String sender(InetSocketAddress source) {
        return source.getHostString();
    }

    private static void refuse(HttpServerExchange exchange, Refusal why, int status) {
        RefusedRequests.HERE.count(why);
        exchange.setPersistent(false);
        exchange.setStatusCode(status);
        exchange.endExchange();
    }

    /** Hands on a request when its whole body has arrived. */
    private static final class WholeBody implements HttpHandler {
        private final HttpHandler next;
        private final ConcurrentMap<String, Integer> arriving = new ConcurrentHashMap<>();

        WholeBody(HttpHandler next) {
            this.next = next;
        }

        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (exchange.isRequestComplete()) {
                next.handleRequest(exchange);
                return;
            }
            String from = sender(exchange.getSourceAddress());
            if (arriving.merge(from, 1, Integer::sum) > BODIES_AT_ONCE) {
                left(from);
                refuse(exchange, Refusal.BODIES_AT_ONCE, StatusCodes.TOO_MANY_REQUESTS);
                return;
            }
            CompletableFuture<Void> arrived = new CompletableFuture<Void>().orTimeout(BODY_SECONDS, TimeUnit.SECONDS);
            var unused = arrived.whenComplete((whole, late) -> {
                left(from);
                if (late != null) {
                    RefusedRequests.HERE.count(Refusal.BODY_TIME);
                    close(exchange);
                }
            });
            exchange.addExchangeCompleteListener((ended, others) -> {
                arrived.complete(null);
                others.proceed();
            });
            new RequestBufferingHandler(
                            complete -> {
                                arrived.complete(null);
                                next.handleRequest(complete);
                            },
                            BUFFERS)
                    .handleRequest(exchange);
        }

        private static void close(HttpServerExchange exchange) {
            try {
                exchange.getConnection().close();
            } catch (IOException gone) {
                LOG.log(System.Logger.Level.DEBUG, "a connection was closed already", gone);
            }
        }

        private void left(String from) {
            arriving.computeIfPresent(from, (address, bodies) -> bodies == 1 ? null : bodies - 1);
        }
    }
}
