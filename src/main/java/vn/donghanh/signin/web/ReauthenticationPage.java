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

/** The second step of signing in; and, as a page, the proof once more of who one is. Pages that are open ask for it themselves. */
@Named
@RequestScoped
public class ReauthenticationPage {
    @Inject
    RequestIdentity identity;

    @Inject
    ReauthenticationVerifier proofs;

    @Inject
    RelyingPartyProvider sites;

    @Inject
    HttpServletRequest request;

    private String to;
    private String secret;
    private String answer;

    /** Without a session there is nothing to prove, and a locked one is opened first. */
    public void load() throws IOException {
        if (identity.locked() != null) {
            HttpRequests.redirect("/session/lock");
        } else if (who() == null) {
            HttpRequests.redirect("/login");
        }
    }

    public void prove() throws IOException {
        answer = null;
        byEither();
    }

    /** The device's answer in the place of a code. */
    public void byPasskey() throws IOException {
        byEither();
    }

    private void byEither() throws IOException {
        String token = SessionToken.in(request.getSession(false));
        if (token == null) {
            HttpRequests.redirect("/login");
            return;
        }
        try {
            if (answer == null) {
                proofs.prove(token, secret, request.getRemoteAddr());
            } else {
                proofs.proveByPasskey(token, answer, PasskeyChallenge.consume(request), sites.required(request));
            }
            request.changeSessionId();
            HttpRequests.redirect(HttpRequests.onward(to));
        } catch (NotFoundException over) {
            HttpRequests.redirect("/login?ended=true");
        }
    }

    /** Whether this is the second step of signing in. */
    public boolean isSigningIn() {
        return identity.half() != null;
    }

    public boolean isSecondFactor() {
        AuthenticatedUser who = who();
        return who != null && who.secondFactor();
    }

    public boolean isPasskey() {
        AuthenticatedUser who = who();
        return who != null && who.passkey();
    }

    public String getName() {
        AuthenticatedUser who = who();
        return who == null ? "" : who.displayName();
    }

    private AuthenticatedUser who() {
        return identity.half() == null ? identity.user() : identity.half();
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
