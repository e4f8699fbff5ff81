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
 * What cannot be an address of the product is not found, before anything looks for it: what was typed there is compared with nothing in the
 * database and stands in no log. After the sign-in, so that strangers learn no addresses.
 */
@WebFilter("/*")
public class AddressFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        // a resource says what it is by parameters of its library
        boolean isResource = request.getServletPath().startsWith("/jakarta.faces.resource/");
        if (AddressPattern.matches(path, isResource ? null : request.getQueryString())) {
            chain.doFilter(request, response);
        } else {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.ADDRESS);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
