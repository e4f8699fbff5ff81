package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.session.RequestIdentity;
import vn.donghanh.staff.AuthenticatedUser;

/** The lock as a page, for whoever opens an address while her session is locked. Pages that are open already cover themselves. */
@Named
@RequestScoped
public class LockPage {
    @Inject
    RequestIdentity identity;

    @Inject
    SignInFacade signIn;

    @Inject
    ReauthenticationVerifier proofs;

    @Inject
    RelyingPartyProvider sites;

    @Inject
    HttpServletRequest request;

    private String to;
    private String passphrase;
    private String answer;

    /** An open session goes on; without one there is nothing to unlock. */
    public void load() throws IOException {
        if (identity.user() != null) {
            goOn();
        } else if (identity.locked() == null) {
            HttpRequests.redirect("/login");
        }
    }

    public void open() throws IOException {
        answer = null;
        byEither();
    }

    /** The device's answer in the place of passphrase or code. */
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
                signIn.unlock(token, passphrase, request.getRemoteAddr());
            } else {
                proofs.unlockByPasskey(token, answer, PasskeyChallenge.consume(request), sites.required(request));
            }
            request.changeSessionId();
            goOn();
        } catch (NotFoundException over) {
            HttpRequests.redirect("/login?ended=true");
        }
    }

    public String getName() {
        AuthenticatedUser who = identity.locked();
        return who == null ? "" : who.displayName();
    }

    private void goOn() throws IOException {
        HttpRequests.redirect(HttpRequests.onward(to));
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

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
