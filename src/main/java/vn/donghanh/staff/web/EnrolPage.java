package vn.donghanh.staff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vn.donghanh.shared.NotFound;
import vn.donghanh.shared.ProofNeeded;
import vn.donghanh.shared.web.QrDrawing;
import vn.donghanh.staff.BegunApp;
import vn.donghanh.staff.Enrolment;
import vn.donghanh.staff.Identity;
import vn.donghanh.staff.RecoverySheet;

/** Setting up a second factor: at the first sign-in, before anything else is shown, or later. Its secret lives as long as the request. */
@Named
@RequestScoped
public class EnrolPage {
    private static final String HERE = "/enrol";

    @Inject
    Identity identity;

    @Inject
    Enrolment enrolment;

    @Inject
    Sites sites;

    @Inject
    HttpServletRequest request;

    private String to;
    private String code;
    private String answer;
    private String name;
    private BegunApp begun;
    private boolean done;
    private RecoverySheet sheet;

    public void load() throws IOException {
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        try {
            begun = enrolment.begin(token());
        } catch (ProofNeeded stale) {
            Requests.redirect("/session/prove?to=" + URLEncoder.encode(HERE, StandardCharsets.UTF_8));
        } catch (NotFound over) {
            Requests.redirect("/login");
        }
    }

    public void confirm() {
        sheet = enrolment.confirm(token(), code == null ? "" : code);
        done = true;
        request.changeSessionId();
    }

    public void keepPasskey() {
        byte[] challenge = Challenge.take(request);
        String called = name == null || name.isBlank() ? Device.of(request) : name;
        sheet = enrolment.keepPasskey(token(), answer, challenge, sites.required(request), called);
        done = true;
        request.changeSessionId();
    }

    /** Asked for while somebody signs in, who cannot go elsewhere before. */
    public boolean isSigningIn() {
        return identity.half() != null;
    }

    public BegunApp getBegun() {
        if (begun == null) {
            begun = enrolment.begin(token());
        }
        return begun;
    }

    public QrDrawing getDrawing() {
        return QrDrawing.of(getBegun().address());
    }

    public boolean isDone() {
        return done;
    }

    public RecoverySheet getSheet() {
        return sheet;
    }

    /** Where she wanted to go, or where she came from. */
    public String getNext() {
        return Requests.isOurs(to) ? to : isSigningIn() ? "/" : "/staff/factors";
    }

    private String token() {
        String token = SessionToken.in(request.getSession(false));
        if (token == null) {
            throw new NotFound();
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
