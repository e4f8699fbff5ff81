package vn.donghanh.shared.http;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.URLDecodingHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.donghanh.shared.Settings;
import vn.donghanh.shared.web.SecurityHeadersFilter;

/**
 * What stands before the application. Every answer carries the security headers, redirects and errors too. A request must keep to some
 * bounds before a thread is spent on it: a method that pages use, a {@code Host} that is a name of this installation, no more headers, cookies
 * and parameters than pages need, an address in the signs that one may hold, a body of a kind that pages send ({@link BufferedRequestBody}), and one
 * network holds so many connections ({@link ConnectionLimit}) and threads ({@link WorkerThreadShare}). A worker thread is taken only for a request that is there as a whole. Where
 * this server speaks https, plain http leads there and nowhere else. What is refused is counted in {@link RefusedRequestLog}.
 *
 * <p>Found by the server in {@code META-INF/services}; it comes before the servlet filters and before authentication.
 */
public final class HttpPerimeter implements ServletExtension {
    /** More than any form or address of the product has. */
    static final int MAX_PARAMETERS = 2000;

    private static final int MAX_HEADERS = 100;
    private static final int MAX_COOKIES = 100;

    private static final Set<HttpString> UNUSED_METHODS =
            Set.of(Methods.PUT, Methods.DELETE, Methods.PATCH, Methods.CONNECT, Methods.TRACE, Methods.OPTIONS);

    /** What is no page loads nothing and is shown in none; pages have the policy of PrimeFaces, with their nonce. */
    private static final String NON_PAGE_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Nothing is stored by default: {@link SecurityHeadersFilter} says what may be. */
    private static final Map<HttpString, String> HEADERS = Map.of(
            new HttpString("Content-Security-Policy"), NON_PAGE_POLICY,
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
    private static final Pattern BODY_TYPES = Pattern.compile(
            "application/(x-www-form-urlencoded|json) *(; *charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    /** All that may stand in an address by the standard, other signs only as {@code %} and two digits. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^\"#<>\\\\^`{|}]]*");

    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Settings settings = new Settings();
        String host = settings.address().map(URI::getHost).orElse("localhost");
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler asked = new KnownBody(new BufferedRequestBody(new WorkerThreadShare(next)));
            HttpHandler safe = settings.httpsPort()
                    .<HttpHandler>map(port -> new OnlyHttps(port, asked))
                    .orElse(asked);
            HttpHandler known = new UsedMethod(new KnownHost(host, new ShortHead(new DecodedAddress(safe))));
            // behind a proxy all connections are the proxy's, which has to bound those that it takes
            return withHeaders(settings.isBehindProxy() ? known : new ConnectionLimit(known));
        });
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
                refuse(exchange, RequestRefusal.METHOD, StatusCodes.METHOD_NOT_ALLOWED);
            } else {
                next.handleRequest(exchange);
            }
        }
    }

    /** Refuses requests for other hosts, and for none: their name would come back in redirects. */
    private record KnownHost(String host, HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            String named = exchange.getRequestHeaders().getFirst(Headers.HOST);
            String asked = exchange.getHostName();
            if (named != null && !named.isEmpty() && (host.equalsIgnoreCase(asked) || LOCAL_HOSTS.contains(asked))) {
                next.handleRequest(exchange);
            } else {
                refuse(exchange, RequestRefusal.HOST, StatusCodes.BAD_REQUEST);
            }
        }
    }

    /**
     * Refuses more headers, cookies and parameters than a browser sends to us. The server's own bounds are higher ({@code donghanh.cli}): beyond
     * them it answers without headers and a line in the log, or fails.
     */
    private record ShortHead(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (headers(exchange) > MAX_HEADERS || cookies(exchange) > MAX_COOKIES) {
                refuse(exchange, RequestRefusal.HEADERS, StatusCodes.REQUEST_HEADER_FIELDS_TOO_LARGE);
            } else if (parts(exchange.getQueryString(), '&') > MAX_PARAMETERS
                    || parts(exchange.getRequestURI(), ';') > MAX_PARAMETERS) {
                refuse(exchange, RequestRefusal.PARAMETERS, StatusCodes.BAD_REQUEST);
            } else {
                next.handleRequest(exchange);
            }
        }

        private static int headers(HttpServerExchange exchange) {
            int headers = 0;
            for (HeaderValues values : exchange.getRequestHeaders()) {
                headers += values.size();
            }
            return headers;
        }

        private static int cookies(HttpServerExchange exchange) {
            HeaderValues values = exchange.getRequestHeaders().get(Headers.COOKIE);
            return values == null
                    ? 0
                    : values.stream().mapToInt(value -> parts(value, ';')).sum();
        }

        private static int parts(String text, char between) {
            return 1 + (int) text.chars().filter(sign -> sign == between).count();
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
                refuse(exchange, RequestRefusal.ADDRESS_SIGNS, StatusCodes.BAD_REQUEST);
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

    /** The way to https, for a host and an address that were found to be ours. */
    private record OnlyHttps(String port, HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (exchange.isSecure()) {
                next.handleRequest(exchange);
                return;
            }
            String path = exchange.isHostIncludedInRequestURI() ? "/" : exchange.getRequestURI();
            String query = exchange.getQueryString();
            exchange.getResponseHeaders()
                    .put(
                            Headers.LOCATION,
                            "https://" + exchange.getHostName() + port + path + (query.isEmpty() ? "" : "?" + query));
            end(exchange, StatusCodes.FOUND);
        }
    }

    /** Refuses what no page sends, files too: a body of another kind, or of a length that is not told, is no failure of the product. */
    private record KnownBody(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            HeaderMap said = exchange.getRequestHeaders();
            String type = said.getFirst(Headers.CONTENT_TYPE);
            if (said.contains(Headers.EXPECT)) {
                // whoever asks first whether to send a body would be answered, and waited for, by a worker thread
                refuse(exchange, RequestRefusal.EXPECTATION, StatusCodes.EXPECTATION_FAILED);
            } else if (said.contains(Headers.TRANSFER_ENCODING)) {
                // the server closes the connection without an answer when such a body is malformed or too large
                refuse(exchange, RequestRefusal.BODY_LENGTH, StatusCodes.LENGTH_REQUIRED);
            } else if (type != null && !BODY_TYPES.matcher(type).matches()) {
                refuse(exchange, RequestRefusal.BODY_KIND, StatusCodes.BAD_REQUEST);
            } else if (exchange.getMaxEntitySize() > 0
                    && exchange.getRequestContentLength() > exchange.getMaxEntitySize()) {
                refuse(exchange, RequestRefusal.BODY_SIZE, StatusCodes.REQUEST_ENTITY_TOO_LARGE);
            } else {
                next.handleRequest(exchange);
            }
        }
    }

    static void refuse(HttpServerExchange exchange, RequestRefusal requestRefusal, int status) {
        RefusedRequestLog.INSTANCE.count(requestRefusal);
        end(exchange, status);
    }

    private static void end(HttpServerExchange exchange, int status) {
        exchange.setPersistent(false);
        exchange.setStatusCode(status);
        exchange.endExchange();
    }
}
