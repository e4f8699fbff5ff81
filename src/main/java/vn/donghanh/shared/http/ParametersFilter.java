package vn.donghanh.shared.http;

import io.undertow.util.ParameterLimitException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * Rejects a body with more parameters than any form has, instead of failing with an error. The server's own limit is
 * higher, since it applies to URLs too and is answered there without headers.
 */
@WebFilter("/*")
public class ParametersFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (parameters(request) > HttpPerimeter.MAX_PARAMETERS) {
                refuse(response);
            } else {
                chain.doFilter(request, response);
            }
        } catch (RuntimeException failure) {
            if (!isParameterLimit(failure) || response.isCommitted()) {
                throw failure;
            }
            response.reset();
            refuse(response);
        }
    }

    private static int parameters(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .mapToInt(values -> values.length)
                .sum();
    }

    /** Answers without an error page, because rendering one would read the parameters again. */
    private static void refuse(HttpServletResponse response) {
        RefusedRequestLog.INSTANCE.count(RequestRefusal.PARAMETERS);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }

    /** Returns whether a parameter limit is among the causes, however deeply the server wraps it. */
    private static boolean isParameterLimit(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParameterLimitException) {
                return true;
            }
        }
        return false;
    }
}
