package vn.donghanh.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;

/**
 * Answers 404 to any URL that cannot be one of the application, before anything is looked up: text typed into a URL
 * reaches neither a database query nor the log. Runs after the sign-in, which asks {@link ApplicationAddresses} for a
 * stranger.
 */
@WebFilter("/*")
public class AddressFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // resources carry parameters of their library
        boolean isResource = request.getServletPath().startsWith("/jakarta.faces.resource/");
        if (AddressPattern.matches(path, isResource ? null : request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.ADDRESS);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
