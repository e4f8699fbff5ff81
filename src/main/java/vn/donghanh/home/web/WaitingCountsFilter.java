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
import vn.donghanh.home.WaitingCounts;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.http.SafeMethods;

/** Has the numbers in the menu counted again after whatever the user sent, so that what was done no longer waits. */
@WebFilter("/*")
public class WaitingCountsFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentUser user;

    @Inject
    transient WaitingCounts counts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (SafeMethods.isSafe(request) || !user.isSignedIn()) {
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
