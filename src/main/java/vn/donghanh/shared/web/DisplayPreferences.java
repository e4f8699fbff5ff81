package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The user's display preferences: language, light or dark theme, single-key shortcuts. Stored in cookies, so that they
 * apply before the sign-in too.
 */
@Named
@RequestScoped
public class DisplayPreferences {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Set<String> LANGUAGES = Set.of("vi", "en");
    static final Set<String> THEMES = Set.of("system", "light", "dark");
    static final Set<String> KEYS = Set.of("on", "off");

    @Inject
    HttpServletRequest request;

    private @Nullable Locale locale;

    public Locale locale() {
        if (locale == null) {
            locale = Locale.forLanguageTag(language());
        }
        return locale;
    }

    /** Returns the language, {@code vi} or {@code en}. */
    public String language() {
        return cookie("dh-language", LANGUAGES, "vi");
    }

    /** Returns the value of {@code data-theme}: {@code system}, {@code light} or {@code dark}. */
    public String theme() {
        return cookie("dh-theme", THEMES, "system");
    }

    /** Returns {@code on} or {@code off}: whether {@code ?} and other single keys are shortcuts. */
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
