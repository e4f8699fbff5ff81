package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.Settings;
import vn.donghanh.signin.DemoSignIn;
import vn.donghanh.signin.SignInFacade;
import vn.donghanh.signin.factor.RelyingParty;
import vn.donghanh.staff.NewSession;

/** Backing bean of the sign-in page. The requested page is kept in the form and validated before the redirect. */
@Named
@RequestScoped
public class LoginPage {
    @Inject
    SignInFacade signIn;

    @Inject
    RelyingPartyProvider relyingParties;

    @Inject
    DemoSignIn demo;

    @Inject
    Settings settings;

    private String username;
    private String passphrase;
    private String to;
    private String answer;
    private boolean ended;

    public void signIn() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        startSession(
                external,
                signIn.authenticate(username, passphrase, request.getRemoteAddr(), UserAgentLabel.of(request)));
    }

    /** Signs in to a demo installation with one click; in a production installation this is not found. */
    public void signInAs(String person) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        startSession(external, demo.authenticate(person, request.getRemoteAddr(), UserAgentLabel.of(request)));
    }

    /** Submits the response of a passkey device instead of name and passphrase. */
    public void submitPasskey() throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        byte[] challenge = PasskeyChallenge.consume(request);
        RelyingParty relyingParty = relyingParties.require(request);
        startSession(
                external,
                signIn.authenticateWithPasskey(
                        answer, challenge, relyingParty, request.getRemoteAddr(), UserAgentLabel.of(request)));
    }

    private void startSession(ExternalContext external, NewSession session) throws IOException {
        SessionToken.put((HttpServletRequest) external.getRequest(), session.token());
        PreferenceCookies.write(external, session.language(), session.theme());
        external.redirect(external.getRequestContextPath() + (HttpRequests.isOwnPage(to) ? to : "/"));
    }

    public boolean isDemo() {
        return settings.isDemo();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getPassphrase() {
        return null;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }

    public String getAnswer() {
        return null;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isEnded() {
        return ended;
    }

    public void setEnded(boolean ended) {
        this.ended = ended;
    }
}
