package vn.donghanh.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;
import vn.donghanh.home.WaitingCounts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/** Has the numbers in the menu counted again after whatever the user sent, so that what was done no longer waits. */
@WebFilter("/*")
public class WaitingCountsFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    transient CurrentUser user;

    @Inject
    transient WaitingCounts counts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || !user.isSignedIn()) {
            chain.doFilter(request, response);
            return;
        }
        StaffId sender = user.id();
        counts.forget(sender);
        try {
            chain.doFilter(request, response);
        } finally {
            // another page of the same account may have counted meanwhile
            counts.forget(sender);
        }
    }
}
