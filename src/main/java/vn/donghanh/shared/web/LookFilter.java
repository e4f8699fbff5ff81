package vn.donghanh.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;

/**
 * A link to {@code ?look=dark} (or light, system, vi, en, keys-on, keys-off) keeps the choice and comes back to the same page.
 * A link, so that it works without script and before sign-in; it changes nothing but the reader's own view.
 */
@WebFilter("/*")
public class LookFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int ONE_YEAR = 365 * 24 * 60 * 60;
    private static final Map<String, String> COOKIES = Map.of(
            "light", "dh-theme=light",
            "dark", "dh-theme=dark",
            "system", "dh-theme=system",
            "vi", "dh-language=vi",
            "en", "dh-language=en",
            "keys-on", "dh-keys=on",
            "keys-off", "dh-keys=off");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        // the query string, not getParameter: that would read the body of a post
        if (!"GET".equals(request.getMethod()) || query == null || !query.startsWith("look=")) {
            chain.doFilter(request, response);
            return;
        }
        int end = query.indexOf('&');
        String chosen = COOKIES.get(end < 0 ? query.substring(5) : query.substring(5, end));
        if (chosen != null) {
            response.addCookie(cookie(chosen, request.isSecure()));
        }
        String rest = end < 0 ? "" : "?" + query.substring(end + 1);
        response.sendRedirect(localPath(request) + rest);
    }

    private static Cookie cookie(String pair, boolean secure) {
        int equals = pair.indexOf('=');
        Cookie cookie = new Cookie(pair.substring(0, equals), pair.substring(equals + 1));
        cookie.setPath("/");
        cookie.setMaxAge(ONE_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** "//other.host/" is a path here but another host in a Location header. */
    private static String localPath(HttpServletRequest request) {
        return "/" + request.getRequestURI().replaceFirst("^[/\\\\]+", "");
    }
}
