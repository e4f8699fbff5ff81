package vn.donghanh.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.Serial;
import java.security.SecureRandom;
import vn.donghanh.shared.http.HttpPerimeter;

/**
 * Sets the headers that differ from the defaults of {@link HttpPerimeter}: only styles, scripts and fonts may be
 * cached. The content security policy comes from PrimeFaces, which knows the nonce of the page.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_PADDING = 64;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // styles, scripts and fonts hold no personal data and have a versioned URL: only they may be cached
        if (request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        }
        // these are compressed (undertow-handlers.conf): the size of one answer is to say little
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.setHeader("X-Padding", "x".repeat(1 + random.nextInt(LONGEST_PADDING)));
        }
        chain.doFilter(request, new HeaderResponse(response));
    }

    /**
     * Prevents caching of error responses. Also replaces the content security policy when an error page replaces a
     * page: with two policies both would apply.
     */
    private static final class HeaderResponse extends HttpServletResponseWrapper {
        private static final String POLICY = "Content-Security-Policy";

        HeaderResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            preventCachingOfErrors(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            preventCachingOfErrors(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            preventCachingOfErrors(status);
            super.sendError(status, message);
        }

        private void preventCachingOfErrors(int status) {
            if (status >= SC_BAD_REQUEST) {
                setHeader("Cache-Control", "no-store");
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(POLICY)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
