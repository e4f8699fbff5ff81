package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;

/** Backing bean of the second step of signing in, and of reauthentication as a page. Pages that are already open ask for it themselves. */
@Named
@RequestScoped
public class ReauthenticationPage {
    @Inject
    RequestIdentity identity;

    @Inject
    ReauthenticationVerifier reauthentication;

    @Inject
    RelyingPartyProvider relyingParties;

    @Inject
    HttpServletRequest request;

    private String to;
    private String secret;
    private String answer;

    /** Redirects to sign-in without a session, and to the lock page when the session is locked. */
    public void load() throws IOException {
        if (identity.lockedUser() != null) {
            HttpRequests.redirect("/session/lock");
        } else if (user() == null) {
            HttpRequests.redirect("/login");
        }
    }

    public void reauthenticate() throws IOException {
        answer = null;
        submit();
    }

    /** Submits the response of a passkey device instead of a code. */
    public void submitPasskey() throws IOException {
        submit();
    }

    private void submit() throws IOException {
        String token = SessionToken.get(request.getSession(false));
        if (token == null) {
            HttpRequests.redirect("/login");
            return;
        }
        try {
            if (answer == null) {
                reauthentication.reauthenticate(token, secret, request.getRemoteAddr());
            } else {
                reauthentication.reauthenticateWithPasskey(
                        token, answer, PasskeyChallenge.consume(request), relyingParties.require(request));
            }
            request.changeSessionId();
            HttpRequests.redirect(HttpRequests.targetOrHome(to));
        } catch (NotFoundException sessionOver) {
            HttpRequests.redirect("/login?ended=true");
        }
    }

    /** Whether this is the second step of signing in. */
    public boolean isSigningIn() {
        return identity.userAwaitingSecondFactor() != null;
    }

    public boolean isSecondFactor() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser != null && authenticatedUser.secondFactor();
    }

    public boolean isPasskey() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser != null && authenticatedUser.passkey();
    }

    public String getName() {
        AuthenticatedUser authenticatedUser = user();
        return authenticatedUser == null ? "" : authenticatedUser.displayName();
    }

    private AuthenticatedUser user() {
        return identity.userAwaitingSecondFactor() == null ? identity.user() : identity.userAwaitingSecondFactor();
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getSecret() {
        return null;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
