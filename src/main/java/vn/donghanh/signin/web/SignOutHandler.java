package vn.donghanh.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.SignInFacade;

/** Ends the session in the database, in the HTTP session and in the browser. */
@ApplicationScoped
class SignOutHandler {
    @Inject
    SignInFacade signIn;

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        String token = SessionToken.get(session);
        if (token != null) {
            try {
                signIn.signOut(token);
            } catch (NotFoundException sessionOver) {
                // the session had already ended
            }
        }
        if (session != null) {
            SessionToken.end(session);
        }
        response.setHeader("Clear-Site-Data", "\"cache\"");
    }
}
