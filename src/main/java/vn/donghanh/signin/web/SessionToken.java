package vn.donghanh.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Stores the token of the signed-in session in the HTTP session: random text without personal data. */
final class SessionToken {
    private static final String ATTRIBUTE = "vn.donghanh.session";

    private SessionToken() {}

    static @Nullable String get(@Nullable HttpSession session) {
        return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
    }

    /** Stores the token under a new session id, against session fixation. */
    static void put(HttpServletRequest request, String token) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, token);
    }
}
