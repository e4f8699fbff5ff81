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

/** Before the set-up ceremony every visit leads to it; after it, it is not there. */
@WebFilter("/*")
public class SetupFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/setup";

    /** In which language the set-up is read changes nothing of the installation. */
    private static final String PREFERENCES = "/session/look";

    @Inject
    transient SetupStatus state;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (HttpRequests.isResource(request) || HttpRequests.path(request).equals(PREFERENCES)) {
            chain.doFilter(request, response);
            return;
        }
        boolean setUpPage = HttpRequests.path(request).equals(PAGE);
        if (state.isNeeded() && !setUpPage) {
            response.sendRedirect(request.getContextPath() + PAGE);
        } else if (setUpPage && !state.isNeeded()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
