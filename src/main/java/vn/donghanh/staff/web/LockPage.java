package vn.donghanh.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.NotFound;
import vn.donghanh.staff.Identity;
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
    HttpServletRequest request;

    private String to;
    private String passphrase;

    /** An open session goes on; without one there is nothing to unlock. */
    public void load() throws IOException {
        if (identity.who() != null) {
            goOn();
        } else if (identity.locked() == null) {
            redirect("/login");
        }
    }

    public void open() throws IOException {
        String token = SessionToken.in(request.getSession(false));
        if (token == null) {
            redirect("/login");
            return;
        }
        try {
            signIn.unlock(token, passphrase, request.getRemoteAddr());
            request.changeSessionId();
            goOn();
        } catch (NotFound over) {
            redirect("/login?ended=true");
        }
    }

    public String getName() {
        SignedIn who = identity.locked();
        return who == null ? "" : who.displayName();
    }

    private void goOn() throws IOException {
        redirect(Requests.isOurs(to) ? to : "/");
    }

    private static void redirect(String path) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + path);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
