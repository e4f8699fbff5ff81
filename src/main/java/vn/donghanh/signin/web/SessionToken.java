package vn.donghanh.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Where the browser's session keeps the token of the signed-in session: a random text, nothing else of anyone. */
final class SessionToken {
    private static final String ATTRIBUTE = "vn.donghanh.session";

    private SessionToken() {}

    static @Nullable String get(@Nullable HttpSession session) {
        return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    }

    /** Under a new session id: one that somebody knew before sign-in is worth nothing after it. */
    static void put(HttpServletRequest request, String token) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, token);
    }
}
