package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/** How the reader wants the screens: language, light or dark, single-key shortcuts. Kept in cookies, so it holds before sign-in too. */
@Named
@RequestScoped
public class DisplayPreferences {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Set<String> LANGUAGES = Set.of("vi", "en");
    static final Set<String> THEMES = Set.of("system", "light", "dark");
    static final Set<String> KEYS = Set.of("on", "off");

    @Inject
    HttpServletRequest request;

    public Locale locale() {
        return Locale.forLanguageTag(language());
    }

    /** {@code vi} or {@code en}. */
    public String language() {
        return cookie("dh-language", LANGUAGES, "vi");
    }

    /** {@code system}, {@code light} or {@code dark}: the value of {@code data-theme}. */
    public String theme() {
        return cookie("dh-theme", THEMES, "system");
    }

    /** {@code on} or {@code off}: whether {@code ?} and other single keys act. */
    public String keys() {
        return cookie("dh-keys", KEYS, "on");
    }

    private String cookie(String name, Set<String> allowed, String otherwise) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name) && allowed.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return otherwise;
    }
}
