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
import io.undertow.util.Protocols;
import io.undertow.util.StatusCodes;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.donghanh.shared.Settings;

/**
 * Checks every request before it reaches the application and adds the security headers to every response, including
 * redirects and errors. A request must meet these limits before a thread is spent on it: HTTP 1.0 or 1.1, a method that
 * pages use, a {@code Host} of this installation, no more headers, cookies and parameters than pages need, a URL of legal
 * characters, and a body type that pages send ({@link BufferedRequestBody}). Connections ({@link ConnectionLimit}) and
 * worker threads ({@link WorkerThreadShare}) are limited per network. A worker thread is taken only for a request that
 * has been received completely. Where this server serves HTTPS itself, plain HTTP only redirects to it. Refused
 * requests are counted in {@link RefusedRequestLog}.
 *
 * <p>Registered in {@code META-INF/services}; it runs before the servlet filters and before authentication.
 */
public final class HttpPerimeter implements ServletExtension {
    /** More than any form or URL of the application has. */
    static final int MAX_PARAMETERS = 2000;

    private static final int MAX_HEADERS = 100;
    private static final int MAX_COOKIES = 100;

    private static final Set<HttpString> VERSIONS = Set.of(Protocols.HTTP_1_0, Protocols.HTTP_1_1);

    private static final Set<HttpString> UNUSED_METHODS =
            Set.of(Methods.PUT, Methods.DELETE, Methods.PATCH, Methods.CONNECT, Methods.TRACE, Methods.OPTIONS);

    private static final Map<HttpString, String> HEADERS = SecurityHeaders.ALL.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(header -> new HttpString(header.getKey()), Map.Entry::getValue));

    private static final String HTTPS_ONLY = "max-age=31536000; includeSubDomains";

    /** Content types of forms, and of the drafts that a script saves. */
    private static final Pattern BODY_TYPES = Pattern.compile(
            "application/(x-www-form-urlencoded|json) *(; *charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    /** The path to which a script sends the pieces of a file, and their content type. */
    private static final String PIECES = "/document/piece/";

    private static final String PIECE_TYPE = "application/octet-stream";

    /** The characters that the standard allows in a URL; all others must be percent-encoded. */
    private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^\"#<>\\\\^`{|}]]*");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        Settings settings = new Settings();
        AcceptedHosts hosts = new AcceptedHosts(settings.address().map(URI::getHost));
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler bodyChecked = new BodyCheckHandler(
                    new BufferedRequestBody(new WorkerThreadShare(next), new BodyMemory(BodyMemory.MAX_BYTES)));
            HttpHandler secured = settings.httpsPort()
                    .<HttpHandler>map(port -> new HttpsRedirectHandler(port, bodyChecked))
                    .orElse(bodyChecked);
            HttpHandler checked = new VersionCheckHandler(new MethodCheckHandler(
                    new HostCheckHandler(hosts, new HeadSizeHandler(new AddressDecodingHandler(secured)))));
            // behind a proxy all connections are the proxy's, which has to limit its own clients
            return UnfinishedRequests.CURRENT.counting(
                    withHeaders(settings.isBehindProxy() ? checked : new ConnectionLimit(checked)));
        });
    }

    /** Adds the headers when the response is committed, so that a response that was reset on the way keeps them. */
    private static HttpHandler withHeaders(HttpHandler next) {
        return exchange -> {
            exchange.addResponseCommitListener(HttpPerimeter::addHeaders);
            next.handleRequest(exchange);
        };
    }

    private static void addHeaders(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getResponseHeaders();
        HEADERS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.put(name, value);
            }
        });
        if (exchange.isSecure()) {
            headers.put(Headers.STRICT_TRANSPORT_SECURITY, HTTPS_ONLY);
        }
    }

    /**
     * Rejects HTTP 0.9, whose answers have no headers. The server takes every version of one digit and another that it
     * does not know, such as 3.7, for 1.1 and answers with that.
     */
    private record VersionCheckHandler(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (VERSIONS.contains(exchange.getProtocol())) {
                next.handleRequest(exchange);
            } else {
                exchange.setProtocol(Protocols.HTTP_1_1);
                refuse(exchange, RequestRefusal.HTTP_VERSION, StatusCodes.HTTP_VERSION_NOT_SUPPORTED);
            }
        }
    }

    private record MethodCheckHandler(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            if (UNUSED_METHODS.contains(exchange.getRequestMethod())) {
                refuse(exchange, RequestRefusal.METHOD, StatusCodes.METHOD_NOT_ALLOWED);
            } else {
                next.handleRequest(exchange);
            }
        }
    }

    /** Rejects requests without a host or for another host, whose name would come back in redirects. */
    private record HostCheckHandler(AcceptedHosts hosts, HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            String named = exchange.getRequestHeaders().getFirst(Headers.HOST);
            if (named != null
                    && !named.isEmpty()
                    && hosts.accept(exchange.getHostName(), exchange.getSourceAddress())) {
                next.handleRequest(exchange);
            } else {
                refuse(exchange, RequestRefusal.HOST, StatusCodes.BAD_REQUEST);
            }
        }
    }

    /**
     * Rejects more headers, cookies and parameters than a browser sends to this application. The server's own limits
     * are higher ({@code donghanh.cli}), because beyond them it answers without headers and logs a line, or fails.
     */
    private record HeadSizeHandler(HttpHandler next) implements HttpHandler {
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
            return 1
                    + (int) text.chars()
                            .filter(character -> character == between)
                            .count();
        }
    }

    /**
     * Rejects a URL with illegal characters, and decodes it. The server would do both, but answer without headers and
     * log a line; {@code donghanh.cli} switches its decoding off.
     */
    private record AddressDecodingHandler(HttpHandler next) implements HttpHandler {
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

    /** Redirects to HTTPS, once host and URL have been checked. */
    private record HttpsRedirectHandler(String port, HttpHandler next) implements HttpHandler {
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

    /** Rejects bodies that no page sends, such as whole files, and bodies of another type or of undeclared length. */
    private record BodyCheckHandler(HttpHandler next) implements HttpHandler {
        @Override
        public void handleRequest(HttpServerExchange exchange) throws Exception {
            HeaderMap headers = exchange.getRequestHeaders();
            String type = headers.getFirst(Headers.CONTENT_TYPE);
            if (headers.contains(Headers.EXPECT)) {
                // a worker thread would have to answer the expectation and wait for the body
                refuse(exchange, RequestRefusal.EXPECTATION, StatusCodes.EXPECTATION_FAILED);
            } else if (headers.contains(Headers.TRANSFER_ENCODING)) {
                // the server closes the connection without an answer when such a body is malformed or too large
                refuse(exchange, RequestRefusal.BODY_LENGTH, StatusCodes.LENGTH_REQUIRED);
            } else if (type != null && !BODY_TYPES.matcher(type).matches() && !isPiece(exchange, type)) {
                refuse(exchange, RequestRefusal.BODY_KIND, StatusCodes.BAD_REQUEST);
            } else if (exchange.getMaxEntitySize() > 0
                    && exchange.getRequestContentLength() > exchange.getMaxEntitySize()) {
                refuse(exchange, RequestRefusal.BODY_SIZE, StatusCodes.REQUEST_ENTITY_TOO_LARGE);
            } else {
                next.handleRequest(exchange);
            }
        }

        private static boolean isPiece(HttpServerExchange exchange, String type) {
            return PIECE_TYPE.equals(type) && exchange.getRelativePath().startsWith(PIECES);
        }
    }

    static void refuse(HttpServerExchange exchange, RequestRefusal refusal, int status) {
        RefusedRequestLog.INSTANCE.count(refusal);
        end(exchange, status);
    }

    private static void end(HttpServerExchange exchange, int status) {
        exchange.setPersistent(false);
        exchange.setStatusCode(status);
        exchange.endExchange();
    }
}
