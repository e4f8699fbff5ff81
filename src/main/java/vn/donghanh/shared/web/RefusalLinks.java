package vn.donghanh.shared.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where what a refusal asks for is done, for refusals that concern no field of the page. */
final class RefusalLinks {
    private static final String NUMBER = "{case}";
    private static final Pattern CASE = Pattern.compile("/(DH-[0-9A-Z]{4}-[0-9A-Z]{4})(?![^/?#])");
    private static final Properties PATHS = read();

    private RefusalLinks() {}

    private static Properties read() {
        Properties paths = new Properties();
        try (InputStream file =
                Objects.requireNonNull(RefusalLinks.class.getResourceAsStream("refusal-links.properties"))) {
            paths.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return paths;
    }

    static Set<String> keys() {
        return PATHS.stringPropertyNames();
    }

    /** Returns the path of the page; null when there is none, or when it belongs to a case that the address does not name. */
    static @Nullable String path(String key, String address) {
        String path = PATHS.getProperty(key);
        if (path == null || !path.contains(NUMBER)) {
            return path;
        }
        Matcher number = CASE.matcher(address);
        return number.find() ? path.replace(NUMBER, number.group(1)) : null;
    }
}
