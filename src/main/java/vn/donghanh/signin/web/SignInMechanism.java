package vn.donghanh.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import vn.donghanh.shared.http.RefusedRequestLog;
import vn.donghanh.shared.http.RequestRefusal;
import vn.donghanh.shared.web.ApplicationAddresses;
import vn.donghanh.shared.web.FacesExceptionHandler;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.signin.session.SessionRepository;
import vn.donghanh.staff.AuthenticatedUser;
import vn.donghanh.staff.SessionStatus;

/**
 * Authenticates every request: the HTTP session holds a token, and the database determines its status and its owner's current roles. Without an open
 * session, every address of the application redirects to sign-in, to its second step or to the lock page; every other one is not found.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    /** Status code for a locked session: the page shows its lock and keeps the user's input, which a redirect would lose. */
    static final int LOCKED = 423;

    @Inject
    SessionRepository sessions;

    @Inject
    RequestIdentity identity;

    @Inject
    ApplicationAddresses addresses;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (HttpRequests.isResource(request)) {
            return context.doNothing();
        }
        SessionStatus sessionStatus = status(request);
        identity.setStatus(sessionStatus);
        AuthenticatedUser authenticatedUser = identity.user();
        if (authenticatedUser != null) {
            return context.notifyContainerAboutLogin(authenticatedUser.username(), roleNames(authenticatedUser));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        if (!addresses.contain(HttpRequests.path(request))) {
            RefusedRequestLog.INSTANCE.count(RequestRefusal.ADDRESS);
            return context.responseNotFound();
        }
        return redirectToSignIn(request, response, sessionStatus);
    }

    private SessionStatus status(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String token = SessionToken.get(session);
        if (session == null || token == null) {
            return SessionStatus.NOBODY;
        }
        SessionStatus sessionStatus = sessions.status(token);
        if (sessionStatus.state() == SessionStatus.SessionPhase.ENDED) {
            SessionToken.end(session);
        } else if (sessionStatus.state() == SessionStatus.SessionPhase.OPEN
                && sessionStatus.activityDue()
                && HttpRequests.isUserNavigation(request)) {
            sessions.markActive(token);
        }
        return sessionStatus;
    }

    private static AuthenticationStatus redirectToSignIn(
            HttpServletRequest request, HttpServletResponse response, SessionStatus sessionStatus)
            throws AuthenticationException {
        boolean locked = sessionStatus.state() == SessionStatus.SessionPhase.LOCKED;
        String address = targetPage(sessionStatus) + HttpRequests.returnQuery(request);
        try {
            if (locked && (HttpRequests.isAjax(request) || HttpRequests.isScript(request))) {
                response.setStatus(LOCKED);
            } else if (HttpRequests.isAjax(request)) {
                redirectAjax(response, request.getContextPath() + address);
            } else if (HttpRequests.isScript(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect(request.getContextPath() + address);
            }
        } catch (IOException disconnected) {
            throw new AuthenticationException(disconnected);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String targetPage(SessionStatus sessionStatus) {
        AuthenticatedUser authenticatedUser = sessionStatus.user();
        return switch (sessionStatus.state()) {
            case AWAITING_SECOND_FACTOR -> authenticatedUser != null && authenticatedUser.secondFactor()
                    ? "/session/prove"
                    : "/enrol";
            case LOCKED -> "/session/lock";
            case NONE, OPEN, ENDED -> "/login";
        };
    }

    /** Redirects a partial request: the script would follow a plain redirect and the page would not change. */
    private static void redirectAjax(HttpServletResponse response, String address) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(FacesExceptionHandler.UNSAVED, "1");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\"></redirect></partial-response>");
    }

    private static Set<String> roleNames(AuthenticatedUser authenticatedUser) {
        return authenticatedUser.roles().stream().map(Enum::name).collect(Collectors.toSet());
    }
}
