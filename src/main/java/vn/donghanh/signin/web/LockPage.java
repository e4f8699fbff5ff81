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

/** Backing bean of the lock page, shown when an address is opened while the session is locked. Pages that are already open show their own lock. */
@Named
@RequestScoped
public class LockPage {
    @Inject
    RequestIdentity identity;

    @Inject
    SignInFacade signIn;

    @Inject
    ReauthenticationVerifier reauthentication;

    @Inject
    RelyingPartyProvider relyingParties;

    @Inject
    HttpServletRequest request;

    private String to;
    private String passphrase;
    private String answer;

    /** Redirects when there is nothing to unlock: to the target page if the session is open, to sign-in without a session. */
    public void load() throws IOException {
        if (identity.user() != null) {
            redirectToTarget();
        } else if (identity.lockedUser() == null) {
            HttpRequests.redirect("/login");
        }
    }

    public void unlock() throws IOException {
        answer = null;
        submit();
    }

    /** Submits the response of a passkey device instead of passphrase or code. */
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
                signIn.unlock(token, passphrase, request.getRemoteAddr());
            } else {
                reauthentication.unlockWithPasskey(
                        token, answer, PasskeyChallenge.consume(request), relyingParties.require(request));
            }
            request.changeSessionId();
            redirectToTarget();
        } catch (NotFoundException sessionOver) {
            HttpRequests.redirect("/login?ended=true");
        }
    }

    public String getName() {
        AuthenticatedUser authenticatedUser = identity.lockedUser();
        return authenticatedUser == null ? "" : authenticatedUser.displayName();
    }

    private void redirectToTarget() throws IOException {
        HttpRequests.redirect(HttpRequests.targetOrHome(to));
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
