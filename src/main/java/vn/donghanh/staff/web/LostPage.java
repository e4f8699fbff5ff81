package vn.donghanh.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import vn.donghanh.shared.NotFound;
import vn.donghanh.staff.Identity;
import vn.donghanh.staff.Proofs;

/** The way in for one who lost her device: after the passphrase, the administrator's code that her supervisor confirmed. */
@Named
@RequestScoped
public class LostPage {
    @Inject
    Identity identity;

    @Inject
    Proofs proofs;

    @Inject
    HttpServletRequest request;

    private String code;

    public void load() throws IOException {
        if (identity.half() == null || !identity.half().secondFactor()) {
            Requests.redirect("/");
        }
    }

    public void beginAnew() throws IOException {
        String token = SessionToken.in(request.getSession(false));
        if (token == null) {
            Requests.redirect("/login");
            return;
        }
        try {
            proofs.beginAnew(token, code);
            request.changeSessionId();
            Requests.redirect("/enrol");
        } catch (NotFound over) {
            Requests.redirect("/login?ended=true");
        }
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
