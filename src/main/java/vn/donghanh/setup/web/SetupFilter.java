package vn.donghanh.setup.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import vn.donghanh.setup.SetupStatus;
import vn.donghanh.signin.web.HttpRequests;

/** Redirects every request to the set-up page until the set-up is completed; afterwards that page is not found. */
@WebFilter("/*")
public class SetupFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/setup";

    /** The display preferences may be changed during the set-up, since they change nothing in the installation. */
    private static final String PREFERENCES = "/session/display";

    @Inject
    transient SetupStatus status;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HttpRequests.isResource(request) || HttpRequests.path(request).equals(PREFERENCES)) {
            chain.doFilter(request, response);
            return;
        }
        boolean isSetupPage = HttpRequests.path(request).equals(PAGE);
        if (status.isNeeded() && !isSetupPage) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else if (isSetupPage && !status.isNeeded()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
