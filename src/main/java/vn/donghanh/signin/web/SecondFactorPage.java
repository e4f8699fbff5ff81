package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.ReauthenticationException;
import vn.donghanh.shared.web.QrCodeSvg;
import vn.donghanh.signin.SecondFactorEnrolment;
import vn.donghanh.signin.factor.AuthenticatorAppSetup;
import vn.donghanh.signin.factor.RecoveryCodes;
import vn.donghanh.signin.session.RequestIdentity;

/**
 * Backing bean of the set-up of a second factor, at the first sign-in before any other page, or later. The secret is kept no longer than the
 * request.
 */
@Named
@RequestScoped
public class SecondFactorPage {
    private static final String PATH = "/enrol";

    @Inject
    RequestIdentity identity;

    @Inject
    SecondFactorEnrolment enrolment;

    @Inject
    RelyingPartyProvider relyingParties;

    @Inject
    HttpServletRequest request;

    private String to;
    private String code;
    private String answer;
    private String name;
    private AuthenticatorAppSetup appSetup;
    private boolean done;
    private RecoveryCodes recoveryCodes;

    public void load() throws IOException {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        try {
            appSetup = enrolment.beginAppSetup(token());
        } catch (ReauthenticationException stale) {
            HttpRequests.redirect("/session/prove?to=" + URLEncoder.encode(PATH, StandardCharsets.UTF_8));
        } catch (NotFoundException sessionOver) {
            HttpRequests.redirect("/login");
        }
    }

    public void confirm() {
        recoveryCodes = enrolment.completeAppSetup(token(), code == null ? "" : code);
        done = true;
        request.changeSessionId();
    }

    public void completePasskeySetup() {
        byte[] challenge = PasskeyChallenge.consume(request);
        String label = name == null || name.isBlank() ? UserAgentLabel.of(request) : name;
        recoveryCodes =
                enrolment.completePasskeySetup(token(), answer, challenge, relyingParties.require(request), label);
        done = true;
        request.changeSessionId();
    }

    /** Whether the set-up is part of signing in; no other page is accessible before. */
    public boolean isSigningIn() {
        return identity.userAwaitingSecondFactor() != null;
    }

    public AuthenticatorAppSetup getAppSetup() {
        if (appSetup == null) {
            appSetup = enrolment.beginAppSetup(token());
        }
        return appSetup;
    }

    public QrCodeSvg getQrCode() {
        return QrCodeSvg.of(getAppSetup().otpauthUri());
    }

    public boolean isDone() {
        return done;
    }

    public RecoveryCodes getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Returns the page to continue with: the requested one, or the one before. */
    public String getNext() {
        return HttpRequests.isOwnPage(to) ? to : isSigningIn() ? "/" : "/signin/factors";
    }

    private String token() {
        String token = SessionToken.get(request.getSession(false));
        if (token == null) {
            throw new NotFoundException();
        }
        return token;
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
