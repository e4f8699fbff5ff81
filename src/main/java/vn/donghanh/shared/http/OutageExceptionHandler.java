package vn.donghanh.shared.http;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.api.ExceptionHandler;
import io.undertow.servlet.api.LoggingExceptionHandler;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import vn.donghanh.shared.Outage;

/** Logs what failed outside of the pages, unless the database or the keys are away, which has one line for all failures. */
final class OutageExceptionHandler implements ExceptionHandler {
    @Override
    public boolean handleThrowable(
            HttpServerExchange exchange, ServletRequest request, ServletResponse response, Throwable thrown) {
        return Outage.covering(thrown) == null
                && LoggingExceptionHandler.DEFAULT.handleThrowable(exchange, request, response, thrown);
    }
}
