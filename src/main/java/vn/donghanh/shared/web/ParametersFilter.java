package vn.donghanh.shared.web;

import io.undertow.util.ParameterLimitException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** A body with more parameters than any form of ours has is refused, and no failure of the product. */
@WebFilter("/*")
public class ParametersFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failure) {
            if (!areTooMany(failure) || response.isCommitted()) {
                throw failure;
            }
            RefusedRequests.HERE.count(Refusal.PARAMETERS);
            // without an error page: drawing one would read the parameters again
            response.reset();
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** However deep the server wraps it. */
    private static boolean areTooMany(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ParameterLimitException) {
                return true;
            }
        }
        return false;
    }
}
