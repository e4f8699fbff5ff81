package vn.donghanh.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.NotFound;
import vn.donghanh.staff.Identity;
import vn.donghanh.staff.Proofs;
import vn.donghanh.staff.SignIn;
import vn.donghanh.staff.SignedIn;

/** The lock as a page, for whoever opens an address while her session is locked. Pages that are open already cover themselves. */
@Named
@RequestScoped
public class LockPage {
    @Inject
    Identity identity;

    @Inject
    SignIn signIn;

    @Inject
    Proofs proofs;

    @Inject
    Sites sites;

    @Inject
    HttpServletRequest request;

    private String to;
    private String passphrase;
    private String answer;

    /** An open session goes on; without one there is nothing to unlock. */
    public void load() throws IOException {
        if (identity.who() != null) {
            goOn();
        } else if (identity.locked() == null) {
            Requests.redirect("/login");
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
            Requests.redirect("/login");
            return;
        }
        try {
            if (answer == null) {
                signIn.unlock(token, passphrase, request.getRemoteAddr());
            } else {
                proofs.unlockByPasskey(token, answer, Challenge.take(request), sites.required(request));
            }
            request.changeSessionId();
            goOn();
        } catch (NotFound over) {
            Requests.redirect("/login?ended=true");
        }
    }

    public String getName() {
        SignedIn who = identity.locked();
        return who == null ? "" : who.displayName();
    }

    private void goOn() throws IOException {
        Requests.redirect(Requests.onward(to));
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
