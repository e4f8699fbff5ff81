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

/**
 * Changes come from our own pages only. Beside the secret that each form carries, the browser itself says where a request was
 * made; what another site made is refused. Programs that say nothing carry no one's cookies by accident.
 */
@WebFilter("/*")
public class CsrfOriginFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> ALLOWED_SITES = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SAFE_METHODS.contains(request.getMethod()) || isAllowed(request::getHeader)) {
            chain.doFilter(request, response);
        } else {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.ORIGIN);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static boolean isAllowed(Function<String, @Nullable String> headers) {
        String site = headers.apply("Sec-Fetch-Site");
        if (site != null) {
            // under our referrer policy a form's Origin is "null": this header alone tells
            return ALLOWED_SITES.contains(site);
        }
        String origin = headers.apply("Origin");
        return origin == null || isHostOf(origin, headers.apply("Host"));
    }

    /** The scheme is left out: before a balancer that ends TLS it is another one. */
    private static boolean isHostOf(String origin, @Nullable String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
