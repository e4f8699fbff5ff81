package vn.donghanh.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Stores the token of the signed-in session in the HTTP session: random text without personal data. Two requests of a browser may find at the same moment that the session is over;
 * the second one meets an HTTP session that the first one has ended, which the container answers with an exception.
 */
final class SessionToken {
    private static final String ATTRIBUTE = "vn.donghanh.session";

    private SessionToken() {}

    static @Nullable String get(@Nullable HttpSession session) {
        try {
            return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
        } catch (IllegalStateException endedMeanwhile) {
            return null;
        }
    }

    /** Ends the HTTP session, unless another request has ended it meanwhile. */
    static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException endedMeanwhile) {
            // nothing is left to end
        }
    }

    /** Stores the token under a new session id, against session fixation. */
    static void put(HttpServletRequest request, String token) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, token);
    }
}
