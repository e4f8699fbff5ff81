package vn.donghanh.signin.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.http.SafeMethods;

/**
 * Protects against cross-site request forgery: allows state-changing requests from the application's own pages only. In addition to the token in
 * each form, the browser reports the origin of a request; requests from other sites are refused. Clients that send no such header do not carry a
 * user's cookies by accident.
 */
@WebFilter("/*")
public class CsrfOriginFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> ALLOWED_SITES = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SafeMethods.isSafe(request) || isAllowed(request::getHeader)) {
            chain.doFilter(request, response);
        } else {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.ORIGIN);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isAllowed(Function<String, @Nullable String> headers) {
        String fetchSite = headers.apply("Sec-Fetch-Site");
        if (fetchSite != null) {
            // with our referrer policy the Origin of a form post is "null": only this header is reliable
            return ALLOWED_SITES.contains(fetchSite);
        }
        String origin = headers.apply("Origin");
        return origin == null || isHostOf(origin, headers.apply("Host"));
    }

    /** Whether origin and host match; the scheme is ignored, since a load balancer that terminates TLS changes it. */
    private static boolean isHostOf(String origin, @Nullable String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
