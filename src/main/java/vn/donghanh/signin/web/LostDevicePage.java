package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.signin.ReauthenticationVerifier;
import vn.donghanh.signin.session.RequestIdentity;

/**
 * Backing bean of the page for users without their second factor: after the passphrase they enter the administrator's code that a supervisor has
 * confirmed.
 */
@Named
@RequestScoped
public class LostDevicePage {
    @Inject
    RequestIdentity identity;

    @Inject
    ReauthenticationVerifier reauthentication;

    @Inject
    HttpServletRequest request;

    private String code;

    public void load() throws IOException {
        if (identity.userAwaitingSecondFactor() == null
                || !identity.userAwaitingSecondFactor().secondFactor()) {
            HttpRequests.redirect("/");
        }
    }

    public void resetSecondFactors() throws IOException {
        String token = SessionToken.get(request.getSession(false));
        if (token == null) {
            HttpRequests.redirect("/login");
            return;
        }
        try {
            reauthentication.resetSecondFactors(token, code);
            request.changeSessionId();
            HttpRequests.redirect("/enrol");
        } catch (NotFoundException sessionOver) {
            HttpRequests.redirect("/login?ended=true");
        }
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
