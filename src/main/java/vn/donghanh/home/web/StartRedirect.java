package vn.donghanh.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.donghanh.home.MenuEntry;
import vn.donghanh.security.CurrentUser;

/** Redirects requests without a page to the first entry of the user's menu. */
@Named
@RequestScoped
public class StartRedirect {
    private static final String OWN_ACCOUNT = "/account/profile";

    @Inject
    CurrentUser user;

    public String firstPage() {
        String href =
                MenuEntry.of(user).stream().map(MenuEntry::href).findFirst().orElse(OWN_ACCOUNT);
        return href + "?faces-redirect=true";
    }
}
