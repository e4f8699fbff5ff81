package vn.donghanh.signin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.signin.PassphraseActivation;

/** Backing bean of the page that sets a passphrase with a one-time code; the user signs in afterwards. */
@Named
@RequestScoped
public class ActivationPage {
    @Inject
    PassphraseActivation activation;

    @Inject
    Messages messages;

    @Inject
    HttpServletRequest request;

    private String username;
    private String code;
    private String passphrase;

    public String activate() {
        activation.activate(username, code, passphrase, request.getRemoteAddr());
        messages.info("first.message.done");
        return "/login.xhtml?faces-redirect=true";
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
