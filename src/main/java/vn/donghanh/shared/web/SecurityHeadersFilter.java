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
import vn.donghanh.shared.http.HttpPerimeter;

/**
 * What differs from the headers that stand on every answer ({@link HttpPerimeter}): only styles, scripts and type may be
 * stored. The content security policy comes from PrimeFaces, which knows the nonce of the page.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeadersFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // style, script and type say nothing of anyone and carry a version: only they may be kept
        if (request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "private, max-age=604800");
        }
        chain.doFilter(request, new Answer(response));
    }

    /**
     * What is missing or refused is not kept, whatever its address. A page that is replaced by the error page has said its policy already:
     * the later nonce must replace it, for both would bind.
     */
    private static final class Answer extends HttpServletResponseWrapper {
        private static final String POLICY = "Content-Security-Policy";

        Answer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            keepNoRefusal(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            keepNoRefusal(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            keepNoRefusal(status);
            super.sendError(status, message);
        }

        private void keepNoRefusal(int status) {
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
