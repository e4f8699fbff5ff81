package vn.donghanh.signin.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.SessionStatus;
import vn.donghanh.staff.StaffRule;

/**
 * Endpoints of the pages' script for the session: lock, unlock, reauthenticate, keep alive, sign out. Responds 204 on success, 401 for a wrong
 * passphrase or code, 429 for too many attempts, 423 when the session is locked, 410 when it is over or when somebody else has signed in since the page was shown.
 */
@WebServlet({"/session/cover", "/session/unlock", "/session/proof", "/session/alive", "/session/end"})
public class SessionServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient SessionRepository sessions;

    @Inject
    transient SignInFacade signIn;

    @Inject
    transient ReauthenticationVerifier reauthentication;

    @Inject
    transient RelyingPartyProvider relyingParties;

    @Inject
    transient SignOutHandler signOut;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/session/end".equals(request.getServletPath())) {
            signOut.signOut(request, response);
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        HttpSession session = request.getSession(false);
        String token = SessionToken.get(session);
        response.setStatus(
                token == null || !HttpRequests.isScript(request)
                        ? HttpServletResponse.SC_GONE
                        : handle(request, token));
    }

    private int handle(HttpServletRequest request, String token) {
        SessionStatus sessionStatus = sessions.status(token);
        if (!isOfReader(sessionStatus, request.getParameter("who"))) {
            return HttpServletResponse.SC_GONE;
        }
        try {
            return switch (request.getServletPath()) {
                case "/session/cover" -> lock(token);
                case "/session/unlock" -> unlock(request, token);
                case "/session/proof" -> reauthenticate(request, token);
                default -> keepAlive(token, sessionStatus);
            };
        } catch (NotFoundException sessionOver) {
            return HttpServletResponse.SC_GONE;
        }
    }

    /** Whether the session is of the account to which the page was shown: another tab of the browser may have signed in somebody else. */
    private static boolean isOfReader(SessionStatus sessionStatus, @Nullable String reader) {
        AuthenticatedUser user = sessionStatus.user();
        return reader == null || user == null || reader.equals(user.username());
    }

    private int lock(String token) {
        signIn.lock(token);
        return HttpServletResponse.SC_NO_CONTENT;
    }

    private int unlock(HttpServletRequest request, String token) {
        try {
            String answer = request.getParameter("answer");
            if (answer == null) {
                signIn.unlock(token, orEmpty(request.getParameter("passphrase")), request.getRemoteAddr());
            } else {
                reauthentication.unlockWithPasskey(
                        token, answer, PasskeyChallenge.consume(request), relyingParties.require(request));
            }
            return renewSessionId(request);
        } catch (RuleViolationException refused) {
            return statusFor(refused);
        }
    }

    private int reauthenticate(HttpServletRequest request, String token) {
        try {
            String answer = request.getParameter("answer");
            if (answer == null) {
                reauthentication.reauthenticate(
                        token, orEmpty(request.getParameter("secret")), request.getRemoteAddr());
            } else {
                reauthentication.reauthenticateWithPasskey(
                        token, answer, PasskeyChallenge.consume(request), relyingParties.require(request));
            }
            return renewSessionId(request);
        } catch (RuleViolationException refused) {
            return statusFor(refused);
        }
    }

    /** Changes the session id, so that a session id known before is worthless afterwards. */
    private static int renewSessionId(HttpServletRequest request) {
        request.changeSessionId();
        return HttpServletResponse.SC_NO_CONTENT;
    }

    private static int statusFor(RuleViolationException refused) {
        boolean throttled = refused.rule() == StaffRule.SIGN_IN_WAIT || refused.rule() == StaffRule.SIGN_IN_BUSY;
        return throttled ? TOO_MANY_REQUESTS : HttpServletResponse.SC_UNAUTHORIZED;
    }

    private int keepAlive(String token, SessionStatus sessionStatus) {
        return switch (sessionStatus.state()) {
            case OPEN -> {
                sessions.markActive(token);
                yield HttpServletResponse.SC_NO_CONTENT;
            }
            case LOCKED -> SignInMechanism.LOCKED;
            case NONE, AWAITING_SECOND_FACTOR, ENDED -> HttpServletResponse.SC_GONE;
        };
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
