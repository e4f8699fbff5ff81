package vn.donghanh.account.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import vn.donghanh.account.PassphraseChange;
import vn.donghanh.account.ProfileService;
import vn.donghanh.shared.web.DisplayPreferences;
import vn.donghanh.shared.web.Messages;
import vn.donghanh.signin.web.PreferenceCookies;
import vn.donghanh.staff.ProfileView;

/** Backing bean of the user's own account: details, display preferences, passphrase and open sessions. */
@Named
@ViewScoped
public class ProfilePage implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ProfileService service;

    @Inject
    PassphraseChange passphraseChange;

    @Inject
    Messages messages;

    @Inject
    DisplayPreferences displayPreferences;

    @Inject
    HttpServletRequest request;

    private String language;
    private String theme;
    private String current;
    private String passphrase;
    private ProfileView profile;

    public void load() {
        profile = service.getProfile();
        language = profile.language() == null ? displayPreferences.language() : profile.language();
        theme = profile.theme() == null ? displayPreferences.theme() : profile.theme();
    }

    public String savePreferences() {
        service.updatePreferences(language, theme);
        PreferenceCookies.write(FacesContext.getCurrentInstance().getExternalContext(), language, theme);
        return saved("profile.message.display");
    }

    public String changePassphrase() {
        passphraseChange.change(current, passphrase, request.getRemoteAddr());
        return saved("profile.message.passphrase");
    }

    public String endSession(String ref) {
        service.endSession(ref);
        return saved("profile.message.ended");
    }

    private String saved(String key) {
        messages.info(key);
        return "/account/profile.xhtml?faces-redirect=true";
    }

    public ProfileView getProfile() {
        return profile;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String passphrase) {
        this.passphrase = passphrase;
    }
}
