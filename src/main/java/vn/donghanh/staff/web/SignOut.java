package vn.donghanh.staff.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import vn.donghanh.shared.NotFound;
import vn.donghanh.staff.SignIn;

/** Ends the session in the database, on this server and in the browser. */
@ApplicationScoped
class SignOut {
    @Inject
    SignIn signIn;

    void now(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        String token = SessionToken.in(session);
        if (token != null) {
            try {
                signIn.leave(token);
            } catch (NotFound over) {
                // it ended by itself before
            }
        }
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
