package io.undertow.server.handlers;

import io.undertow.server.HandlerWrapper;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Gives the security headers to what {@link HostHeaderHandler} refuses, and takes them away from what it accepts. The
 * server knows no place around that handler; {@code ServerClasses} lets the listener take this class instead.
 */
public final class HostRefusal implements HttpHandler {
    /** Read by the listener in place of the one of {@link HostHeaderHandler}. */
    public static final HandlerWrapper WRAPPER = HostRefusal::new;

    private static final Map<HttpString, String> HEADERS = headers();

    private final HttpHandler check;

    private HostRefusal(HttpHandler next) {
        check = HostHeaderHandler.WRAPPER.wrap(accepted -> {
            HEADERS.keySet().forEach(accepted.getResponseHeaders()::remove);
            next.handleRequest(accepted);
        });
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        HEADERS.forEach(exchange.getResponseHeaders()::put);
        check.handleRequest(exchange);
    }

    private static Map<HttpString, String> headers() {
        Properties file = new Properties();
        try (InputStream stream = HostRefusal.class.getResourceAsStream("headers.properties")) {
            file.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<HttpString, String> headers = new HashMap<>();
        file.stringPropertyNames().forEach(name -> headers.put(new HttpString(name), file.getProperty(name)));
        return Map.copyOf(headers);
    }
}
