package vn.donghanh.signin.web;

import jakarta.faces.context.ExternalContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the user's display preferences as cookies to the browser used to sign in. */
public final class PreferenceCookies {
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private PreferenceCookies() {}

    public static void write(ExternalContext external, @Nullable String language, @Nullable String theme) {
        add(external, "dh-language", language);
        add(external, "dh-theme", theme);
    }

    private static void add(ExternalContext external, String name, @Nullable String value) {
        if (value != null) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("path", "/");
            properties.put("maxAge", ONE_YEAR);
            properties.put("httpOnly", true);
            properties.put("secure", external.isSecure());
            properties.put("SameSite", "Lax");
            external.addResponseCookie(name, value, properties);
        }
    }
}
